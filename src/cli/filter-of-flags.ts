import type { Filter } from '../library/library.ts';
import type { FieldName } from '../library/query-fields.ts';
import type { Flags } from './arguments.ts';

/** The filters of the command line, read as the fields of a query are. @throws {BriefError} `query` */
export async function filterOfFlags({ country, topic, lang, source, since, until }: Flags): Promise<Filter> {
  const asked: readonly (readonly [FieldName, string | undefined])[] = [
    ['country', country],
    ['topic', topic],
    ['lang', lang],
    ['source', source],
    ['after', since],
    ['before', until],
  ];
  const given = asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  if (given.length === 0) return {};
  const { readField } = await import('../library/query-fields.ts'); // with the words for countries and topics
  const parts = given.map(([name, value]): Filter => {
    const part = readField(name, value, { start: 0, end: value.length, isUnfinished: false });
    if (!part || 'mark' in part) return {};
    return 'field' in part ? { [part.field]: part.values } : part;
  });
  return Object.assign({}, ...parts);
}
