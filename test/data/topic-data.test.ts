import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topicWords } from '../../src/data/label-data.ts';
import { topicTerms } from '../../src/data/lexicon-data.ts';
import { topics } from '../../src/data/topics-data.ts';
import { findTopicTerms } from '../../src/label/find-topic-terms.ts';

const fileOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../src/data/label/${name}.json`, import.meta.url), 'utf8'));
const lexicon: Record<string, string[]> = fileOf('topic-lexicon').lexicon;

describe('the topics', () => {
  it('have eight digits, a name and a top-level parent, each once and in order', () => {
    const codes = fileOf('topics').topics.map((line: string) => line.slice(0, 8));
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { code, parent, name } of topics().values()) {
      expect(code).toMatch(/^\d{8}$/);
      expect(name).not.toBe('');
      expect(topics().get(parent)?.parent, `${code}'s parent`).toBe(parent);
    }
  });
});

describe.each(Object.keys(lexicon))('the topic lexicon of %s', (language) => {
  it('names known topics only, in order', () => {
    const codes = topicTerms(language).map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    for (const code of codes) expect(topics().has(code), code).toBe(true);
  });

  it('is all that a new word needs: each term, written once in an article, speaks for its topic', () => {
    const silent: string[] = [];
    for (const { code, terms } of topicTerms(language))
      for (const term of terms.split(', ')) {
        // A Russian stem by itself may look like a word with an ending.
        const forms = term.endsWith('*') ? [term.slice(0, -1), `${term.slice(0, -1)}а`] : [term];
        if (!forms.some((form) => findTopicTerms({ paragraphs: [form], language }).has(code)))
          silent.push(`${code} ${term}`);
      }
    expect(silent).toEqual([]);
  });
});

describe.each(['en', 'fr', 'ha'])('the learned words of %s', (language) => {
  const model = topicWords(language);

  it('speak for top-level topics', () => {
    for (const code of model?.codes ?? ['']) expect(topics().get(code)?.parent).toBe(code);
    expect(model?.bias).toHaveLength(model?.codes.length ?? -1);
  });

  it('have a weight for each topic', () => {
    const listed: string = fileOf('topic-words').languages[language].words;
    const words = [...listed.matchAll(/\|([^ ]+) /g)].map(([, word = '']) => word);
    expect(words.length).toBeGreaterThan(1000);
    for (const word of words) {
      const found = model?.find(word);
      expect(found && model?.rarityOf(found), word).toBeGreaterThan(0);
      for (const topic of model?.codes.keys() ?? [])
        expect(found && model?.weightOf(found, topic), word).toSatisfy(Number.isFinite);
    }
    expect(model?.find('neverwritten')).toBeUndefined();
  });
});

it('keeps the weights within a megabyte', () => {
  expect(readFileSync(new URL('../../src/data/label/topic-words.json', import.meta.url)).byteLength).toBeLessThan(
    1_000_000,
  );
});
