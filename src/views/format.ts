export type Format = 'md' | 'text' | 'json';

/** What a saved briefing can be. */
export const formats: readonly { readonly format: Format; readonly extension: string }[] = [
  { format: 'md', extension: 'md' },
  { format: 'text', extension: 'txt' },
  { format: 'json', extension: 'json' },
];
