import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { frMessages } from '../../../src/views/words/fr-messages.ts';
import { translator } from '../../../src/views/words/translate.ts';

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('fr-messages.ts'))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

describe('messages in French', () => {
  test.each(frMessages)('%s: what it translates is still said somewhere', (english) => {
    const parts = english.split(/\{\w+\}/).map((part) => part.trim());
    expect(parts.filter((part) => part.length > 12 && !sources.includes(part))).toEqual([]);
  });

  test.each(frMessages)('%s: names the same things in both languages', (english, french) => {
    const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(names(french)).toEqual(names(english));
  });

  test('a message is translated with what it names, and what that is in turn', () => {
    const said = translator(frMessages);
    expect(said('out/x.md could not be written: its folder does not exist. Nothing was changed.')).toBe(
      'out/x.md n’a pas pu être écrit : son dossier n’existe pas. Rien n’a changé.',
    );
    expect(said('"xx" is not known as a country: ask as in country:NE or country:niger')).toBe(
      '« xx » n’est pas connu (country) : demandez par exemple country:NE ou country:niger',
    );
  });

  test('two messages in one are both translated, and what nobody knows stays', () => {
    const said = translator([
      ['{a} is shut.', '{a} est fermé.'],
      ['no key', 'sans touche'],
    ]);
    expect(said('The door is shut. no key (yes)')).toBe('The door est fermé. sans touche (yes)');
    expect(said('nothing of the kind')).toBe('nothing of the kind');
  });
});
