import { nearestWord } from '../text/nearest-word.ts';
import { type Binding, keymap } from './keymap.ts';
import { type KeyWishes, keymaps } from './keymaps.ts';
import { isKey } from './keys.ts';

export type Remapped = {
  readonly bindings: readonly Binding[];
  /** Wishes that cannot be had, by the action that was named. */
  readonly problems: readonly { readonly action: string; readonly reason: string }[];
};

/** The names of the actions, each once. */
const actions: readonly string[] = [...new Set(keymap.map(({ help }) => help))];

/** The table of keys as another program has them, and then as the person wishes. A key that is given away is taken from what had it on the same screen. */
export function remapped(name: keyof typeof keymaps, wishes: KeyWishes): Remapped {
  const problems = Object.entries(wishes).flatMap(([action, keys]) => problemsOf(action, keys));
  const refused = new Set(problems.map(({ action }) => action));
  const own = Object.entries(wishes).filter(([action, keys]) => keys.length > 0 && !refused.has(action));
  const bindings = [...Object.entries(keymaps[name]), ...own].reduce(
    (table: readonly Binding[], [action, keys]) => withKeys(table, action, keys),
    keymap,
  );
  const lost = bindings.filter(({ keys }) => keys.length === 0).map(({ help }) => help);
  const orphans = [...new Set(lost)].map((action) => ({
    action,
    reason: `"${action}" has no key left: its keys are taken by others.`,
  }));
  return { bindings, problems: [...problems, ...orphans.filter(({ action }) => !isOrphanOf(name, action))] };
}

/** What a preset leaves without a key on purpose: the palette still has it. */
const isOrphanOf = (name: keyof typeof keymaps, action: string): boolean =>
  Object.entries(keymaps[name])
    .reduce((table: readonly Binding[], [other, keys]) => withKeys(table, other, keys), keymap)
    .some(({ help, keys }) => help === action && keys.length === 0);

function problemsOf(action: string, keys: readonly string[]): { action: string; reason: string }[] {
  if (!actions.includes(action)) {
    const near = nearestWord(action, actions);
    return [{ action, reason: `There is no action "${action}".${near ? ` Did you mean "${near}"?` : ''}` }];
  }
  const wrong = keys.find((sequence) => !sequence.split(' ').every(isKey));
  return wrong === undefined
    ? []
    : [
        {
          action,
          reason: `"${wrong}" is no key for "${action}": give a letter, a name such as enter, esc, space, pagedown, ctrl+d, or several with blanks between.`,
        },
      ];
}

function withKeys(table: readonly Binding[], action: string, keys: readonly string[]): readonly Binding[] {
  const screens = new Set(table.filter(({ help }) => help === action).flatMap(({ on }) => on));
  return table.map((binding) => {
    if (binding.help === action) return { ...binding, keys };
    if (isKept(binding) || !binding.on.some((screen) => screens.has(screen))) return binding;
    const left = binding.keys.filter((own) => !keys.some((key) => clash(own, key)));
    return left.length === binding.keys.length ? binding : { ...binding, keys: left };
  });
}

/** Whoever gave ^C away could not leave. */
const isKept = ({ command, keys }: Binding): boolean => command === 'quit at once' && keys.includes('ctrl+c');

/** Two sequences cannot both be had when one begins as the other. */
const clash = (a: string, b: string): boolean => `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `);
