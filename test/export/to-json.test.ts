import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/export/to-json.ts';
import { articleOf, DORO } from './article-of.ts';

describe('toJson', () => {
  it('is one line with the keys in their order', () => {
    expect(toJson(DORO)).not.toContain('\n');
    expect(Object.keys(JSON.parse(toJson(DORO)))).toEqual([
      'schema',
      'id',
      'headline',
      'publishedOn',
      'site',
      'byline',
      'credits',
      'language',
      'countries',
      'topics',
      'summary',
      'facts',
      'paragraphs',
      'removed',
      'source',
    ]);
    expect(JSON.parse(toJson(DORO)).schema).toBe('sahel-brief/article/1');
  });

  it('leaves out what is unknown', () => {
    const keys = Object.keys(JSON.parse(toJson(articleOf(['Text.']))));
    expect(keys).not.toContain('headline');
    expect(keys).not.toContain('publishedOn');
    expect(Object.keys(JSON.parse(toJson(articleOf([]))).source)).toEqual(['name', 'sha256']);
  });

  it('keeps the text exact, so that spans fit, but writes what a terminal obeys as escapes', () => {
    const hostile = 'a\u001b[31m\u009b\u202e\u2028b\u007f';
    const json = toJson(articleOf([hostile]));
    expect(json).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e]*$/);
    expect(JSON.parse(json).paragraphs).toEqual([hostile]);
  });

  it('gives the same bytes every time', () => {
    expect(toJson(structuredClone(DORO))).toBe(toJson(DORO));
  });
});
