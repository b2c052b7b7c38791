import { describe, expect, test } from 'vitest';
import { createStyle } from '../../src/views/style.ts';
import { type Role, type Theme, type ThemeName, themeFor, themes } from '../../src/views/theme.ts';

/** Backgrounds that terminals come with: the darkest grey and the palest white that are common. */
const backgrounds = { dark: ['#000000', '#1e1e1e'], light: ['#ffffff', '#f5f2e8'] };
/** Drawn rather than read, or there to be passed over: 3 is enough, as WCAG has it for graphics; rules and marks may be fainter still. */
const drawn: ReadonlySet<string> = new Set(['cursor bar', 'unread']);
const faint: ReadonlySet<string> = new Set(['bar', 'mark', 'removed', 'rule']);
const factKinds = ['person', 'organisation', 'place', 'date', 'quantity', 'quote'] as const;

const names = Object.keys(themes) as ThemeName[];
const isForLight = (name: ThemeName) => name.endsWith('light');

type Channels = [number, number, number];
const channels = (hex: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Channels;
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = channels(hex).map(linear) as Channels;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(names)('the theme %s', (name) => {
  const theme: Theme = themes[name];
  const grounds = backgrounds[isForLight(name) ? 'light' : 'dark'];

  test('can be read: contrast of at least 4.5 on every common background', () => {
    const low = (Object.keys(theme) as Role[]).flatMap((role) => {
      const { color, background } = theme[role];
      if (!color || faint.has(role)) return [];
      return (background ? [background] : grounds)
        .map((ground) => ({ role, ground, contrast: contrast(color, ground) }))
        .filter((pair) => pair.contrast < (drawn.has(role) ? 3 : 4.5));
    });
    expect(low).toEqual([]);
  });

  test('without colour the cursor, a match, a heading and a note still look like something', () => {
    const { brush } = createStyle({ theme: name, colorLevel: 0 });
    for (const role of ['cursor', 'match', 'current', 'heading', 'headline'] as const)
      expect(brush(role).open).toMatch(/\u001b\[(1|3|4|7)m/);
    for (const role of Object.keys(theme) as Role[]) expect(brush(role).open).not.toMatch(/\[[349]\d/);
  });

  test('every colour has its place among the 16', () => {
    const { brush } = createStyle({ theme: name, colorLevel: 1 });
    for (const kind of factKinds) expect(brush(kind).open).not.toBe('');
    for (const role of Object.keys(theme) as Role[]) expect(brush(role).open).not.toMatch(/[34]8;/);
  });
});

/** Linear RGB as people without one kind of cone see it (Machado, Oliveira and Fernandes 2009, severity 1). */
const cones = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function lab(hex: string, matrix: readonly number[]): Channels {
  const from = channels(hex).map(linear) as Channels;
  const [red, green, blue] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        from.reduce((sum, value, i) => sum + value * (matrix[row + i] ?? 0), 0),
      ),
    ),
  ) as Channels;
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const NOTICEABLE = 10; // ΔE*ab; 2.3 is just noticeable side by side

test.each(['colour-blind', 'colour-blind light'] as const)(
  'in %s the kinds of facts differ without any one kind of cone, by colour or by weight, slant or line',
  (name) => {
    const theme = themes[name];
    const shape = ({ bold, italic, underline }: Theme[Role]) => `${bold} ${italic} ${underline}`;
    const alike = Object.entries(cones).flatMap(([cone, matrix]) =>
      factKinds.flatMap((a, i) =>
        factKinds.slice(i + 1).flatMap((b) => {
          const [one, other] = [lab(theme[a].color ?? '', matrix), lab(theme[b].color ?? '', matrix)];
          const distance = Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
          return distance < NOTICEABLE && shape(theme[a]) === shape(theme[b]) ? [{ cone, a, b, distance }] : [];
        }),
      ),
    );
    expect(alike).toEqual([]);
  },
);

test('the background decides where the wish leaves it open', () => {
  expect(themeFor('auto', 'light')).toBe('light');
  expect(themeFor('dark', 'light')).toBe('dark');
  expect(themeFor('high-contrast', 'light')).toBe('high-contrast light');
  expect(themeFor('colour-blind', 'dark')).toBe('colour-blind');
});
