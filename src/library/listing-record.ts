import type { Listing } from '../article.ts';

type Packed = readonly [
  headline: string | null,
  publishedOn: string | null,
  site: string | null,
  language: string,
  lede: string,
  countries: readonly (readonly [code: string, score: number])[],
  topics: readonly (readonly [code: string, name: string, parent: string])[],
];

/** A listing as JSON, without its id and without its keys, which are a third of it. */
export function toListingRecord({ headline, publishedOn, site, language, lede, countries, topics }: Listing): string {
  const packed: Packed = [
    headline ?? null,
    publishedOn ?? null,
    site ?? null,
    language,
    lede,
    countries.map(({ code, score }) => [code, score]),
    topics.map(({ code, name, parent }) => [code, name, parent]),
  ];
  return JSON.stringify(packed);
}

/** The listing of the article `id` again. */
export function fromListingRecord(id: string, record: string): Listing {
  const [headline, publishedOn, site, language, lede, countries, topics] = JSON.parse(record) as Packed;
  return {
    id,
    ...(headline !== null && { headline }),
    ...(publishedOn !== null && { publishedOn }),
    ...(site !== null && { site }),
    language,
    lede,
    countries: countries.map(([code, score]) => ({ code, score })),
    topics: topics.map(([code, name, parent]) => ({ code, name, parent })),
  };
}
