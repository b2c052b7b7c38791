import { describe, expect, test } from 'vitest';
import { cleanCapture } from '../../src/clean/clean-capture.ts';
import { cleanHtml } from '../../src/clean/clean-html.ts';

const body =
  'The mayor of Gao said on Thursday that twenty wells were dug in the east of the town. People had waited for water since January, he added, and walked to the river every morning.';
const page = (head: string) =>
  `<html><head><title>Wells for Gao</title>${head}</head><body><h1>Wells for Gao</h1><p>${body}</p><p>See https://other.example/story for more.</p></body></html>`;

describe('the address a capture names as its own', () => {
  test('in text: a line that is an address, alone or after a word', () => {
    expect(cleanCapture(`https://courier.example/wells\nWells for Gao\n${body}`).url).toBe(
      'https://courier.example/wells',
    );
    expect(cleanCapture(`Wells for Gao\n${body}\nSource: https://courier.example/wells?p=1`).url).toBe(
      'https://courier.example/wells?p=1',
    );
    expect(cleanCapture(`Wells for Gao\n${body} See https://other.example/story for more.`).url).toBeUndefined();
  });

  test('in a page: its canonical link, else its og:url, when it is a whole one', () => {
    const canonical = '<link rel="canonical" href="https://courier.example/wells">';
    const og = '<meta property="og:url" content="https://courier.example/og">';
    expect(cleanHtml(page(canonical + og)).url).toBe('https://courier.example/wells');
    expect(cleanHtml(page(og)).url).toBe('https://courier.example/og');
    expect(cleanHtml(page('<link rel="canonical" href="/wells">')).url).toBeUndefined();
  });

  test('what the caller knows goes before', () => {
    const options = { url: 'https://known.example/x' };
    expect(cleanCapture(`https://courier.example/wells\nWells for Gao\n${body}`, options).url).toBe(options.url);
    expect(cleanHtml(page(''), options).url).toBe(options.url);
  });
});
