import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { readRemembered, remember, rememberedFile } from '../../src/settings/remembered.ts';
import { temporaryFolder } from '../support/run-program.ts';

test('what is kept is there again, each beside the other', () => {
  const env = { HOME: temporaryFolder() };
  expect(readRemembered(env)).toEqual({});
  remember(env, { background: 'light' });
  remember(env, { listWidth: 52 });
  expect(readRemembered(env)).toEqual({ background: 'light', listWidth: 52 });
  expect(readFileSync(rememberedFile(env), 'utf8')).toBe('{"background":"light","listWidth":52}');
});

test('what is not understood is nothing, and where nothing can be written nothing happens', () => {
  const env = { HOME: temporaryFolder() };
  for (const text of ['no json', 'null', '{"background":"green","listWidth":-3}', '{"listWidth":"52"}']) {
    mkdirSync(dirname(rememberedFile(env)), { recursive: true });
    writeFileSync(rememberedFile(env), text);
    expect(readRemembered(env)).toEqual({});
  }
  expect(() => remember({ XDG_STATE_HOME: '/proc/nowhere' }, { background: 'dark' })).not.toThrow();
});
