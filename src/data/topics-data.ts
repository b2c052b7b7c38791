/** The Media Topics by code: apart from what speaks for them, because lists only want their names. */

import topicFile from './label/topics.json' with { type: 'json' };

/** An IPTC Media Topic; a top-level topic is its own parent. */
export type Topic = { readonly code: string; readonly parent: string; readonly name: string };

let known: ReadonlyMap<string, Topic> | undefined;

export function topics(): ReadonlyMap<string, Topic> {
  known ??= new Map(
    topicFile.topics.map((line) => {
      const [code = '', parent = '', , ...name] = line.split(' ');
      return [code, { code, parent, name: name.join(' ') }];
    }),
  );
  return known;
}
