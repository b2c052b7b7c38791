import { type ArticleText, HEADLINE, type Span } from '../article.ts';
import { topicTerms } from '../data/lexicon-data.ts';
import { articleWords } from './article-words.ts';
import { matchPhrase } from './match-phrase.ts';
import { compilePhrases, type PhraseTable } from './phrase-table.ts';
import type { Word } from './word-forms.ts';

/** What an article's words say for one topic. */
export type TopicEvidence = { readonly score: number; readonly evidence: readonly Span[] };

const HEADLINE_WEIGHT = 3;
/** The lede: UTF-16 units from the body's start. */
const LEDE = 500;
const LEDE_WEIGHT = 1.5;
const BODY_WEIGHT = 0.6;

type Terms = readonly { readonly code: string; readonly weight: number }[];
const tables = new Map<string, PhraseTable<Terms>>();

function tableOf(language: string): PhraseTable<Terms> {
  const known = tables.get(language);
  if (known) return known;
  const rows = topicTerms(language).map(({ terms, code, weight }) => ({ terms, value: [{ code, weight }] }));
  const table = compilePhrases<Terms>(rows, language, (a, b) => [...a, ...b]);
  tables.set(language, table);
  return table;
}

type Zone = { count: number; readonly words: Map<string, number> };
type Tally = { readonly zones: readonly [Zone, Zone, Zone]; readonly evidence: Span[] };

/** Topics whose terms an article uses, with a score that grows with different terms more than with one term again and again. */
export function findTopicTerms(article: ArticleText): Map<string, TopicEvidence> {
  const table = tableOf(article.language);
  const { headline, paragraphs } = articleWords(article, article.language);
  const tallies = new Map<string, Tally>();
  const scan = (text: string, words: readonly Word[], paragraph: number, zoneAt: (start: number) => 0 | 1 | 2) => {
    for (let i = 0; i < words.length; ) {
      const match = matchPhrase(table, text, words, i);
      const length = match?.length ?? 1;
      const start = (words[i] as Word).start;
      const end = (words[i + length - 1] as Word).end;
      for (const { code, weight } of match?.value ?? []) {
        const tally = tallies.get(code) ?? newTally();
        const zone = tally.zones[zoneAt(start)];
        zone.count += weight;
        zone.words.set((words[i] as Word).form, weight);
        tally.evidence.push({ paragraph, start, end });
        tallies.set(code, tally);
      }
      i += length;
    }
  };
  scan(article.headline ?? '', headline, HEADLINE, () => 0);
  let before = 0;
  article.paragraphs.forEach((text, paragraph) => {
    const offset = before;
    scan(text, paragraphs[paragraph] ?? [], paragraph, (start) => (offset + start < LEDE ? 1 : 2));
    before += text.length + 1;
  });
  return new Map([...tallies].map(([code, { zones, evidence }]) => [code, { score: scoreOf(zones), evidence }]));
}

const newTally = (): Tally => ({
  zones: [
    { count: 0, words: new Map() },
    { count: 0, words: new Map() },
    { count: 0, words: new Map() },
  ],
  evidence: [],
});

const scoreOf = ([headline, lede, body]: readonly [Zone, Zone, Zone]): number =>
  HEADLINE_WEIGHT * zoneScore(headline) + LEDE_WEIGHT * zoneScore(lede) + BODY_WEIGHT * zoneScore(body);

const zoneScore = ({ count, words }: Zone): number =>
  Math.log1p(count) + Math.log1p([...words.values()].reduce((sum, weight) => sum + weight, 0));
