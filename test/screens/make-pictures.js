// Makes every picture of the README anew from the built program: node test/screens/make-pictures.js [NAME…]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { castToSvg } from './cast-to-svg.js';
import { screenToSvg } from './screen-to-svg.js';
import { takeScreen } from './take-screen.js';

const wide = { columns: 120, rows: 36 };

/** Screens as they stand after some keys. */
const pictures = {
  reader: { ...wide, keys: '/trainers<esc>', title: 'A briefing beside the list' },
  facts: { ...wide, keys: '/trainers<enter><tab>jj', title: 'The facts of a text beside it' },
  list: { columns: 100, rows: 30, keys: 'gt', title: 'The list, grouped by topic' },
  search: { ...wide, keys: '/chinagodarr', title: 'A search with a typing error' },
  raw: { ...wide, keys: '/trainers<enter>vv', title: 'The raw capture: what was removed, and why' },
  narrow: { columns: 60, rows: 20, keys: '/trainers<esc><enter>', title: 'A briefing on a narrow terminal' },
  light: { ...wide, keys: '/trainers<esc>', theme: 'light', title: 'The same by daylight' },
};

/** A short session, a key at a time. */
const cast = { columns: 100, rows: 28, keys: 'jj/chinagodarr<enter>..vv<esc>', title: 'A short session' };

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const fileOf = (name) => join(import.meta.dirname, `${name}.svg`);

for (const [name, { theme = 'dark', title, ...options }] of Object.entries(pictures)) {
  if (!isWanted(name)) continue;
  const terminal = await takeScreen({ ...options, args: ['--ephemeral', '--theme', theme] });
  writeFileSync(fileOf(name), screenToSvg(terminal, { theme, title }));
}
if (isWanted('session')) {
  const { title, ...options } = cast;
  writeFileSync(
    fileOf('session'),
    await castToSvg({ ...options, args: ['--ephemeral', '--theme', 'dark'] }, { title }),
  );
}
