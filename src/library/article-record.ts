import type { Article } from '../article.ts';

/** An article as it is stored: its texts, which searches read, apart from the rest, which only a reader needs. */
export type ArticleRecord = { readonly texts: string; readonly rest: string };

/**
 * An article as two JSON texts, without losing a byte: `fromRecord(toRecord(article))` gives the same keys in the same order.
 * What stands in the texts anyway (the words of a fact) is kept as its place alone, and places as three numbers: a third of the bytes.
 */
export function toRecord(article: Article): ArticleRecord {
  const { headline, paragraphs, ...rest } = article;
  const keys = Object.keys(article);
  const order = [keys.indexOf('headline'), keys.indexOf('paragraphs')];
  return {
    texts: JSON.stringify([headline ?? null, ...paragraphs]),
    rest: JSON.stringify([order, packed(rest, { headline, paragraphs })]),
  };
}

/** The headline and paragraphs alone. */
export function textsOf(texts: string): Pick<Article, 'headline' | 'paragraphs'> {
  const [headline, ...paragraphs] = JSON.parse(texts) as [string | null, ...string[]];
  return { ...(headline !== null && { headline }), paragraphs };
}

export function fromRecord({ texts, rest }: ArticleRecord): Article {
  const source = textsOf(texts);
  const [[headlineAt = -1, paragraphsAt = 0], others] = JSON.parse(rest) as [number[], unknown];
  const entries = Object.entries(unpacked(others, source) as object);
  const insert: [number, string, unknown][] = [[paragraphsAt, 'paragraphs', source.paragraphs]];
  if (headlineAt >= 0) insert.push([headlineAt, 'headline', source.headline]);
  for (const [at, key, value] of insert.sort(([a], [b]) => a - b)) entries.splice(at, 0, [key, value]);
  return Object.fromEntries(entries) as unknown as Article;
}

type Texts = Pick<Article, 'paragraphs'> & { readonly headline?: string | undefined };
type Json = Readonly<Record<string, unknown>>;

/** The key of a packed place: [paragraph, start, length] or [start, length], then 1 when the text of that place follows from it. */
const PLACE = '';

function packed(value: unknown, texts: Texts): unknown {
  if (Array.isArray(value)) return value.map((item) => packed(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const entries: [string, unknown][] = [];
  for (let i = 0; i < keys.length; ) {
    const [place, taken] = placeAt(value as Json, keys, i, texts);
    if (place) entries.push([PLACE, place]);
    else entries.push([keys[i] ?? '', packed((value as Json)[keys[i] ?? ''], texts)]);
    i += taken;
  }
  const [only] = entries;
  return entries.length === 1 && only?.[0] === PLACE ? only[1] : Object.fromEntries(entries);
}

/** The place that begins at the i-th key, if any, and how many keys it takes. */
function placeAt(value: Json, keys: readonly string[], i: number, texts: Texts): [number[] | undefined, number] {
  const lead = keys[i] === 'paragraph' ? 1 : 0;
  if (keys[i + lead] !== 'start' || keys[i + lead + 1] !== 'end') return [undefined, 1];
  const { paragraph = 0, start = 0, end = 0 } = value as Readonly<Record<string, number>>;
  if (lead === 0) return [[start, end - start], 2];
  const follows = keys[i + 3] === 'text' && value['text'] === sliceOf(texts, paragraph, start, end);
  return follows ? [[paragraph, start, end - start, 1], 4] : [[paragraph, start, end - start], 3];
}

function unpacked(value: unknown, texts: Texts): unknown {
  if (Array.isArray(value))
    return isPlace(value)
      ? Object.fromEntries(unpackedPlace(value, texts))
      : value.map((item) => unpacked(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, unknown][] =>
      key === PLACE ? unpackedPlace(item, texts) : [[key, unpacked(item, texts)]],
    ),
  );
}

/** Arrays of numbers are nothing else in an article. */
const isPlace = (value: readonly unknown[]): value is number[] => typeof value[0] === 'number';

function unpackedPlace(place: readonly number[], texts: Texts): [string, unknown][] {
  const bounds = (start = 0, length = 0): [string, unknown][] => [
    ['start', start],
    ['end', start + length],
  ];
  if (place.length === 2) return bounds(...place);
  const [paragraph = 0, start = 0, length = 0, follows] = place;
  const found: [string, unknown][] = [['paragraph', paragraph], ...bounds(start, length)];
  if (follows === 1) found.push(['text', sliceOf(texts, paragraph, start, start + length)]);
  return found;
}

const sliceOf = ({ headline, paragraphs }: Texts, paragraph = 0, start = 0, end = 0): string | undefined =>
  (paragraph < 0 ? headline : paragraphs[paragraph])?.slice(start, end);
