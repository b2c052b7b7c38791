/** Terminals drop longer ones, or hang on them (xterm, hterm); bytes of base64. */
const LONGEST = 100_000;

/**
 * What makes a terminal put a text on the clipboard (OSC 52), over ssh too. tmux and screen pass it on when it is wrapped
 * for them. Undefined when the text is too long for terminals to take.
 */
export function copySequence(text: string, env: NodeJS.ProcessEnv): string | undefined {
  const base64 = Buffer.from(text, 'utf8').toString('base64');
  if (base64.length > LONGEST) return undefined;
  const copy = `\u001b]52;c;${base64}\u0007`;
  if (env['TMUX']) return `\u001bPtmux;${copy.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`;
  if (env['STY']) return inPieces(copy);
  return copy;
}

const PIECE = 240; // screen takes strings of at most 256 bytes

function inPieces(sequence: string): string {
  let wrapped = '';
  for (let at = 0; at < sequence.length; at += PIECE) wrapped += `\u001bP${sequence.slice(at, at + PIECE)}\u001b\\`;
  return wrapped;
}
