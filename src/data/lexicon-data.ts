/** The words that speak for topics: apart from the learned weights, which are sixteen times as large, because queries ask for topics by them too. */

import lexiconFile from './label/topic-lexicon.json' with { type: 'json' };

/** Terms, divided by ", ", that speak for a topic, with the weight of each. */
export type TopicTerms = { readonly code: string; readonly weight: number; readonly terms: string };

export function topicTerms(language: string): readonly TopicTerms[] {
  const lines = (lexiconFile.lexicon as Readonly<Record<string, readonly string[] | undefined>>)[language] ?? [];
  return lines.map((line) => {
    const [code = '', weight = ''] = line.split(' ', 2);
    return { code, weight: Number(weight), terms: line.slice(code.length + weight.length + 2) };
  });
}
