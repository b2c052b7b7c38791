import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanCapture } from '../../src/clean/clean-capture.ts';
import { cleanHtml } from '../../src/clean/clean-html.ts';
import { readCapture } from '../../src/pipeline.ts';
import { type Capture, type Figure, median, time } from './measure.ts';

const ROUNDS = 20;
const WARM_UP_MS = 3000; // until the engine has compiled what cleaning runs through, as it has after some hundred captures

/** Cleaning and the whole line of stages, against Readability with linkedom on the same pages. */
export async function ingest(captures: readonly Capture[]): Promise<Figure[]> {
  const pages = captures.map(({ text }) => pageOf(text));
  const a = (run: () => unknown) => median(time(run, { times: ROUNDS })) / captures.length;
  const readability = a(() => {
    for (const page of pages) new Readability(parseHTML(page).document as unknown as Document).parse();
  });
  const against = { what: 'Readability + linkedom', value: readability };
  const n = ROUNDS * captures.length;
  const all = captures.map(({ text }) => text).join('\n');
  const piecesOf = (characters: number) =>
    Array.from({ length: Math.max(1, Math.floor(all.length / characters)) }, (_, i) =>
      all.repeat(Math.ceil(characters / all.length)).slice(i * characters, (i + 1) * characters),
    );
  const clean = (pieces: readonly string[]) =>
    pieces.map((piece) => median(time(() => cleanCapture(piece), { times: ROUNDS, warmUp: 1 })));
  const short = piecesOf(5_000);
  for (const begun = performance.now(); performance.now() - begun < WARM_UP_MS; )
    for (const piece of short) cleanCapture(piece);
  const [ofShort, ofMiddle, ofLong] = [clean(short), clean(piecesOf(10_000)), clean(piecesOf(1_000_000))].map(median);
  return [
    {
      what: 'clean a text capture',
      value: a(() => captures.map(({ text }) => cleanCapture(text))),
      unit: 'ms',
      n,
      against,
    },
    { what: 'clean a text capture of 5 kB', value: ofShort ?? 0, unit: 'ms', n: ROUNDS * short.length },
    {
      what: 'clean a text capture of 1 MB',
      value: ofLong ?? 0,
      unit: 'ms',
      n: ROUNDS,
      against: { what: 'one of 10 kB', value: ofMiddle ?? 0 },
    },
    {
      what: 'clean the same page as HTML',
      value: a(() => pages.map((page) => cleanHtml(page))),
      unit: 'ms',
      n,
      against,
    },
    {
      what: 'every stage over a text capture',
      value: a(() => captures.map(({ text, name }) => readCapture(text, { name }))),
      unit: 'ms',
      n,
      against,
    },
  ];
}

/** A capture's lines as a plain page: what a peer for HTML can read. */
function pageOf(text: string): string {
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const block = (line: string) =>
    line.length > 80 ? `<p>${escaped(line)}</p>` : `<div><a href="#">${escaped(line)}</a></div>`;
  const lines = text.split('\n').filter((line) => line.trim());
  return `<!doctype html><html><head><title>${escaped(lines[0] ?? '')}</title></head><body>${lines.map(block).join('\n')}</body></html>`;
}
