import { fold } from '../text/normalize.ts';
import type { State } from './state.ts';

const LONGEST_NAME = 60; // characters; still easy to type and to read in a listing

/** The headline as a file name: letters and digits of ASCII with hyphens, cut at a word. */
export function fileName({ reading }: State, ids: readonly string[], extension: string): string {
  if (ids.length > 1) return `${ids.length}-briefings.${extension}`;
  const [id = 'briefing'] = ids;
  const { headline, paragraphs = [] } = reading?.article.id === id ? reading.article : {};
  const words = fold(headline ?? paragraphs[0] ?? '').match(/[a-z0-9]+/g) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length + 1 > LONGEST_NAME) break;
    name += (name && '-') + word;
  }
  return `${name || id}.${extension}`;
}
