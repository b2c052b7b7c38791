import { createInterface } from 'node:readline';
import { openReaderData } from '../../reader-data/open-reader-data.ts';
import { readerDataFile } from '../../settings/reader-data-file.ts';
import { readSettings } from '../../settings/settings.ts';
import { sanitize } from '../../text/sanitize.ts';
import { plainWordsOf } from '../../views/words/plain-words.ts';
import { wordsOf } from '../../views/words/words.ts';
import { type Context, exitCode, type Loaded } from '../context.ts';
import { filterLibrary } from '../filter-library.ts';
import { withLibrary } from '../load-library.ts';
import { renderArticle } from '../render-article.ts';
import { renderDiff } from '../render-diff.ts';
import { uiLanguage } from '../ui-language.ts';
import { saveFile } from '../write-result.ts';
import { runPlain } from './plain-session.ts';

/** The linear interface: on stdout, or on stderr when a person's choice goes to stdout or a file. Lines come from stdin, typed or piped. */
export async function openPlain(context: Context): Promise<number> {
  const isTyped = process.stdin.isTTY === true;
  const mode = context.flags.output || (isTyped && !context.isTerminalOut) ? 'pick' : 'read';
  const output = mode === 'pick' ? process.stderr : process.stdout;
  const settings = await readSettings(context.env);
  const language = uiLanguage(context, settings);
  const lines = createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
  const own = await openReaderData(context.flags.ephemeral ? undefined : readerDataFile(context.env));
  if (own.notice) context.tell(own.notice);
  return withLibrary(context, context.operands, async (loaded) => {
    const result = await runPlain({
      ...speechOf(loaded, language),
      data: own.data,
      mode,
      say: (text) => output.write(`${sanitize(text)}\n`),
      ask: async () => {
        if (isTyped) output.write('> ');
        const { value, done } = await lines.next();
        return done ? undefined : value;
      },
      render: (article) => renderArticle(article, { ...context, flags: { ...context.flags, format: 'text' } }),
      renderRaw: async (article) => renderDiff(article, (await loaded.library.captureText(article.id)) ?? ''),
      save: async (article, path) => {
        await saveFile(path, renderArticle(article, { ...context, isTerminalOut: false }));
        return plainWordsOf(language).saved(path);
      },
    });
    if (result.kind === 'picked')
      await context.print(renderArticle(result.article, { ...context, isTerminalOut: false }));
    else if (mode === 'pick') return exitCode.cancelled;
    return exitCode.ok;
  }).finally(async () => {
    process.stdin.destroy();
    await own.data.close();
  });
}

const speechOf = ({ library, filter }: Loaded, language: 'en' | 'fr') => ({
  library: filterLibrary(library, filter),
  words: wordsOf(language),
  plain: plainWordsOf(language),
});
