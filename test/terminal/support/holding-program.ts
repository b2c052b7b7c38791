// Takes the terminal, paints a frame, and ends in the way its argument says.
import { openTerminal } from '../../../src/terminal/open-terminal.ts';
import { createPainter } from '../../../src/terminal/painter.ts';

const terminal = openTerminal();
if (!terminal) {
  process.stderr.write('no terminal\n');
  process.exit(2);
}
const size = `${terminal.columns}x${terminal.rows} colours ${terminal.colorLevel} ${terminal.background}`;
createPainter(terminal).paint(['holding the screen', size]);
let restored = 0;
terminal.onRestore(() => restored++);
terminal.output.on('resize', () => terminal.output.write(`\u001b[3;1Hresized ${terminal.columns}x${terminal.rows}`));
terminal.onSuspend(() => terminal.pause().then(() => terminal.output.write('\u001b[4;1Hback again')));
const awake = setInterval(() => {}, 1000);

const endings: Readonly<Record<string, () => unknown>> = {
  throw: () => {
    throw new Error('thrown \u001b[31mwith colour');
  },
  reject: () => void Promise.reject(new Error('rejected')),
  exit: () => process.exit(7),
  stop: () => process.kill(process.pid, 'SIGTSTP'),
  leave: async () => {
    terminal.onRestore(() => terminal.input.setRawMode(false)); // as Ink does when it is unmounted
    await terminal.leave();
    const isRaw = terminal.input.isRaw;
    terminal.close();
    clearInterval(awake);
    process.stdout.write(`raw ${isRaw}, then ${terminal.input.isRaw}\n`);
  },
  close: () => {
    terminal.close();
    terminal.close();
    clearInterval(awake);
    process.stdout.write(`restored ${restored} times\n`);
  },
};

terminal.input
  .setEncoding('utf8')
  .on('data', (key) => endings[String(key) === 'x' ? (process.argv[2] ?? '') : 'close']?.());
