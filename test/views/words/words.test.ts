import { describe, expect, test } from 'vitest';
import { topics } from '../../../src/data/topics-data.ts';
import { keymap } from '../../../src/views/keymap.ts';
import { drawScreen } from '../../../src/views/screen.ts';
import { en } from '../../../src/views/words/en.ts';
import { countryName, languageName, renderDate, renderShortDate, topicName } from '../../../src/views/words/formats.ts';
import { fr } from '../../../src/views/words/fr.ts';
import { uiLanguageOf } from '../../../src/views/words/words.ts';
import { openState, plain, press } from '../support/sample.ts';

describe('dates', () => {
  test.each([
    ['2025-04-14', '14 Apr 2025', '14 avr. 2025'],
    ['2025-04-14T08:30:00Z', '14 Apr 2025', '14 avr. 2025'],
    ['2025-04', 'Apr 2025', 'avr. 2025'],
    ['2025', '2025', '2025'],
    ['--04-10', '10 Apr', '10 avr.'],
    ['2024-02-29', '29 Feb 2024', '29 févr. 2024'],
    ['2024-W15', '2024', '2024'],
    ['PRESENT_REF', 'PRESENT_REF', 'PRESENT_REF'],
    ['2024-13', '2024-13', '2024-13'],
  ])('%s is %s, in French %s', (value, english, french) =>
    expect([renderDate(en, value), renderDate(fr, value)]).toEqual([english, french]),
  );
  test('are short within the newest year', () => {
    expect(renderShortDate(en, '2024-04-16', '2024')).toBe('16 Apr');
    expect(renderShortDate(en, '2023-11-02', '2024')).toBe('Nov 2023');
  });
});

test('countries and languages go by their names; what is no code stays as it is', () => {
  expect([countryName(fr, 'TD'), languageName(fr, 'ha'), countryName(en, '?')]).toEqual(['Tchad', 'haoussa', '?']);
});

test('French has a name for every topic', () => {
  for (const { code, name } of topics().values()) expect(fr.topics[code], name).toBeTruthy();
  expect(topicName(fr, '20000070', "Coup d'etat")).toBe('Coup d’État');
});

test('every help and hint of the keymap has words, and no words are left over', () => {
  const used = (values: readonly (string | undefined)[]) => [...new Set(values)].filter(Boolean).sort();
  expect(used(keymap.map(({ help }) => help))).toEqual(Object.keys(en.keys).sort());
  expect(used(keymap.map(({ hint }) => hint))).toEqual(Object.keys(en.hints).sort());
});

test('no entry is left in English', () => {
  const leaves = (words: object, path = ''): [string, string][] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'object' ? leaves(value, `${path}${key}/`) : [[path + key, String(value)] as [string, string]],
    );
  const same = new Set('organisation organisations date Menu Markdown JSON Action source'.split(' '));
  const english = new Map(leaves(en));
  for (const [path, word] of leaves(fr))
    if (!same.has(word) && !word.includes('=>') && word.length > 3) expect(word, path).not.toBe(english.get(path));
});

test.each([
  ['fr', 'fr'],
  ['fr_FR.UTF-8', 'fr'],
  ['fr-CA', 'fr'],
  ['C.UTF-8', 'en'],
  ['fry', 'en'],
  [undefined, 'en'],
])('the locale %s asks for %s', (wish, language) => expect(uiLanguageOf(wish)).toBe(language));

test('the briefing and the help in French', () => {
  const briefing = press(openState({ columns: 80, rows: 40, uiLanguage: 'fr' }), 'enter');
  expect(plain(drawScreen(briefing))).toMatch(
    /RÉSUMÉ.*2 phrases sur 6[\s\S]*FAITS CLÉS[\s\S]*Mali, Niger · Environ|Env/,
  );
  expect(plain(drawScreen(press(briefing, '?')))).toContain('Touches du texte');
});
