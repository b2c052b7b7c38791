import { wrapText } from '../export/wrap-text.ts';
import { callOf, commandHelp, commandNames, exitCodes, flags, launches, spellingOf } from './usage.ts';

/** The help text, as printed, no line wider than the terminal. */
export function renderUsage(columns: number): string {
  const table = (rows: readonly Row[]) => renderRows(rows, columns);
  return `sahel-brief: web captures about the Sahel as briefings you can check

${table(launches)}

Commands
${table(commandNames.map((name) => [callOf(name), commandHelp[name].help]))}

Flags
${table(flags.map((flag) => [spellingOf(flag), flag.help]))}

Exit codes
${table(exitCodes.map(([code, means]) => [`${code}`, means]))}

In the reader, ? shows the keys.
`;
}

type Row = readonly [string, string];

const WIDEST_LEFT = 26; // columns; what is longer has a line of its own
const NARROWEST = 40;

function renderRows(rows: readonly Row[], columns: number): string {
  const left = Math.min(WIDEST_LEFT, Math.max(...rows.map(([call]) => call.length))) + 2;
  const hang = ' '.repeat(left + 2);
  const width = Math.max(NARROWEST, columns);
  return rows
    .flatMap(([call, help]) =>
      call.length + 2 > left
        ? [`  ${call}`, ...wrapText(hang + help, { width, hang })]
        : wrapText(`  ${call.padEnd(left)}${help}`, { width, hang }),
    )
    .join('\n');
}
