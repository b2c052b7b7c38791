/** A value as JSON, exact, in which the characters that a terminal would obey are written as `\u` escapes. */
export const safeJson = (value: unknown, indent = 0): string =>
  escapeControls(JSON.stringify(value, undefined, indent));

/** The same for JSON that is a text already. */
export const escapeControls = (json: string): string =>
  json.replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** DEL and C1, line separators, and the marks that turn text around; JSON itself escapes C0. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
