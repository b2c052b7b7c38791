/** What each setting may be. One table: reading, writing and checking settings go by it. */
export type Settings = {
  /** Folders read when no path is given; empty: the shipped briefings. */
  readonly folders: readonly string[];
  readonly theme: 'auto' | 'light' | 'dark' | 'high-contrast' | 'colour-blind';
  /** Widest text column, in cells; 0: as wide as the pane. */
  readonly width: number;
  /** The language of the interface; `auto`: that of the locale. */
  readonly 'ui-lang': 'auto' | 'en' | 'fr';
  /** Whether the interface takes the mouse; off leaves it to the terminal. */
  readonly mouse: 'on' | 'off';
  /** Whose keys: ours, or the habits of another program. */
  readonly keymap: 'default' | 'newsboat' | 'vim' | 'fzf';
  /** Keys of single actions, over those of the keymap. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
};

type Rule<Value> = {
  readonly default: Value;
  /** The words there are, when it is one of a few. */
  readonly choices?: readonly string[];
  /** From the words of a command line; what does not fit is left as it is, and refused by `accepts`. */
  readonly read: (words: readonly string[]) => unknown;
  readonly accepts: (value: unknown) => boolean;
  /** What would be right: "it is …", "give …". */
  readonly wants: string;
};

const NARROWEST = 20; // columns
const WIDEST = 300;

const oneOf = <Value extends string>(...choices: readonly [Value, ...Value[]]): Rule<Value> => ({
  default: choices[0],
  choices,
  read: (words) => words.join(' '),
  accepts: (value) => choices.includes(value as Value),
  wants: `it is one of ${choices.join(', ')}`,
});

const isText = (value: unknown): value is string => typeof value === 'string';

export const settingRules: { readonly [Name in keyof Settings]: Rule<Settings[Name]> } = {
  folders: {
    default: [],
    read: (words) => [...words],
    accepts: (value) => Array.isArray(value) && value.every(isText),
    wants: 'give one or more folders',
  },
  theme: oneOf('auto', 'light', 'dark', 'high-contrast', 'colour-blind'),
  width: {
    default: 0,
    read: (words) => Number(words.join(' ')),
    accepts: (value) =>
      value === 0 || (Number.isInteger(value) && Number(value) >= NARROWEST && Number(value) <= WIDEST),
    wants: `it is 0 (as wide as the pane) or a whole number of columns from ${NARROWEST} to ${WIDEST}`,
  },
  'ui-lang': oneOf('auto', 'en', 'fr'),
  mouse: oneOf('on', 'off'),
  keymap: oneOf('default', 'newsboat', 'vim', 'fzf'),
  keys: {
    default: {},
    read: ([action = '', ...keys]) => ({ [action]: keys }),
    accepts: (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((keys) => Array.isArray(keys) && keys.every(isText)),
    wants: 'give an action and its keys: "next fact" "] f" .',
  },
};

export const settingNames = Object.keys(settingRules) as (keyof Settings)[];

export const isSettingName = (name: string): name is keyof Settings => Object.hasOwn(settingRules, name);

export const defaultSettings = Object.fromEntries(
  settingNames.map((name) => [name, settingRules[name].default]),
) as Settings;
