import { nearestWord } from '../text/nearest-word.ts';
import { isSettingName, settingNames, settingRules } from './setting-rules.ts';

/** Something in the settings file that does not fit; `line` counts from 1. */
export type SettingProblem = {
  readonly line: number;
  readonly reason: string;
  /** The file cannot be used so. A name that we do not know is none of ours, and is kept. */
  readonly isFatal: boolean;
};

export type CheckedSettings = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: SettingProblem[];
};

/** Reads the text of the settings file and says what in it does not fit, on which line, and what would. */
export function checkSettings(text: string): CheckedSettings {
  const parsed = parse(text);
  if ('problem' in parsed) return { values: {}, problems: [parsed.problem] };
  const { values } = parsed;
  const problems = Object.entries(values).flatMap(([name, value]): SettingProblem[] => {
    const line = lineOf(text, name);
    if (!isSettingName(name)) return [{ line, reason: unknownSetting(name), isFatal: false }];
    return settingRules[name].accepts(value) ? [] : [{ line, reason: misfit(name, value), isFatal: true }];
  });
  return { values, problems };
}

/** Why a value is refused, and what would be right. */
export function misfit(name: keyof typeof settingRules, value: unknown): string {
  const { wants, choices = [] } = settingRules[name];
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const near = typeof value === 'string' ? nearestWord(value, choices) : undefined;
  return `${name} cannot be "${shown}": ${wants}.${near ? ` Did you mean ${near}?` : ''}`;
}

export function unknownSetting(name: string): string {
  const near = nearestWord(name, settingNames);
  return `There is no setting "${name}": ${near ? `did you mean ${near}? T` : 't'}he settings are ${settingNames.join(', ')}.`;
}

type Parsed = { readonly values: Readonly<Record<string, unknown>> } | { readonly problem: SettingProblem };

function parse(text: string): Parsed {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return { values: values as Record<string, unknown> };
    return { problem: { line: 1, reason: 'The settings are one JSON object: { "theme": "dark" }.', isFatal: true } };
  } catch (error) {
    const { message } = error as Error;
    const at = /at position (\d+)/.exec(message)?.[1];
    const before = at === undefined ? text.trimEnd() : text.slice(0, Number(at));
    const [what = message] = message.split(/ in JSON| at position/);
    return { problem: { line: before.split('\n').length, reason: `This is no JSON: ${what}.`, isFatal: true } };
  }
}

/** The line where a name stands as a key. */
export function lineOf(text: string, name: string): number {
  const key = `${JSON.stringify(name)}`;
  const at = text.split('\n').findIndex((line) => line.trimStart().startsWith(key) || line.includes(`{${key}`));
  return at < 0 ? 1 : at + 1;
}
