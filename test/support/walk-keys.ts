import { expect, test } from 'vitest';
import type { Screen } from '../../src/views/command.ts';
import { bindingsOn } from '../../src/views/keymap.ts';
import { idle } from './idle.ts';
import { openProgram } from './open-pty.ts';
import { bytesOf } from './random-keys.ts';
import { shippedBriefings, temporaryFolder } from './run-program.ts';

/** Keys as the keymap names them, one after the other (`g g` is one), and what is then to be seen. */
export type Walk = readonly (readonly [keys: string, see: RegExp])[];

/** The keys that scroll: `top` is seen at the beginning alone. */
export const scrolling = (top: string): Walk => {
  const there = new RegExp(top);
  const away = without(top);
  const pairs = [
    ['G', 'g g'],
    ['end', 'home'],
    ['ctrl+d', 'ctrl+u'],
    ['space', 'pageup'],
    ['pagedown', 'ctrl+b'],
    ['ctrl+f', 'home'],
  ] as const;
  return pairs.flatMap(([on, back]) => [[on, away] as const, [back, there] as const]);
};

/** Nowhere to be seen. */
export const without = (text: string): RegExp => new RegExp(`^(?![\\s\\S]*${text})`);

const leaving = ['q', 'Q', 'ctrl+c']; // seen to leave by the other tests

type Options = { readonly args?: readonly string[]; readonly alsoLeaving?: readonly string[] };

/** Two tests a screen: its walk presses every key that the keymap has there, and each does what it says in the built program. */
export function testWalks(
  walks: Readonly<Partial<Record<Screen, Walk>>>,
  { args = [], alsoLeaving = [] }: Options = {},
): void {
  test.each(Object.entries(walks))('%s: every key of the keymap is walked', (screen, walk) => {
    const pressed = new Set(walk.flatMap(([keys]) => [keys, ...keys.split(' ')]));
    const bound = bindingsOn(screen as Screen).flatMap(({ keys }) => keys);
    const unwalked = bound.filter((keys) => !pressed.has(keys) && ![...leaving, ...alsoLeaving].includes(keys));
    expect(unwalked).toEqual([]);
  });

  test.each(Object.entries(walks))(
    '%s: every key does what it says, in the terminal',
    { timeout: 180_000 },
    async (_, walk) => {
      const home = temporaryFolder();
      const env = { EDITOR: '/bin/true', PAGER: '/bin/true', BROWSER: '/bin/true' };
      const reader = openProgram([shippedBriefings, ...args], { columns: 110, rows: 20, home, env });
      await reader.until(/12 briefings[\s\S]*1 of 12/);
      for (const [keys, see] of walk) {
        for (const key of keys.split(' ')) reader.type(bytesOf(key));
        if (keys.startsWith('enter')) await idle(reader); // Markdown comes a moment after the text
        if (keys === 'ctrl+z') await idle(reader, 300); // the line is not raw meanwhile
        if (keys === 'esc') await idle(reader); // not Alt and the next key
        if (keys.startsWith('g ')) await idle(reader); // the cursor goes with its article when the library has said where that is
        await reader.until(see).catch((error: Error) => {
          throw new Error(`after ${keys}: ${error.message}`);
        });
      }
      reader.type('\u0003');
      expect((await reader.exited).exitCode).toBe(130);
    },
  );
}
