import type { Listing } from '../article.ts';
import { createDocument, type Document } from './document.ts';
import { groupListings } from './group-listings.ts';
import { addHeading } from './heading.ts';
import type { Run } from './line.ts';
import { titleRuns } from './list.ts';
import type { Style } from './style.ts';
import { type TreeRow, topicKey } from './tree.ts';
import { renderDate } from './words/formats.ts';

/** What stands beside a country or a topic: how much there is, from when to when, and each article's first words. */
export function overviewDocument(row: TreeRow, listings: readonly Listing[], width: number, style: Style): Document {
  const document = createDocument(style, width);
  if (row.kind === 'article') return document.finish();
  const country = groupListings(listings).find(({ name, topics }) =>
    row.kind === 'country' ? row.name === name : topics.some((topic) => topicKey(name, topic.name) === row.key),
  );
  const topics = (country?.topics ?? []).filter(({ name }) => row.kind === 'country' || name === row.name);
  const all = topics.flatMap((topic) => topic.listings);
  document.add([
    { text: row.kind === 'country' ? row.name : `${country?.name ?? ''} `, role: 'country' },
    { text: row.kind === 'country' ? '' : `${style.glyphs.dot} ${row.name}`, role: 'topic' },
  ]);
  document.addBlank();
  document.add([{ text: summaryOf(all, style), role: 'muted' }]);
  for (const topic of topics) {
    addHeading(document, topic.name.toUpperCase(), String(topic.listings.length), width, style);
    for (const listing of topic.listings.slice(0, SHOWN)) addListing(document, listing, style);
  }
  return document.finish();
}

const SHOWN = 30; // articles of a topic; more than any pane shows

function summaryOf(listings: readonly Listing[], { glyphs, words }: Style): string {
  const dates = listings.flatMap(({ publishedOn }) => publishedOn?.slice(0, 10) ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const languages = [...new Set(listings.map(({ language }) => language))].sort();
  return [
    words.briefings(listings.length),
    first &&
      last &&
      (first === last
        ? renderDate(words, first)
        : `${renderDate(words, first)} ${glyphs.unknown} ${renderDate(words, last)}`),
    languages.join(', '),
  ]
    .filter(Boolean)
    .join(` ${glyphs.dot} `);
}

function addListing(document: ReturnType<typeof createDocument>, listing: Listing, style: Style): void {
  const { publishedOn, site, lede, headline } = listing;
  const { bullet, dot } = style.glyphs;
  const source = [publishedOn && renderDate(style.words, publishedOn), site].filter(Boolean).join(` ${dot} `);
  const prefix: Run[] = [{ text: `${bullet} `, role: 'heading' }];
  document.add([...titleRuns(listing, style).map((run) => (run.role ? run : { ...run, role: 'strong' as const }))], {
    prefix,
  });
  const words = headline === undefined ? '' : wholeWords(lede);
  const runs: Run[] = [
    { text: source ? `${source}  ` : '', role: 'date' },
    { text: words, role: 'muted' },
  ];
  if (source || words) document.add(runs, { prefix: [{ text: '  ' }] });
}

/** A listing's lede is cut at a number of letters. */
const wholeWords = (lede: string): string => (/[.!?»”"]$/.test(lede) ? lede : `${lede.replace(/\s*\S*$/, '')} …`);
