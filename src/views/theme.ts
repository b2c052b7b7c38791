/**
 * Colours by role. A view says what a stretch of text *is*; the theme says how that looks, at every colour depth. No
 * meaning rests on colour alone: facts carry marks, the cursor a bar, removed lines a minus and their reason.
 */
import type { FactKind } from '../article.ts';

export type ThemeName =
  | 'light'
  | 'dark'
  | 'high-contrast'
  | 'high-contrast light'
  | 'colour-blind'
  | 'colour-blind light';

/** What a person may ask for; the terminal's background settles the rest. */
export type ThemeWish = 'auto' | 'light' | 'dark' | 'high-contrast' | 'colour-blind';

export function themeFor(wish: ThemeWish, background: 'light' | 'dark'): ThemeName {
  if (wish === 'auto') return background;
  if (background === 'dark' || wish === 'light' || wish === 'dark') return wish;
  return `${wish} light`;
}

export type Role =
  | 'bar'
  | 'brand'
  | 'country'
  | 'current'
  | 'cursor'
  | 'cursor bar'
  | 'error'
  | 'group'
  | 'heading'
  | 'headline'
  | 'idle cursor'
  | 'key'
  | 'mark'
  | 'match'
  | 'muted'
  | 'reason'
  | 'removed'
  | 'rule'
  | 'strong'
  | 'topic'
  | 'unread'
  | 'note'
  | 'noted'
  | 'untitled'
  | FactKind;

/** `color` and `background` are `#rrggbb`; `ansi` and `ansiBackground` their places among the 16 colours (SGR 30–37, 90–97). */
export type Look = {
  readonly color?: string;
  readonly background?: string;
  readonly ansi?: number;
  readonly ansiBackground?: number;
  readonly bold?: boolean;
  readonly dim?: boolean;
  /** A background too slight to be worth inverting where there are few colours. */
  readonly slight?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
};

export type Theme = Readonly<Record<Role, Look>>;

const black = 30;
const red = 31;
const green = 32;
const yellow = 33;
const blue = 34;
const magenta = 35;
const cyan = 36;
const onYellow = 43;
const onCyan = 46;

/** Sand, ochre and acacia on a night sky. */
const dark: Theme = {
  bar: { color: '#8a6a3f', ansi: yellow },
  brand: { color: '#e0a458', ansi: yellow, bold: true },
  country: { color: '#e8c07d', ansi: yellow, bold: true },
  current: { color: '#14171c', background: '#ffb454', ansi: black, ansiBackground: onYellow, bold: true },
  cursor: { background: '#2a303b', bold: true },
  'cursor bar': { color: '#e0a458', ansi: yellow, bold: true },
  error: { color: '#ff7b72', ansi: red, bold: true },
  group: { color: '#9aa3ad' },
  heading: { color: '#e0a458', ansi: yellow, bold: true },
  headline: { color: '#f2efe9', bold: true },
  'idle cursor': { background: '#20242c', slight: true },
  key: { color: '#e8c07d', ansi: yellow },
  mark: { color: '#7d8590', dim: true },
  match: { color: '#14171c', background: '#d9a54a', ansi: black, ansiBackground: onCyan },
  muted: { color: '#8b949e', dim: true },
  reason: { color: '#c98a7b', ansi: red },
  removed: { color: '#6e7681', dim: true },
  rule: { color: '#3d444d', dim: true },
  strong: { bold: true },
  topic: { color: '#a8b5a2', ansi: green },
  unread: { color: '#e0a458', ansi: yellow, bold: true },
  note: { color: '#e6cf7a', ansi: yellow, italic: true },
  noted: { underline: true },
  untitled: { italic: true },
  person: { color: '#7cc4d6', ansi: cyan },
  organisation: { color: '#c4a7e7', ansi: magenta },
  place: { color: '#9ccc7f', ansi: green },
  date: { color: '#e6cf7a', ansi: yellow },
  quantity: { color: '#f0955f', ansi: red },
  quote: { color: '#a9c1e8', ansi: blue, italic: true },
};

