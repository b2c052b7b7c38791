import { BriefError, type Reject } from '../article.ts';

/** What a file that could not be read becomes: a line that says what, which and what to do. */
export function rejectOf(name: string, error: unknown): Reject {
  if (error instanceof BriefError) return { name, code: error.code, reason: error.message };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { name, code: 'missing', reason: `${name} does not exist: check the path.` };
  if (code === 'EACCES' || code === 'EPERM')
    return { name, code: 'unreadable', reason: `${name} may not be read by you: check its permissions.` };
  return { name, code: 'unreadable', reason: `${name} could not be read: ${message}` };
}
