import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { BriefError, type Reject } from '../article.ts';

/** In a folder these are taken for captures; a file named by itself is read whatever its name. */
const CAPTURE_EXTENSIONS = new Set(['.txt', '.text', '.html', '.htm', '.xhtml']);

/** The capture files under the given files and folders, in a stable order, and what could not be looked at. */
export async function findCaptures(
  paths: readonly string[],
): Promise<{ files: readonly string[]; rejects: readonly Reject[] }> {
  const files = new Set<string>();
  const rejects: Reject[] = [];
  for (const path of paths) {
    try {
      for (const file of await capturesAt(path)) files.add(file);
    } catch (error) {
      rejects.push(rejectOf(path, error));
    }
  }
  return { files: [...files], rejects };
}

async function capturesAt(path: string): Promise<string[]> {
  const kind = await stat(path);
  if (!kind.isDirectory()) return [path];
  const found = await walk(path);
  if (found.length > 0) return found;
  throw new BriefError(
    'no-captures',
    `${path} holds no captures: put .txt or .html files there, or name another folder.`,
  );
}

async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  const children = await readdir(folder, { withFileTypes: true });
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (child.name.startsWith('.')) continue;
    const path = join(folder, child.name);
    if (child.isDirectory()) found.push(...(await walk(path).catch(() => [])));
    else if (CAPTURE_EXTENSIONS.has(extname(child.name).toLowerCase())) found.push(path);
  }
  return found;
}

/** What a file that could not be read becomes: a line that says what, which and what to do. */
export function rejectOf(name: string, error: unknown): Reject {
  if (error instanceof BriefError) return { name, code: error.code, reason: error.message };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { name, code: 'missing', reason: `${name} does not exist: check the path.` };
  if (code === 'EACCES' || code === 'EPERM')
    return { name, code: 'unreadable', reason: `${name} may not be read by you: check its permissions.` };
  return { name, code: 'unreadable', reason: `${name} could not be read: ${message}` };
}
