import type { Screen } from '../views/command.ts';
import { bindingsOn } from '../views/keymap.ts';
import { renderKeys } from '../views/keys.ts';
import { wordsOf } from '../views/words/words.ts';
import { callOf, commandHelp, commandNames, environment, exitCodes, flags, launches, spellingOf } from './usage.ts';

/** The manual page in roff, from the tables of the command line and of the keys. The build writes it. */
export function renderManPage(version: string): string {
  const words = wordsOf('en');
  const screens = Object.entries(words.titles) as [Screen, string][];
  return [
    `.TH SAHEL\\-BRIEF 1 "" "sahel\\-brief ${roff(version)}" "User Commands"`,
    '.SH NAME',
    'sahel\\-brief \\- web captures about the Sahel as briefings you can check',
    '.SH SYNOPSIS',
    ...tagged(launches),
    '.SH DESCRIPTION',
    text(
      'Reads web captures (noisy text or HTML), offline, and shows each as a short briefing: the clean text, language, countries and topics, a summary of its own sentences, and key facts that each lead to the sentence they stand in. What was removed from a capture is kept, with its reason.',
    ),
    '.SH COMMANDS',
    ...tagged(commandNames.map((name) => [callOf(name), commandHelp[name].help])),
    '.SH OPTIONS',
    ...tagged(flags.map((flag) => [spellingOf(flag).trim(), flag.help])),
    '.SH KEYS',
    text('In parentheses the name of the action, by which "sahel-brief config set keys" gives it other keys.'),
    ...screens.flatMap(([screen, title]) => [
      `.SS ${text(title)}`,
      ...tagged(
        bindingsOn(screen).map(({ keys, help }) => [
          keys.map((key) => renderKeys(key)).join(', '),
          `${words.keys[help]} (${help})`,
        ]),
      ),
    ]),
    '.SH EXIT STATUS',
    ...tagged(exitCodes.map(([code, means]) => [String(code), means])),
    '.SH ENVIRONMENT',
    ...tagged(environment),
    '.SH FILES',
    ...tagged([
      ['$XDG_CONFIG_HOME/sahel-brief/config.json', 'settings; "sahel-brief config path" names it'],
      ['$XDG_DATA_HOME/sahel-brief', 'what you added to articles; "sahel-brief marks path" names it'],
    ]),
    '',
  ].join('\n');
}

/** A list of terms, each with what it means. */
const tagged = (rows: readonly (readonly [string, string])[]): string[] =>
  rows.flatMap(([term, meaning]) => ['.TP', `.B ${text(term)}`, text(meaning)]);

/** Literal text: backslashes and hyphens as they are typed, no request at the start of a line, quotes kept by .B. */
const text = (plain: string): string => roff(plain).replace(/^[.']/, '\\&$&').replaceAll('"', '\\(dq');

const roff = (plain: string): string =>
  plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replaceAll('`', '\\(ga')
    .replaceAll("'", '\\(aq');
