import { copySequence } from '../terminal/copy-sequence.ts';
import { openLink } from '../terminal/open-link.ts';
import { runCommand } from '../terminal/run-command.ts';
import { splitCommand } from '../terminal/split-command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { World } from './perform-effect.ts';

type Options = {
  readonly terminal: Terminal;
  readonly env: NodeJS.ProcessEnv;
  readonly captureFile: (id: string) => Promise<string | undefined>;
};

/** Programs that are given the terminal for a while. `suspend` gives up the screen and the keys while they run. */
export function commandsOn(
  { terminal, env, captureFile }: Options,
  suspend: (away: () => Promise<void>) => Promise<void>,
): Pick<World, 'pipe' | 'pageThrough' | 'edit' | 'copy' | 'openLink'> {
  const run = async (argv: readonly string[], text?: string, mustWait = false): Promise<string> => {
    let outcome: Awaited<ReturnType<typeof runCommand>> = { code: null };
    await suspend(async () => {
      outcome = await runCommand(argv, terminal, { text });
      if (mustWait && !outcome.fault) await enterPressed(terminal);
    });
    if (outcome.fault) throw new Error(`${argv[0]}: ${outcome.fault}.`);
    return outcome.code === 0 ? '' : `${argv[0]}: exit ${outcome.code}`;
  };
  return {
    pipe: (command, text) => run(splitCommand(command), text, true),
    pageThrough: (text) => run(splitCommand(env['PAGER'] || 'less'), text),
    async edit(id) {
      const file = await captureFile(id);
      if (!file) throw new Error('This capture is no file: it came through a pipe.');
      return run([...splitCommand(env['VISUAL'] || env['EDITOR'] || 'vi'), file]);
    },
    copy(text) {
      const sequence = copySequence(text, env);
      if (!sequence) throw new Error('This is too long for the clipboard of a terminal: s saves it, | pipes it.');
      terminal.output.write(sequence);
    },
    openLink: (url) => openLink(url, env),
  };
}

/** What a command wrote stays to be read until the person goes on. */
async function enterPressed(terminal: Terminal): Promise<void> {
  terminal.output.write('\n[Enter] ');
  await runCommand(['head', '-n', '1'], terminal, { isQuiet: true }); // Ink listens to the keys: another program reads the line
}
