import { run } from './run.ts';

/** The program that read our output has gone (`| head`): nothing is left to do. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

process.stdout.on('error', endQuietly);
process.exitCode = await run(process.argv.slice(2));
