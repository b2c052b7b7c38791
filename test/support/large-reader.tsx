// The reader over a library of so many toy articles, in memory: `large-reader 100000`. Bundled by the benchmark.
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { openReaderData } from '../../src/reader-data/open-reader-data.ts';
import { openTerminal } from '../../src/terminal/open-terminal.ts';
import { runReader } from '../../src/ui/run-reader.tsx';
import { toyArticle } from './toy-article.ts';

const terminal = openTerminal();
if (!terminal) throw new Error('no terminal');
const library = createMemoryLibrary();
const count = Number(process.argv[2] ?? 12);
await library.apply(
  Array.from({ length: count }, (_, n) => {
    const article = toyArticle(n);
    return {
      kind: 'put',
      entry: { article, capture: { name: article.source.name, text: article.paragraphs.join('\n'), notes: [] } },
    };
  }),
);
const { data } = await openReaderData(undefined);
await runReader({
  library,
  terminal,
  mode: 'read',
  theme: 'dark',
  env: process.env,
  readerData: data,
  reread: async () => {},
  render: () => '',
  save: async () => {},
  exists: async () => false,
  remember: () => {},
  captureFile: async () => undefined,
});
