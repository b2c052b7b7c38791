import type { Listing } from '../article.ts';
import { widthOf } from '../text/columns.ts';
import { type Builder, createDocument, type Document } from './document.ts';
import { addHeading } from './heading.ts';
import { GUTTER } from './layout.ts';
import type { Run } from './line.ts';
import { titleRuns } from './list.ts';
import { listingAt } from './list-state.ts';
import type { State } from './state.ts';
import type { Style } from './style.ts';
import { type Branch, isLeaf, type Leaf } from './tree.ts';
import { formatNumber, renderDate } from './words/formats.ts';

/** What stands beside a group: how much there is and of what, then its newest articles by their first words. */
export function overviewDocument(
  { list, style }: State,
  group: Branch | Leaf,
  width: number,
  height: number,
): Document {
  const document = createDocument(style, width);
  const { words, glyphs } = style;
  const branch = isLeaf(group) ? list.tree?.groups.get(group.branch) : undefined;
  document.add([
    { text: branch ? `${branch.name} ` : group.name, role: 'country' },
    { text: branch ? `${glyphs.dot} ${group.name}` : '', role: 'topic' },
  ]);
  document.addBlank();
  document.add([{ text: words.briefings(group.count), role: 'muted' }]);
  if (!isLeaf(group)) addShares(document, group, width, style);
  addHeading(document, words.section.newest, '', width, style);
  for (let at = 0; at < Math.min(group.count, height); at++) {
    const listing = listingAt(list, { group: group.key, at });
    if (listing) addListing(document, listing, style);
  }
  return document.finish();
}

const BAR = 24; // columns of the longest bar
const SHARES = 8; // groups that get a bar; more would leave no room for the articles

/** How the articles of a branch are spread over its leaves. */
function addShares(document: Builder, { leaves }: Branch, width: number, { glyphs, words }: Style): void {
  if (leaves.length < 2 || width < GUTTER) return;
  document.addBlank();
  const largest = [...leaves].sort((a, b) => b.count - a.count).slice(0, SHARES);
  const most = largest[0]?.count ?? 1;
  const names = Math.min(28, Math.max(...largest.map(({ name }) => widthOf(name))));
  for (const { name, count } of largest)
    document.add(
      [
        { text: glyphs.block.repeat(Math.max(1, Math.round((count / most) * BAR))), role: 'bar' },
        { text: ` ${formatNumber(words, count)}`, role: 'muted' },
      ],
      { prefix: [{ text: `${padTo(name, names)}  `, role: 'topic' }] },
    );
}

const padTo = (text: string, width: number): string =>
  widthOf(text) > width ? `${text.slice(0, width - 1)}…` : text + ' '.repeat(width - widthOf(text));

function addListing(document: Builder, listing: Listing, style: Style): void {
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
