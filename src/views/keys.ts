/** The name of one key: a letter as it is typed, else `enter`, `esc`, `tab`, `up`, `ctrl+d`, `shift+tab` … */
export type Key = string;

/** What an input event says of itself, as Ink describes it. */
export type InputFlags = {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageDown: boolean;
  readonly pageUp: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly meta: boolean;
};

/**
 * The keys of one input event, in order. Keys pressed quickly, or sent over a slow line, arrive as one event (`jj`,
 * `jj\r`, `/mali`): this is the one place where they are told apart.
 */
export function keysOf(input: string, flags: InputFlags): Key[] {
  const name = named.find(([flag]) => flags[flag])?.[1];
  if (flags.meta && (name === 'tab' || name === 'enter')) return [`alt+${name}`]; // Esc and it soon after
  if (name)
    return [flags.shift && name === 'tab' ? 'shift+tab' : flags.ctrl && name !== 'enter' ? `ctrl+${name}` : name];
  if (flags.ctrl && input.length === 1) return [`ctrl+${input}`];
  if (flags.meta) return [`alt+${keyOf(input)}`];
  return [...input].map(keyOf).filter((key) => key !== '');
}

const sequences: ReadonlyMap<string, Key> = new Map(
  Object.entries({
    up: ['[A', 'OA'],
    down: ['[B', 'OB'],
    right: ['[C', 'OC'],
    left: ['[D', 'OD'],
    home: ['[H', 'OH', '[1~', '[7~'],
    end: ['[F', 'OF', '[4~', '[8~'],
    pageup: ['[5~'],
    pagedown: ['[6~'],
    delete: ['[3~'],
    'shift+tab': ['[Z'],
  }).flatMap(([key, ends]) => ends.map((end) => [`\u001b${end}`, key] as const)),
);

/** The keys of a piece of a terminal's input; undefined when there is more in it than letters and the usual keys. */
export function keysTyped(input: string): Key[] | undefined {
  const keys: Key[] = [];
  for (const [part] of input.matchAll(/\u001b(?:\[\d*[A-Z~]|O[A-Z])?|[^\u001b]+/g)) {
    const key = sequences.get(part);
    if (key !== undefined) keys.push(key);
    else if (part.startsWith('\u001b')) return undefined;
    else keys.push(...keysOf(part, noFlags));
  }
  return keys;
}

const noFlags = {} as InputFlags;

const named: readonly (readonly [keyof InputFlags, Key])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

/** One character of a burst. */
function keyOf(character: string): Key {
  if (character === ' ') return 'space';
  if (character === '\r') return 'enter';
  if (character === '\t') return 'tab';
  if (character === '\u001b') return 'esc';
  if (character === '\u007f' || character === '\b') return 'backspace';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return `ctrl+${String.fromCharCode(code + 0x60)}`;
  return character;
}

/** What a key types into a line of text; undefined for keys that type nothing. */
export function typedBy(key: Key): string | undefined {
  if (key === 'space') return ' ';
  return [...key].length === 1 ? key : undefined;
}

const names: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
  space: 'Space',
  backspace: 'Backspace',
  delete: 'Del',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

const asciiNames: Readonly<Record<string, string>> = { up: 'Up', down: 'Down', left: 'Left', right: 'Right' };

/** Whether a terminal can send such a key: a letter, one with a name, or either with Ctrl. */
export const isKey = (key: Key): boolean => {
  const plain = key.replace(/^ctrl\+/, '');
  return [...plain].length === 1 || Object.hasOwn(names, plain);
};

type KeyStyle = {
  readonly isAscii?: boolean;
  readonly words?: { readonly keyNames: Readonly<Record<string, string>> };
};

/** A key, or keys in sequence (`g g`), as help shows them. */
export const renderKeys = (keys: string, { isAscii = false, words }: KeyStyle = {}): string => {
  const nameOf = (key: Key) => (isAscii && asciiNames[key]) || words?.keyNames[key] || names[key];
  return keys
    .split(' ')
    .map((key) => nameOf(key) || key.replace(/^ctrl\+/, '^'))
    .join('');
};
