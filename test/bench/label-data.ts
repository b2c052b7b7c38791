import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Capture, type Figure, median } from './measure.ts';

const RUNS = 20;
const CPU = 'const used=()=>{const{user,system}=process.cpuUsage();return(user+system)/1000};';

/**
 * Processor time that a fresh process takes to load the tables of language, countries and topics, and then to label a first
 * article and a second one, with the compile cache; against all that a Node takes that does nothing.
 */
export async function labelData(captures: readonly Capture[]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sahel-brief-bench-'));
  const file = join(folder, 'labels.mjs');
  await build({
    stdin: { contents: FACE, resolveDir: process.cwd(), loader: 'ts' },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    charset: 'utf8',
  });
  const texts = captures.map(({ text }) => text);
  const bare = runs(`${CPU}console.log(used())`).map(([ms = 0]) => ms);
  const against = { what: 'node -e 0', value: median(bare.slice(1)) };
  const figure = (what: string, times: readonly number[]): Figure => ({
    what: `labels: ${what}`,
    value: median(times.slice(1)),
    unit: 'ms',
    n: RUNS,
    against,
  });
  const first = runs(measured(file, join(folder, 'cache'), texts));
  return ['tables loaded', 'the first article', 'the second article'].map((what, k) =>
    figure(
      what,
      first.map((times) => times[k] ?? Number.NaN),
    ),
  );
}

const FACE = `
export { detectLanguage } from './src/label/detect-language.ts';
export { labelCountries } from './src/label/label-countries.ts';
export { labelTopics } from './src/label/label-topics.ts';`;

const measured = (file: string, cache: string, texts: readonly string[]): string => `
process.getBuiltinModule('node:module').enableCompileCache(${JSON.stringify(cache)});
${CPU}
const texts = ${JSON.stringify(texts.slice(0, 2))};
const times = [used()];
const { detectLanguage, labelCountries, labelTopics } = await import(${JSON.stringify(file)});
times.push(used());
for (const text of texts) {
  const article = { language: detectLanguage(text), paragraphs: text.split('\\n') };
  labelCountries(article);
  labelTopics(article);
  times.push(used());
}
console.log(times.slice(1).map((at, i) => at - times[i]).join(' '));`;

function runs(code: string): number[][] {
  return Array.from({ length: RUNS + 1 }, () =>
    spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
      .stdout.split(' ')
      .map(Number),
  );
}
