import type { Article } from '../article.ts';
import { widthOf } from '../text/columns.ts';
import type { Builder } from './document.ts';
import type { Run } from './line.ts';
import type { Style } from './style.ts';
import { renderDate } from './words/formats.ts';

const FEWEST = 3; // dates; the row above says as much of two
const LEAST = 24; // columns; a shorter strip says nothing

/** The dates an article names as a strip of time: a dot for each, a diamond for its own. Nothing when they are few. */
export function addDateStrip(
  document: Builder,
  article: Article,
  label: readonly Run[],
  width: number,
  style: Style,
): void {
  const { glyphs, words } = style;
  const named = article.facts.flatMap((fact) => (fact.kind === 'date' ? (fact.value ?? []) : []));
  const own = article.publishedOn?.slice(0, 10);
  const dates = [...new Set([...named, ...(own ? [own] : [])])].flatMap((value) => {
    const time = timeOf(value);
    return time === undefined ? [] : [{ value, time }];
  });
  const sorted = dates.toSorted((a, b) => a.time - b.time);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first.time === last.time || sorted.length < FEWEST) return;
  const names = [`${renderDate(words, first.value)} `, ` ${renderDate(words, last.value)}`] as const;
  const room = width - labelWidth(label) - widthOf(names[0]) - widthOf(names[1]) - 1;
  if (room < LEAST) return;
  const cells = Array.from({ length: Math.min(room, 60) }, () => glyphs.rule);
  const place = (time: number) => Math.round(((time - first.time) / (last.time - first.time)) * (cells.length - 1));
  for (const { time } of sorted) cells[place(time)] = glyphs.bullet;
  const ownTime = own === undefined ? undefined : timeOf(own);
  if (ownTime !== undefined) cells[place(ownTime)] = glyphs.own;
  const runs: Run[] = [
    { text: names[0], role: 'date' },
    ...cells.map((text): Run => ({ text, role: text === glyphs.rule ? 'rule' : text === glyphs.own ? 'key' : 'date' })),
    { text: names[1], role: 'date' },
  ];
  document.add(runs, { prefix: label });
}

const labelWidth = (label: readonly Run[]): number => label.reduce((sum, { text }) => sum + widthOf(text), 0);

/** The middle of what a value covers, as a number of days; undefined for values without a year. */
function timeOf(value: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:$|T)/.exec(value) ?? [];
  if (!year) return undefined;
  return Number(year) * 365 + (month ? (Number(month) - 1) * 30.4 + (day ? Number(day) : 15) : 182);
}
