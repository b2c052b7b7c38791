import type { Article, Fact, Listing } from '../../../src/article.ts';
import { groupValue, passesFilter } from '../../../src/library/filter.ts';
import type { Filter, GroupField } from '../../../src/library/library.ts';
import { byNewest, listingOf } from '../../../src/library/listing.ts';
import { rankFacets } from '../../../src/library/rank-facets.ts';
import type { Action } from '../../../src/views/action.ts';
import type { Effect } from '../../../src/views/effect.ts';
import { HITS_PAGE, PAGE } from '../../../src/views/pages.ts';
import { reduce } from '../../../src/views/reduce.ts';
import { initialState, type State } from '../../../src/views/state.ts';
import { createStyle, type StyleOptions } from '../../../src/views/style.ts';
import { groupFields, leafFilter, leafKey, pathOf } from '../../../src/views/tree.ts';
import type { Place } from '../../../src/views/tree-rows.ts';

const paragraphs = [
  'Herders reached the wells of Anéfis on Tuesday, the mayor said. Some 1,200 people had waited for eleven days.',
  '“The pumps run again,” said Mariam Walet, who leads the water office in Kidal. “Nobody has to walk to the river now.”',
  'The office counts 14 wells between Kidal and Gao; nine of them were closed in March 2024.',
  'Trucks with fuel for the pumps are expected on Friday.',
];

const fact = (kind: Fact['kind'], paragraph: number, text: string, more: object = {}): Fact => {
  const start = paragraphs[paragraph]?.indexOf(text) ?? -1;
  return { kind, paragraph, start, end: start + text.length, text, ...more } as Fact;
};

const capture = ['Home | News', 'Wells of Anéfis run again', '', ...paragraphs, '', 'Share this page'].join('\n');

const removal = (line: number, text: string, reason: 'page chrome' | 'headline') => ({
  line,
  start: capture.indexOf(text),
  end: capture.indexOf(text) + text.length,
  text,
  reason,
});

/** An article with everything a briefing can show. */
export const wells: Article = {
  id: 'aaaaaaaaaaaa',
  headline: 'Wells of Anéfis run again',
  publishedOn: '2024-04-16',
  site: 'Desert Courier',
  credits: [{ name: 'A. Ag Example', kind: 'author' }],
  language: 'en',
  paragraphs,
  places: [],
  removed: [
    removal(1, 'Home | News', 'page chrome'),
    removal(2, 'Wells of Anéfis run again', 'headline'),
    removal(9, 'Share this page', 'page chrome'),
  ],
  countries: [
    { code: 'ML', score: 1, evidence: [] },
    { code: 'NE', score: 0.3, evidence: [] },
  ],
  topics: [{ code: '06000000', name: 'environment', parent: '06000000', score: 1, evidence: [] }],
  summary: [
    { paragraph: 0, start: 0, end: 63, text: 'Herders reached the wells of Anéfis on Tuesday, the mayor said.' },
    { paragraph: 2, start: 0, end: 89, text: paragraphs[2] ?? '' },
  ],
  facts: [
    fact('place', 0, 'Anéfis'),
    fact('date', 0, 'Tuesday', { value: '2024-04-16', certainty: 'relative' }),
    fact('quantity', 0, '1,200 people'),
    fact('quote', 1, 'The pumps run again,', { speaker: 'Mariam Walet' }),
    fact('person', 1, 'Mariam Walet', { role: 'head of the water office' }),
    fact('organisation', 1, 'water office'),
    fact('place', 1, 'Kidal'),
    fact('quote', 1, 'Nobody has to walk to the river now.', { speaker: 'Mariam Walet' }),
    fact('quantity', 2, '14 wells'),
    fact('place', 2, 'Kidal'),
    fact('place', 2, 'Gao'),
    fact('date', 2, 'March 2024', { value: '2024-03', certainty: 'stated' }),
  ],
  source: { name: 'wells.txt', sha256: 'a'.repeat(64) },
};

const short = (id: string, headline: string | undefined, more: Partial<Article>): Article => {
  const { headline: _, publishedOn: __, ...rest } = wells;
  return {
    ...rest,
    id: id.repeat(12),
    ...(headline !== undefined && { headline }),
    facts: [],
    summary: [],
    removed: [],
    paragraphs: ['The first words of a text that nobody gave a headline, and then some more of them.'],
    ...more,
  };
};

const country = (code: string, score = 1) => ({ code, score, evidence: [] });
const topic = (code: string, name: string) => [{ code, name, parent: code, score: 1, evidence: [] }];

export const market = short('b', 'Le marché de Mopti rouvre après la crue', {
  language: 'fr',
  publishedOn: '2023-11-02',
  topics: topic('14000000', 'society'),
});
const untitled = short('c', undefined, { countries: [country('SN')], topics: topic('05000000', 'education') });
const vietnamese = short('d', 'Giếng nước ở Niamey hoạt động trở lại sau nhiều tháng', {
  language: 'vi',
  countries: [country('NE')],
});
export const arabic = short('e', 'آبار جديدة في أغاديز بعد سنوات من الجفاف', {
  language: 'ar',
  countries: [country('NE')],
});
const regional = short('f', 'Three capitals share one river plan', {
  countries: [country('ML'), country('NE', 0.95), country('BF', 0.9)],
});
const unplaced = short('9', 'A 尼日尔 delegation 👩‍👩‍👧 visits', { countries: [], topics: [] });

export const articles: readonly Article[] = [wells, market, untitled, vietnamese, arabic, regional, unplaced];

