import type { Terminal } from './terminal.ts';

const ENTER_ALTERNATE_SCREEN = '\u001b[?1049h';
const LEAVE_ALTERNATE_SCREEN = '\u001b[?1049l';
const HIDE_CURSOR = '\u001b[?25l';
const HOME_AND_ERASE = '\u001b[H\u001b[2J'; // Ink begins where the cursor is, and a second alternate screen is none

/**
 * Puts a whole screen of finished rows on the terminal before Ink is loaded, which takes a fifth of a second. Call the
 * returned function when Ink takes the alternate screen over; until then the terminal's end gives the screen back.
 */
export function paintFrame(terminal: Terminal, rows: readonly string[]): () => void {
  let isOurs = true;
  terminal.begin();
  terminal.output.write(
    ENTER_ALTERNATE_SCREEN + HIDE_CURSOR + rows.map((row, i) => `\u001b[${i + 1};1H${row}`).join(''),
  );
  terminal.onRestore(() => {
    if (isOurs) terminal.output.write(LEAVE_ALTERNATE_SCREEN);
  });
  return () => {
    isOurs = false;
    terminal.output.write(HOME_AND_ERASE);
  };
}
