// Takes the terminal as the reader does, then fails: `crash.ts throw` in a timer, `crash.ts reject` in a promise.
import { openTerminal } from '../../src/terminal/open-terminal.ts';

const terminal = openTerminal();
if (!terminal) throw new Error('no terminal');
terminal.begin();
terminal.input.setRawMode(true);
terminal.output.write('\u001b[?1049h\u001b[?25l');
terminal.onRestore(() => terminal.output.write('\u001b[?1049l\u001b[?25h'));
const fault = new Error('the roof fell in');
if (process.argv[2] === 'reject') Promise.reject(fault);
else
  setTimeout(() => {
    throw fault;
  });
setInterval(() => {}, 1000);
