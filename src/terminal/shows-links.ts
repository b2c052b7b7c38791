import { type LinkTerminal, linkTerminals } from '../data/terminal-data.ts';

/**
 * Whether a terminal shows links (OSC 8), by what the environment tells of it. Whoever wants no colour wants none either;
 * FORCE_HYPERLINK (`0`: none) settles it. Within tmux and screen the variables of the terminal outside do not count.
 */
export function showsLinks(env: NodeJS.ProcessEnv): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0';
  if (env['NO_COLOR'] || env['TERM'] === 'dumb' || env['STY']) return false;
  const isKnown = (terminal: LinkTerminal) => (!env['TMUX'] || terminal.value === 'tmux') && isIn(terminal, env);
  return linkTerminals().some(isKnown);
}

function isIn({ variable, value, since, versionIn }: LinkTerminal, env: NodeJS.ProcessEnv): boolean {
  const told = env[variable];
  if (!told || (value !== '*' && told !== value)) return false;
  return since === undefined || isAtLeast(env[versionIn ?? ''] ?? '', since);
}

/** Numbers part by part: 3.10 is later than 3.9. */
function isAtLeast(version: string, wanted: string): boolean {
  const [parts, others] = [version, wanted].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  for (const [i, other] of (others ?? []).entries()) {
    const part = parts?.[i] ?? 0;
    if (part !== other) return part > other;
  }
  return parts !== undefined && parts.length > 0;
}
