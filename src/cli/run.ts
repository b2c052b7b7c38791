import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BriefError } from '../article.ts';
import { sanitize } from '../text/sanitize.ts';
import { type Flags, parseArguments } from './arguments.ts';
import { commands } from './commands.ts';
import { type Context, exitCode } from './context.ts';
import { openReader } from './open-reader.ts';
import { packageRoot } from './package-root.ts';
import { printResult, saveFile } from './write-result.ts';

/** Arguments to exit code; the only place that catches. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    const { command, operands, flags } = parseArguments(argv);
    if (flags.version) return await shown(`${version()}\n`);
    if (flags.help) return await shown((await import('./render-usage.ts')).renderUsage(columns()));
    const context = contextOf(operands, flags);
    if (command === 'open') return await openReader(context);
    const run = await commands[command]();
    return await run(context);
  } catch (error) {
    return failed(error);
  }
}

const contextOf = (operands: readonly string[], flags: Flags): Context => ({
  env: withColorWish(process.env, flags.color),
  flags,
  operands,
  print: (result) => (flags.output ? saveFile(flags.output, result) : printResult(result)),
  tell,
  isTerminalOut: process.stdout.isTTY === true,
  columns: columns(),
});

const columns = (): number => process.stdout.columns ?? 80;

/** `--color` as the environment's own words for it; a person's flag wins over what the environment says. */
function withColorWish({ NO_COLOR, FORCE_COLOR, ...rest }: NodeJS.ProcessEnv, wish = 'auto'): NodeJS.ProcessEnv {
  if (wish === 'never') return { ...rest, NO_COLOR: '1' };
  if (wish === 'always') return { ...rest, FORCE_COLOR: FORCE_COLOR ?? '3' };
  return { ...rest, ...(NO_COLOR !== undefined && { NO_COLOR }), ...(FORCE_COLOR !== undefined && { FORCE_COLOR }) };
}

async function shown(text: string): Promise<number> {
  await printResult(text);
  return exitCode.ok;
}

const tell = (line: string): void => {
  process.stderr.write(`sahel-brief: ${sanitize(line, { newlines: false })}\n`);
};

/** A known error says what, which and what to do; anything else is a fault of ours and shows where. */
function failed(error: unknown): number {
  if (error instanceof BriefError) {
    tell(error.message);
    return error.code === 'no-match' ? exitCode.nothingMatched : exitCode.usage;
  }
  process.stderr.write(
    `sahel-brief: this should not have happened; please report it.\n${sanitize((error as Error)?.stack ?? String(error))}\n`,
  );
  return exitCode.usage;
}

const version = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
