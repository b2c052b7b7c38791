import { existsSync } from 'node:fs';
import { settingsFile, validateSettings } from '../../settings/settings.ts';
import { openTerminal } from '../../terminal/open-terminal.ts';
import { sanitize } from '../../text/sanitize.ts';
import { capturePaths } from '../capture-paths.ts';
import { type Context, exitCode } from '../context.ts';
import { openLibrary } from '../open-library.ts';

/** Checks what the reader depends on and says what it found; a check that failed says what to do. */
export async function doctor(context: Context): Promise<number> {
  const folders = await capturePaths(context.operands, context.env);
  const checks = [
    ...terminalChecks(context.env),
    ...settingsChecks(context.env),
    ...(await captureChecks(context, folders)),
  ];
  await context.print(
    checks.map(({ ok, says }) => `${ok ? 'ok  ' : 'look'}  ${sanitize(says, { newlines: false })}\n`).join(''),
  );
  return checks.every(({ ok }) => ok) ? exitCode.ok : exitCode.usage;
}

type Check = { readonly ok: boolean; readonly says: string };

function terminalChecks(env: NodeJS.ProcessEnv): Check[] {
  const node: Check = { ok: true, says: `Node.js ${process.versions.node}` };
  const terminal = openTerminal(env);
  if (!terminal)
    return [
      node,
      {
        ok: false,
        says: 'no terminal: the reader needs one; list, show, search, facts, export and clean work without',
      },
    ];
  const { columns, rows, colorLevel } = terminal;
  terminal.close();
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  const utf8 = /utf-?8/i.test(locale);
  return [
    node,
    {
      ok: columns >= 20 && rows >= 5,
      says: `terminal ${env['TERM'] ?? '(TERM not set)'}, ${columns}×${rows} (at least 20×5), ${['no colour', '16 colours', '256 colours', 'true colour'][colorLevel]}`,
    },
    {
      ok: utf8,
      says: utf8
        ? `locale ${locale}`
        : `locale ${locale || '(none)'} is not UTF-8: set LANG to a UTF-8 one, or use --ascii`,
    },
  ];
}

function settingsChecks(env: NodeJS.ProcessEnv): Check[] {
  const file = settingsFile(env);
  const problems = validateSettings(env);
  return problems.length > 0
    ? problems.map(({ line, reason }) => ({ ok: false, says: `${file}:${line}: ${reason}` }))
    : [{ ok: true, says: existsSync(file) ? `settings in ${file}` : `no settings yet (${file})` }];
}

async function captureChecks(context: Context, folders: readonly string[]): Promise<Check[]> {
  const opened = await openLibrary(context, { paths: folders, marks: undefined });
  const rejects = await opened.sync(context.tell);
  const count = await opened.library.count();
  await opened.close();
  return [
    { ok: count > 0, says: `${count} ${count === 1 ? 'article' : 'articles'} in ${folders.join(', ')}` },
    ...rejects.map(({ reason }) => ({ ok: false, says: reason })),
  ];
}
