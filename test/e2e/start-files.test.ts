import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MOST_FILES = 4; // main.js, what it needs, and what libraries share
const MOST_BYTES = 350_000;

/** The files that are loaded before anything is shown: a file's own, and what they import in turn. */
function loadedWith(file: URL, known = new Map<string, string>()): Map<string, string> {
  const path = fileURLToPath(file);
  if (known.has(path)) return known;
  const code = readFileSync(path, 'utf8');
  known.set(path, code);
  for (const [, other = ''] of code.matchAll(/(?:^|[;}])(?:import|export)\s*(?:[^"'()]*?from)?\s*"(\.[^"]+)"/gm))
    loadedWith(new URL(other, file), known);
  return known;
}

it('loads little before the first list, and nothing that has to be decoded', () => {
  const codes = [...loadedWith(new URL('../../dist/main.js', import.meta.url)).values()];
  expect(codes.length).toBeGreaterThan(1);
  expect(codes.length).toBeLessThanOrEqual(MOST_FILES);
  expect(codes.join('').length).toBeLessThan(MOST_BYTES);
  expect(codes.join('')).toMatch(/^[\0-\x7f]*$/);
});
