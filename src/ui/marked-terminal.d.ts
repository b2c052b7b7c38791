/** marked-terminal ships no types. */
declare module 'marked-terminal' {
  export function markedTerminal(options?: object): import('marked').MarkedExtension;
}
