/** Where keys go. On lines of text being typed (`query`, `find`, `prompt` …) keys that are bound to nothing type. */
export const screens = [
  'list',
  'hits',
  'reading',
  'raw',
  'side',
  'query',
  'pick',
  'find',
  'help',
  'help search',
  'menu',
  'choose',
  'prompt',
  'note',
  'overwrite',
] as const;
export type Screen = (typeof screens)[number];

export type Command =
  | 'accept'
  | 'back'
  | 'by country'
  | 'by date'
  | 'by language'
  | 'by source'
  | 'by topic'
  | 'cancel'
  | 'choose'
  | 'complete'
  | 'copy briefing'
  | 'copy link'
  | 'correct'
  | 'down'
  | 'edit'
  | 'erase'
  | 'erase all'
  | 'erase entry'
  | 'erase word'
  | 'first'
  | 'half page down'
  | 'half page up'
  | 'help'
  | 'last'
  | 'next article'
  | 'next fact'
  | 'next match'
  | 'next quote'
  | 'note'
  | 'open'
  | 'open link'
  | 'other pane'
  | 'page down'
  | 'page through'
  | 'page up'
  | 'palette'
  | 'pipe'
  | 'previous article'
  | 'previous fact'
  | 'previous match'
  | 'previous quote'
  | 'quit'
  | 'quit at once'
  | 'redo'
  | 'redraw'
  | 'refuse'
  | 'remove line'
  | 'restore line'
  | 'save'
  | 'save search'
  | 'search'
  | 'searches'
  | 'suspend'
  | 'tags'
  | 'toggle favourite'
  | 'toggle read'
  | 'undo'
  | 'up'
  | 'view'
  | 'why';
