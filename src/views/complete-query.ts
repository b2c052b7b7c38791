import { countryCodes, languageTags } from '../data/codes-data.ts';
import { topics } from '../data/topics-data.ts';
import { withQueryText } from './query-moves.ts';
import { ranked } from './rank.ts';
import type { State } from './state.ts';

import { countryName, languageName, topicName } from './words/formats.ts';

/** What can stand where one types: `text` goes into the query, `label` says what it is. */
export type Completion = { readonly text: string; readonly label: string };

const FIELDS = ['country:', 'topic:', 'lang:', 'source:', 'after:', 'before:', 'is:', 'tag:'] as const;
const SHOWN = 8; // more than a status bar has room for

/** Completions of the word at the end of the query, best first: names of fields, and what each can be. */
export function completionsOf(state: State): readonly Completion[] {
  const word = lastWord(state.query?.text ?? '');
  if (!state.query?.isTyping || word === '') return [];
  const [, minus = '', field, value = ''] = /^(-?)(?:(\p{L}+:))?["“«]?(.*)$/u.exec(word) ?? [];
  if (!field) {
    const begun = FIELDS.filter((name) => value !== '' && name.startsWith(value.toLowerCase()));
    return begun.map((name) => ({ text: minus + name, label: name }));
  }
  const values = valuesOf(state, field.toLowerCase());
  const labels = values.map(({ text, label }) => `${label} ${text}`);
  const best = value === '' ? values : ranked(labels, value, state.rank).flatMap((i) => values[i] ?? []);
  return best.slice(0, SHOWN).map(({ text, label }) => ({ text: `${minus}${field}${quoted(text)} `, label }));
}

/** Takes the first completion. */
export function completed(state: State): State {
  const text = state.query?.text ?? '';
  const [first] = completionsOf(state);
  return first ? withQueryText(state, text.slice(0, text.length - lastWord(text).length) + first.text) : state;
}

const lastWord = (text: string): string => /(?:-?\p{L}+:["“«][^"”»]*|\S*)$/u.exec(text)?.[0] ?? '';

const quoted = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);

function valuesOf({ list, style, tags }: State, field: string): readonly Completion[] {
  const { words } = style;
  const seen = (facets: typeof list.sources) => facets.flatMap(({ keys: [key] }) => key || []);
  switch (field) {
    case 'country:':
      return [...new Set([...countriesSeen(list), ...countryCodes()])].map((code) => ({
        text: code,
        label: countryName(words, code),
      }));
    case 'topic:':
      return [...topics().values()].map(({ code, name }) => ({ text: name, label: topicName(words, code, name) }));
    case 'lang:':
      return [...new Set([...seen(list.languages), ...languageTags()])].map((tag) => ({
        text: tag,
        label: languageName(words, tag),
      }));
    case 'source:':
      return seen(list.sources).map((site) => ({ text: site, label: site }));
    case 'after:':
    case 'before:': {
      const months = new Set(seen(list.days).flatMap((day) => [day.slice(0, 7)]));
      return [...months].map((month) => ({ text: month, label: month }));
    }
    case 'is:':
      return ['unread', 'read', 'favourite'].map((mark) => ({ text: mark, label: mark }));
    case 'tag:':
      return tags.map((tag) => ({ text: tag, label: tag }));
    default:
      return [];
  }
}

/** The countries of the list, which one rather asks for than for others. */
const countriesSeen = ({ grouping, tree }: State['list']): readonly string[] =>
  grouping === 'country' ? (tree?.branches ?? []).flatMap(({ key }) => (/^[A-Z]{2}$/.test(key) ? key : [])) : [];
