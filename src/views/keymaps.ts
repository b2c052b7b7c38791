/** Keys an action is to have, by the action's name in the table of keys. */
export type KeyWishes = Readonly<Record<string, readonly string[]>>;

/** The habits of other programs, as far as they differ from our own keys. */
export const keymaps = {
  default: {},
  /** newsboat: N and ^E are flags, p goes back to an unread article, ^U shows the source. */
  newsboat: {
    'toggle read': ['N'],
    'toggle favourite': ['ctrl+e'],
    'previous match': ['p'],
    'page through': ['P'],
    view: ['ctrl+u', 'v'],
    'half page down': ['ctrl+d'],
  },
  /** vim: gx follows a link, yy copies, ^O goes back, ^W goes to the other window. */
  vim: {
    'open link': ['g x'],
    'copy briefing': ['y y', 'Y'],
    'copy link': ['y l'],
    back: ['h', 'left', 'ctrl+o'],
    'other pane': ['tab', 'ctrl+w'],
  },
  /** fzf: ^J ^K ^N ^P move, Tab marks, ^/ is not sent by every terminal, so ^O shows the other pane. */
  fzf: {
    down: ['ctrl+n', 'ctrl+j', 'j', 'down'],
    up: ['ctrl+p', 'ctrl+k', 'k', 'up'],
    choose: ['tab', 'x'],
    'other pane': ['ctrl+o'],
  },
} as const satisfies Readonly<Record<string, KeyWishes>>;
