/**
 * Text without what a terminal or an editor would obey instead of show: C0 and C1 controls (ESC among them), DEL, and
 * the marks that turn the direction of the text around. Line ends become `\n` (a space when `newlines` is false), tabs spaces.
 */
export function sanitize(text: string, { newlines = true }: { readonly newlines?: boolean } = {}): string {
  return text
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, newlines ? '\n' : ' ')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