type Options = Partial<StyleOptions> & {
  readonly columns?: number;
  readonly rows?: number;
  readonly mode?: 'read' | 'pick';
};

/** The interface over `shown`, loaded and ready for keys. */
export function openState(options: Options = {}, shown: readonly Article[] = articles): State {
  const { columns = 120, rows = 35, mode = 'read', ...style } = options;
  const fresh = initialState({ mode, columns, rows, style: createStyle({ theme: 'dark', colorLevel: 3, ...style }) });
  return answer(fresh, shown);
}

/** One action, then everything the world outside would answer to it. */
export const step = (state: State, action: Action, shown: readonly Article[] = articles): State =>
  answer(reduce(state, action), shown);

/** Presses keys one after the other; names of keys stand in blanks: `press(state, 'j j enter')`. */
export const press = (state: State, keys: string, shown: readonly Article[] = articles): State =>
  keys.split(' ').reduce((now, key) => step(now, { kind: 'key', key }, shown), state);

/** Types a text, a key a letter. */
export const type = (state: State, text: string, shown: readonly Article[] = articles): State =>
  [...text].reduce((now, letter) => step(now, { kind: 'key', key: letter === ' ' ? 'space' : letter }, shown), state);

/** What the world outside answers, at once; effects that have no answer stay to be looked at. */
function answer(state: State, shown: readonly Article[]): State {
  const unanswered: Effect[] = [];
  let now = state;
  for (const effect of state.effects) {
    const actions = answersTo(effect, shown);
    if (actions.length === 0) unanswered.push(effect);
    for (const action of actions) {
      now = step(now, action, shown);
      unanswered.push(...now.effects);
    }
  }
  return { ...now, effects: unanswered };
}

function answersTo(effect: Effect, shown: readonly Article[]): readonly Action[] {
  const first = answerTo(effect, shown);
  if (effect.kind !== 'group' || !effect.show) return first ? [first] : [];
  const second = answerTo({ kind: 'locate', id: effect.show, grouping: effect.grouping }, shown);
  return [first, second].flatMap((action) => action ?? []);
}

function answerTo(effect: Effect, shown: readonly Article[]): Action | undefined {
  switch (effect.kind) {
    case 'group': {
      const { grouping } = effect;
      const count = (by: readonly GroupField[]) => facetsOf(shown, by);
      return {
        kind: 'grouped',
        grouping,
        facets: count(groupFields[grouping]),
        languages: count(['language']),
        days: count(['date']),
        sources: count(['source']),
      };
    }
    case 'count unread':
      return undefined;
    case 'page': {
      const { key, filter, offset, version } = effect;
      return {
        kind: 'paged',
        key,
        version,
        listings: listed(shown, filter).slice(offset, offset + PAGE),
        marks: new Map(),
      };
    }
    case 'list group':
      return { kind: 'group listed', ids: listed(shown, effect.filter).map(({ id }) => id) };
    case 'locate':
      return { kind: 'located', grouping: effect.grouping, from: effect.from, place: placeOf(effect, shown) };
    case 'load':
      return { kind: 'loaded', id: effect.id, article: shown.find(({ id }) => id === effect.id) };
    case 'rest':
      return { kind: 'rested', beside: effect.beside };
    case 'load capture':
      return { kind: 'capture loaded', id: effect.id, capture };
    case 'search': {
      const hits = search(effect.query, shown);
      const { query, offset } = effect;
      return {
        kind: 'answered',
        query,
        offset,
        hits: hits.slice(offset, offset + HITS_PAGE),
        total: hits.length,
        isExact: true,
        marks: new Map(),
      };
    }
    default:
      return undefined;
  }
}

/** The sample's library: filters, groups and order are the real ones. */
const facetsOf = (shown: readonly Article[], by: readonly GroupField[]) =>
  rankFacets(
    shown.map((article) => ({
      keys: by.map((field) => groupValue[field](article)),
      count: 1,
      newest: article.publishedOn,
    })),
  );

const listed = (shown: readonly Article[], filter: Filter): Listing[] =>
  shown
    .filter((article) => passesFilter(article, filter))
    .map(listingOf)
    .sort(byNewest);

function placeOf({ id, grouping }: Extract<Effect, { kind: 'locate' }>, shown: readonly Article[]): Place | undefined {
  const article = shown.find((other) => other.id === id);
  if (!article) return undefined;
  const path = pathOf(
    grouping,
    groupFields[grouping].map((field) => groupValue[field](article)),
  );
  return {
    group: leafKey(...path),
    at: listed(shown, leafFilter(grouping, ...path)).findIndex((other) => other.id === id),
  };
}

/** Looks for the query in headlines and paragraphs, as written. */
const search = (query: string, shown: readonly Article[]) =>
  [...shown]
    .sort((a, b) => byNewest(listingOf(a), listingOf(b)))
    .flatMap((article) => {
      const texts = [article.headline ?? '', ...article.paragraphs];
      const place = texts.findIndex((text) => text.includes(query));
      const text = texts[place];
      if (text === undefined) return [];
      const start = text.indexOf(query);
      const matches = query === '' ? [] : [{ start, end: start + query.length }];
      const at = place > 0 && { at: { paragraph: place - 1, start: 0, end: text.length } };
      return [{ id: article.id, listing: listingOf(article), text, matches, ...at }];
    });

/** A drawn screen as a person reads it: without colours and without blanks at the ends of lines. */
export const plain = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/\u001b\[[\d;]*m/g, '').trimEnd()).join('\n');
