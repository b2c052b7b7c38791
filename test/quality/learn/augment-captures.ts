import type { CaptureLine } from '../../../src/clean/capture-lines.ts';
import { seeded } from './seeded.ts';

/** A labelled capture in lines: 1 for those of the body. Only captures of the same `fold` and `lang` are mixed. */
export type LabelledLines = {
  readonly lines: readonly CaptureLine[];
  readonly labels: readonly number[];
  readonly body: string;
  readonly site: string;
  readonly lang: string;
  readonly fold: string;
};

export type MixedCapture = { readonly text: string; readonly labels: readonly number[]; readonly of: LabelledLines };

/** Lines right above an article that go with it: headline, date, byline. */
const HEAD = 4;
/** Lines of another page's noise that a cropped mixture keeps at most, above and below. */
const CROP_ABOVE = 8;
const CROP_BELOW = 25;
const KEEPS_ASIDES = 0.6;

/** Every article twice more, in the noise of another page: whole, and cropped as captures are. */
export function augmentCaptures(captures: readonly LabelledLines[]): MixedCapture[] {
  const random = seeded(7);
  const mixed: MixedCapture[] = [];
  for (const article of captures) {
    const others = captures.filter(
      ({ site, fold, lang }) => site !== article.site && fold === article.fold && lang === article.lang,
    );
    if (others.length === 0 || !article.labels.includes(1)) continue;
    for (const cropped of [false, true]) {
      const page = others[Math.floor(random() * others.length)] as LabelledLines;
      mixed.push(mix(article, page, cropped, random));
    }
  }
  return mixed;
}

function mix(article: LabelledLines, page: LabelledLines, cropped: boolean, random: () => number): MixedCapture {
  const [from, to] = [article.labels.indexOf(1), article.labels.lastIndexOf(1)];
  const above = page.lines.slice(0, Math.max(0, page.labels.indexOf(1) - HEAD));
  const below = page.lines.slice(page.labels.lastIndexOf(1) + 1);
  const keepsAsides = random() < KEEPS_ASIDES;
  const noise = (lines: readonly CaptureLine[]): [CaptureLine, number][] => lines.map((line) => [line, 0]);
  const own = article.lines
    .slice(from, to + 1)
    .map((line, i): [CaptureLine, number] => [line, article.labels[from + i] as number])
    .filter(([, label]) => label === 1 || keepsAsides);
  const all = [
    ...noise(cropped ? above.slice(above.length - Math.floor(random() * CROP_ABOVE)) : above),
    ...noise(article.lines.slice(Math.max(0, from - HEAD), from)),
    ...own,
    ...noise(cropped ? below.slice(0, Math.floor(random() * CROP_BELOW)) : below),
  ];
  const gap = random() < 1 / 3 ? '\n\n' : '\n';
  return {
    text: all.map(([{ bullet, text }]) => (bullet ? `- ${text}` : text)).join(gap),
    labels: all.map(([, label]) => label),
    of: article,
  };
}
