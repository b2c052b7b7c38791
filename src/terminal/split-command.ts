/**
 * A command line as its words: blanks part them, quotes and the backslash keep blanks together as a shell has it. Nothing
 * else means anything: no variables, no globs, no pipes, so that no text of an article can ever be a command.
 */
export function splitCommand(line: string): string[] {
  const words: string[] = [];
  const word = /(?:[^\s"'\\]+|"(?:[^"\\]|\\.)*"?|'[^']*'?|\\.?)+/gs;
  for (const [found] of line.matchAll(word)) words.push(unquoted(found));
  return words;
}

const unquoted = (word: string): string =>
  word.replace(/"((?:[^"\\]|\\.)*)"?|'([^']*)'?|\\(.?)/gs, (_, double?: string, single?: string, escaped?: string) =>
    double !== undefined ? double.replace(/\\(["\\$`])/g, '$1') : (single ?? escaped ?? ''),
  );
