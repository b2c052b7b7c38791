import type { Filter } from '../library/library.ts';
import { type FieldName, readField } from '../library/query-fields.ts';
import type { Flags } from './arguments.ts';

/** The filters of the command line, read as the fields of a query are. @throws {BriefError} `query` */
export function filterOfFlags({ country, topic, lang, source, since, until }: Flags): Filter {
  const asked: readonly (readonly [FieldName, string | undefined])[] = [
    ['country', country],
    ['topic', topic],
    ['lang', lang],
    ['source', source],
    ['after', since],
    ['before', until],
  ];
  return Object.assign({}, ...asked.map(([name, value]) => (value === undefined ? {} : partOf(name, value))));
}

function partOf(name: FieldName, value: string): Filter {
  const part = readField(name, value, { start: 0, end: value.length, isUnfinished: false });
  if (!part || 'mark' in part) return {};
  return 'field' in part ? { [part.field]: part.values } : part;
}
