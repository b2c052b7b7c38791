import { BriefError, type Corrections } from '../article.ts';
import { untouched } from './merge-records.ts';
import type { Note, Position, ReaderRecord, SavedSearch } from './reader-data.ts';

const SCHEMA = 'sahel-brief/reader-data/1';

export type ReaderDump = {
  readonly articles: ReadonlyMap<string, ReaderRecord>;
  readonly searches: readonly SavedSearch[];
};

/** The reader's data as JSON, articles sorted by id; what is not marked is absent. */
export function renderReaderData({ articles, searches }: ReaderDump): string {
  const rows = [...articles]
    .map(([id, record]) => ({ id, ...marked(record) }))
    .filter((row) => Object.keys(row).length > 1)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ schema: SCHEMA, articles: rows, searches }, undefined, 2)}\n`;
}

const marked = ({ isRead, isFavourite, tags, position, notes, corrections }: ReaderRecord) => ({
  ...(isRead && { isRead }),
  ...(isFavourite && { isFavourite }),
  ...(tags.length > 0 && { tags }),
  ...(position && { position }),
  ...(notes.length > 0 && { notes }),
  ...(Object.keys(corrections).length > 0 && { corrections }),
});

/** What `renderReaderData` wrote, checked field by field. @throws {BriefError} `reader-data`, with the place that is wrong */
export function parseReaderData(text: string): ReaderDump {
  const root = object(parsed(text), 'the file');
  if (root['schema'] !== SCHEMA)
    throw wrong(`its schema is ${JSON.stringify(root['schema']) ?? 'missing'}, not "${SCHEMA}"`);
  return {
    articles: new Map(
      list(root['articles'], 'articles').map((row, i) => {
        const fields = object(row, `articles[${i}]`);
        return [idOf(fields['id'], `articles[${i}].id`), recordOf(fields, `articles[${i}]`)];
      }),
    ),
    searches: list(root['searches'], 'searches').map((row, i) => {
      const { name, query } = object(row, `searches[${i}]`);
      return { name: string(name, `searches[${i}].name`), query: string(query, `searches[${i}].query`) };
    }),
  };
}

const wrong = (why: string, cause?: unknown): BriefError =>
  new BriefError('reader-data', `This is no export of a reader's data: ${why}. Nothing was imported.`, { cause });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw wrong(`it is not JSON (${(error as Error).message})`, error);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function recordOf(fields: Fields, at: string): ReaderRecord {
  const position = fields['position'] === undefined ? undefined : positionOf(fields['position'], `${at}.position`);
  return {
    ...untouched,
    isRead: flag(fields['isRead'], `${at}.isRead`),
    isFavourite: flag(fields['isFavourite'], `${at}.isFavourite`),
    tags: strings(fields['tags'], `${at}.tags`),
    ...(position && { position }),
    notes: list(fields['notes'], `${at}.notes`).map((note, i) => noteOf(note, `${at}.notes[${i}]`)),
    corrections: correctionsOf(object(fields['corrections'] ?? {}, `${at}.corrections`), `${at}.corrections`),
  };
}

function positionOf(value: unknown, at: string): Position {
  const { paragraph, start } = object(value, at);
  return { paragraph: whole(paragraph, `${at}.paragraph`), start: whole(start, `${at}.start`) };
}

function noteOf(value: unknown, at: string): Note {
  const { id, span, sentence, text, at: written } = object(value, at);
  const { end } = object(span, `${at}.span`);
  return {
    id: string(id, `${at}.id`),
    span: { ...positionOf(span, `${at}.span`), end: whole(end, `${at}.span.end`) },
    sentence: string(sentence, `${at}.sentence`),
    text: string(text, `${at}.text`),
    at: string(written, `${at}.at`),
  };
}

/** A country or topic of `null` says that there is none. */
function correctionsOf({ keep, remove, language, country, topic }: Fields, at: string): Corrections {
  return {
    ...(keep !== undefined && { keep: strings(keep, `${at}.keep`) }),
    ...(remove !== undefined && { remove: strings(remove, `${at}.remove`) }),
    ...(language !== undefined && { language: string(language, `${at}.language`) }),
    ...(country !== undefined && { country: country === null ? null : string(country, `${at}.country`) }),
    ...(topic !== undefined && { topic: topic === null ? null : string(topic, `${at}.topic`) }),
  };
}

function object(value: unknown, at: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrong(`${at} is no object`);
}

function list(value: unknown, at: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw wrong(`${at} is no list`);
}

const strings = (value: unknown, at: string): readonly string[] =>
  list(value, at).map((entry, i) => string(entry, `${at}[${i}]`));

function string(value: unknown, at: string): string {
  if (typeof value === 'string') return value;
  throw wrong(`${at} is no text`);
}

function idOf(value: unknown, at: string): string {
  if (typeof value === 'string' && /^[0-9a-f]{12}$/.test(value)) return value;
  throw wrong(`${at} is no article's id (12 hex digits)`);
}

function flag(value: unknown, at: string): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw wrong(`${at} is neither true nor false`);
}

function whole(value: unknown, at: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw wrong(`${at} is no whole number`);
}
