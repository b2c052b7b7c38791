// Bundles the program (dist/main.js, loaded by bin/), the threads that read captures and search them, and the library face (dist/index.js);
// writes the manual page.
// Why a bundle at all: start-up. Unbundled Ink costs 385 ms to load, bundled and minified 103 ms; the first list waits for neither.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, context } from 'esbuild';

/** Modules that are only reached in development (React's devtools), or for code blocks and names of emoji, which briefings have none of. */
const unneeded = {
  name: 'unneeded',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(react-devtools-core|cli-highlight|node-emoji)$/ }, ({ path }) => ({
      path,
      namespace: 'unneeded',
    }));
    onLoad({ filter: /.*/, namespace: 'unneeded' }, () => ({
      contents: 'export default {}; export const highlight = (code) => code; export const get = () => undefined;',
    }));
  },
};

/** yoga-layout reads its WebAssembly by `fetch(data:…)`, which loads all of undici; without fetch it decodes base64: 38 ms less. */
const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup({ onLoad }) {
    onLoad({ filter: /yoga-layout[\\/].*\.js$/ }, async ({ path }) => ({
      contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}`,
    }));
  },
};

/** string-width makes its segmenter and the tables of its expressions when it is loaded, which takes 20 ms; here when it is first asked. */
const lazyWidths = {
  name: 'lazy-widths',
  setup({ onLoad }) {
    onLoad({ filter: /string-width[\\/]index\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const imports = code.match(/^import .*;$/gm) ?? [];
      const body = code.replace(/^import .*;$/gm, '').replace('export default function', 'return function');
      return {
        contents: `${imports.join('\n')}
let made;
const make = () => {${body}};
export default (text, options) => (made ??= make())(text, options);`,
      };
    });
  },
};

/**
 * An `import` of a module of Node's asks for each of its exports, and so loads streams, decoders and more; taken apart
 * like this, only what is named is loaded.
 */
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^import \{([^}]*)\} from '(node:[^']+)';$/gm,
        (_, names, module) => `const {${namesIn(names)}} = process.getBuiltinModule('${module}');`,
      ),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

/**
 * What the first list needs is one file. Every part that is loaded later imports all of that, which is there already, so
 * that esbuild does not part it by who shares what with whom: a file costs half a millisecond and more.
 */
const oneStart = {
  name: 'one-start',
  setup({ onResolve, onLoad }) {
    const later = { namespace: 'later' };
    onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir, namespace }) =>
      kind === 'dynamic-import' && namespace === 'file' && !resolveDir.includes('node_modules')
        ? { path: join(resolveDir, path), ...later }
        : undefined,
    );
    onLoad({ filter: /.*/, ...later }, ({ path }) => ({
      contents: `import '${START}'; export * from '${path}';`,
      resolveDir: import.meta.dirname,
    }));
  },
};

const namesIn = (names) =>
  names
    .split(',')
    .map((name) => name.trim().replace(/ as /, ': '))
    .filter((name) => name && !name.startsWith('type '))
    .join(', ');

const START = join(import.meta.dirname, 'src/cli/run.ts');

const options = {
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.SAHEL_BRIEF_PIPELINE': JSON.stringify(hashOfStages()),
  },
  // What libraries require is bundled, or Node's own.
  banner: { js: "const require=i=>{const m=process.getBuiltinModule(i);if(m)return m;throw Error('no module '+i)};" },
  plugins: [unneeded, yogaWithoutFetch, lazyWidths, lazyBuiltins],
  logLevel: 'warning',
  metafile: true,
};

const program = {
  ...options,
  entryPoints: { main: 'src/cli/main.ts' },
  plugins: [oneStart, ...options.plugins],
};

/** Built apart: whatever is shared with these would be a file more to load before the first list is shown (a millisecond each). */
const threads = {
  ...options,
  chunkNames: 'chunks/threads/[name]-[hash]',
  entryPoints: {
    index: 'src/index.ts',
    'capture-worker': 'src/library/capture-worker.ts',
    'sqlite/library-worker': 'src/library/sqlite/library-worker.ts',
    'sync-thread': 'src/library/sync-thread.ts',
  },
};

rmSync('dist/chunks', { recursive: true, force: true });
if (process.argv.includes('--watch')) for (const part of [program, threads]) await (await context(part)).watch();
else {
  const parts = await Promise.all([program, threads].map(async (part) => (await build(part)).metafile));
  writeNotices(parts);
  asciiStart(parts[0]);
  await writeManPage();
}

/**
 * What the first list needs, in ASCII only: Node then reads it a byte a letter, in half the memory and without decoding. Letters
 * stand in strings and expressions only; esbuild's `charset` leaves those of expressions, and would let every data file grow.
 */
function asciiStart({ outputs }) {
  const [path] = Object.entries(outputs).find(([, { inputs }]) => relative('.', START) in inputs);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}

/** The manual, from the tables that the help is drawn from; bundled first, because not every Node that builds reads TypeScript. */
async function writeManPage() {
  const { outputFiles } = await build({
    entryPoints: ['src/cli/render-man-page.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { renderManPage } = await import(`data:text/javascript;base64,${code}`);
  mkdirSync('dist/man', { recursive: true });
  writeFileSync('dist/man/sahel-brief.1', renderManPage(JSON.parse(readFileSync('package.json', 'utf8')).version));
}

/** Changes when an article could be made differently: the sources and data of every stage, and the libraries they use. */
function hashOfStages() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const room of ['src/capture', 'src/clean', 'src/data', 'src/facts', 'src/label', 'src/summarize', 'src/text']) {
    const files = readdirSync(room, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
      hash.update(path).update(readFileSync(path));
  }
  for (const path of ['src/article.ts', 'src/pipeline.ts']) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/** The libraries are bundled, so that the package installs offline in one file; their licences go along in dist/THIRD-PARTY.txt. */
function writeNotices(parts) {
  const folders = new Set(
    parts
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const notices = [...folders]
    .filter((folder) => existsSync(`${folder}/package.json`))
    .sort()
    .map(noticeOf);
  writeFileSync('dist/THIRD-PARTY.txt', `The program contains these libraries.\n\n${notices.join('\n\n')}\n`);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `--- ${name} ${version} (${license})\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}`;
}
