import { BriefError } from '../article.ts';
import type { Filter } from '../library/library.ts';
import type { FieldName } from '../library/query-fields.ts';
import type { Flags } from './arguments.ts';

/** The filters of the command line, read as the fields of a query are. @throws {BriefError} `usage` */
export async function filterOfFlags({ country, topic, lang, source, since, until }: Flags): Promise<Filter> {
  const asked: readonly (readonly [flag: string, field: FieldName, value: string | undefined])[] = [
    ['country', 'country', country],
    ['topic', 'topic', topic],
    ['lang', 'lang', lang],
    ['source', 'source', source],
    ['since', 'after', since],
    ['until', 'before', until],
  ];
  const given = asked.flatMap(([flag, name, value]) => (value === undefined ? [] : [[flag, name, value] as const]));
  if (given.length === 0) return {};
  const { readField } = await import('../library/query-fields.ts'); // with the words for countries and topics
  const parts = given.map(([flag, name, value]): Filter => {
    const part = asFlag(flag, name, () => readField(name, value, { start: 0, end: value.length, isUnfinished: false }));
    if (!part || 'mark' in part) return {};
    return 'field' in part ? { [part.field]: part.values } : part;
  });
  return Object.assign({}, ...parts);
}

/** What is wrong with the field of a query is said of the flag. */
function asFlag<Part>(flag: string, name: FieldName, read: () => Part): Part {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    throw new BriefError('usage', error.message.replaceAll(`${name}:`, `--${flag} `), { cause: error });
  }
}
