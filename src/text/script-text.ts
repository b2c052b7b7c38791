import { decodeEntities } from './html-entities.ts';

/** The `articleBody` (schema.org) in a JSON-LD script, paragraphs as lines; read without parsing, for scripts that are no JSON. */
export function articleBodyIn(jsonLd: string): string | undefined {
  const from = /"articleBody"\s{0,9}:\s{0,9}(?=")/.exec(jsonLd);
  if (!from) return undefined;
  const start = from.index + from[0].length;
  const end = endOfString(jsonLd, start + 1);
  return end < 0 ? undefined : decodeEntities(unquote(jsonLd.slice(start, end + 1)).replace(/<[^<>]{0,500}>/g, '\n'));
}

/** Characters that a string must have to be an article's markup, and paragraphs in it. */
const LEAST = 400;
const LEAST_PARAGRAPHS = 2;

/** The longest string literal with paragraphs of HTML in a page's scripts: the state from which a browser builds the page. */
export function markupIn(scripts: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const script of scripts) {
    for (let at = nextParagraph(script, 0); at >= 0; ) {
      const start = script.lastIndexOf('"', at);
      const end = endOfString(script, at);
      if (start < 0 || end < 0) break;
      const markup = end - start < LEAST ? '' : markupOf(script.slice(start, end + 1));
      if (markup.length > Math.max(LEAST, longest?.length ?? 0) && markup.split(/<p[\s>]/i).length > LEAST_PARAGRAPHS)
        longest = markup;
      at = nextParagraph(script, end + 1);
    }
  }
  return longest;
}

const nextParagraph = (script: string, from: number): number => {
  const found = script.slice(from).search(/(?:<|\\u003c)p(?:[\s>]|\\u003e)/i);
  return found < 0 ? -1 : from + found;
};

/** A literal's text from its first tag to its last. */
function markupOf(literal: string): string {
  const text = unquote(literal);
  return text.slice(Math.max(0, text.indexOf('<')), text.lastIndexOf('>') + 1);
}

/** Index of the quote that ends the string in which `from` stands, -1 when none does. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** An odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from -= 1;
  return (at - from) % 2 === 1;
}

function unquote(json: string): string {
  try {
    return String(JSON.parse(json.replace(/[\n\r\t]/g, ' ')));
  } catch {
    return json
      .slice(1, -1)
      .replace(/\\[nr]/g, '\n')
      .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1');
  }
}
