/** A row that a terminal measures wider than we do is cut, and the frame stays whole. */
export const WRAP_OFF = '\u001b[?7l';
/** As programs expect it. */
export const WRAP_ON = '\u001b[?7h';