/** The same roles by daylight. */
const light: Theme = {
  bar: { color: '#d9a866', ansi: yellow },
  brand: { color: '#9a5b13', ansi: red, bold: true },
  country: { color: '#8a4f0b', ansi: red, bold: true },
  current: { color: '#ffffff', background: '#9a3412', ansi: black, ansiBackground: onYellow, bold: true },
  cursor: { background: '#f1e4cd', bold: true },
  'cursor bar': { color: '#a84d08', ansi: red, bold: true },
  error: { color: '#b3261e', ansi: red, bold: true },
  group: { color: '#5b6470' },
  heading: { color: '#9a5b13', ansi: red, bold: true },
  headline: { color: '#16181c', bold: true },
  'idle cursor': { background: '#f3eee4', slight: true },
  key: { color: '#8a4f0b', ansi: red },
  mark: { color: '#6b7280', dim: true },
  match: { color: '#16181c', background: '#fcd68a', ansi: black, ansiBackground: onCyan },
  muted: { color: '#5f6978', dim: true },
  reason: { color: '#a3402d', ansi: red },
  removed: { color: '#8b929c', dim: true },
  rule: { color: '#c9ced6', dim: true },
  strong: { bold: true },
  topic: { color: '#4d6b45', ansi: green },
  unread: { color: '#9a3412', ansi: red, bold: true },
  note: { color: '#8a6100', ansi: red, italic: true },
  noted: { underline: true },
  untitled: { italic: true },
  person: { color: '#0b6f8a', ansi: blue },
  organisation: { color: '#6d3fb0', ansi: magenta },
  place: { color: '#2f7d1f', ansi: green },
  date: { color: '#8a6100', ansi: yellow },
  quantity: { color: '#b1480e', ansi: red },
  quote: { color: '#34548c', ansi: blue, italic: true },
};

/** Nothing faint; colours of full strength, differences also in weight and underline. */
const highContrast: Theme = {
  bar: { ansi: 93 },
  brand: { ansi: 93, bold: true },
  country: { ansi: 93, bold: true },
  current: { inverse: true, bold: true, underline: true },
  cursor: { inverse: true, bold: true },
  'cursor bar': { ansi: 93, bold: true },
  error: { ansi: 91, bold: true },
  group: {},
  heading: { ansi: 93, bold: true },
  headline: { bold: true },
  'idle cursor': { underline: true },
  key: { ansi: 93, bold: true },
  mark: {},
  match: { inverse: true },
  muted: {},
  reason: { ansi: 91 },
  removed: {},
  rule: {},
  strong: { bold: true },
  topic: { ansi: 92 },
  unread: { ansi: 93, bold: true },
  note: { ansi: 93, bold: true },
  noted: { underline: true },
  untitled: { italic: true },
  person: { ansi: 96, bold: true },
  organisation: { ansi: 95, bold: true },
  place: { ansi: 92, bold: true },
  date: { ansi: 93 },
  quantity: { ansi: 91, bold: true },
  quote: { ansi: 97, underline: true },
};

/** On a white background the bright colours are not to be seen; the dark ones are. */
const highContrastLight: Theme = {
  ...highContrast,
  ...darkened(['bar', 'brand', 'country', 'cursor bar', 'heading', 'key'], blue),
  ...darkened(['error', 'reason', 'quantity'], red),
  topic: { underline: true },
  person: { ansi: blue, bold: true },
  organisation: { ansi: magenta, bold: true },
  place: { bold: true },
  date: { underline: true },
  quote: { italic: true, underline: true },
};

function darkened(roles: readonly Role[], ansi: number): Partial<Record<Role, Look>> {
  return Object.fromEntries(roles.map((role) => [role, { ...highContrast[role], ansi }]));
}

/**
 * Kinds of facts in the colours of Okabe and Ito (jfly.uni-koeln.de/color, 2008), which people who see no red or no green
 * tell apart; lighter where they would be too dark to read. Among the 16 colours neither red and green nor blue and magenta stand against each other.
 */
const colourBlind: Theme = {
  ...dark,
  error: { color: '#ff8f4a', ansi: 93, bold: true, underline: true },
  reason: { color: '#e69f00', ansi: 93 },
  topic: { color: '#9fc5e0', ansi: 96 },
  person: { color: '#56b4e9', ansi: 96 },
  organisation: { color: '#d88fb6', ansi: 95, bold: true },
  place: { color: '#1fbf92', ansi: 94, underline: true },
  date: { color: '#f0e442', ansi: 93 },
  quantity: { color: '#e69f00', ansi: 93, bold: true },
  quote: { color: '#d5dde6', ansi: 97, italic: true },
};

const colourBlindLight: Theme = {
  ...light,
  error: { color: '#a63c00', ansi: black, bold: true, underline: true },
  reason: { color: '#8a5a00', ansi: black },
  topic: { color: '#2b5f85', ansi: blue },
  person: { color: '#0072b2', ansi: blue },
  organisation: { color: '#96386f', ansi: magenta, bold: true },
  place: { color: '#00664b', ansi: blue, underline: true },
  date: { color: '#6b5f00', ansi: black },
  quantity: { color: '#a63c00', ansi: black, bold: true },
  quote: { color: '#3a3f47', ansi: black, italic: true },
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  dark,
  light,
  'high-contrast': highContrast,
  'high-contrast light': highContrastLight,
  'colour-blind': colourBlind,
  'colour-blind light': colourBlindLight,
};
