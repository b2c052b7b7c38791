/**
 * One line of text as CommonMark (and GitHub's dialect) that renders as the text reads. Inside a bare web address, where
 * a backslash would show, `_`, `~` and `&` are left alone; elsewhere a pair of `~` strikes out even inside a word.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<|]|(?<![\p{L}\p{N}/])[_~]|[_~](?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/(?:https?:\/\/|www\.)\S+|(?<=[\p{L}\p{N}/])~/gu, (part) => (part === '~' ? '\\~' : part))
    .replace(/&(?=#?[\p{L}\p{N}]{1,32};)/gu, '\\&')
    .replace(/^>/, '\\>')
    .replace(/^[#+=-](?=[#+=\s-]|$)/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/(?<=\s)#+$/, (closing) => closing.replaceAll('#', '\\#'));
}
