import stringWidth from 'string-width';

/**
 * Letters that are safe to show as they are, take one column each on every terminal and join with nothing: Latin, Greek,
 * Cyrillic, Arabic letters without marks, punctuation, arrows, lines and blocks.
 */
const simple =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0386\u0388-\u0482\u048a-\u052f\u0621-\u063a\u0641-\u064a\u0660-\u066f\u1e00-\u1eff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u2193\u2500-\u25aa\u25ac-\u25b5\u25b8-\u25bf\u25c1-\u25fa\u2605\u2713\u270e\ufffd]*$/;

/** Whether every unit of a text is a letter of one column. */
export const isSimple = (text: string): boolean => simple.test(text);

/** Columns a safe text takes. What is simple is only counted: string-width compiles its tables for 20 ms. */
export const widthOf = (text: string): number => (simple.test(text) ? text.length : stringWidth(text));
