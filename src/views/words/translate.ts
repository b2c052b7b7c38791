type Pairs = readonly (readonly [from: string, to: string])[];

/** Makes a function that puts what it knows of a text into other words, and leaves the rest as it is. */
export function translator(pairs: Pairs): (text: string) => string {
  let rules: readonly { readonly pattern: RegExp; readonly to: string }[] | undefined;
  return (text) => {
    rules ??= pairs.map(([from, to]) => ({ pattern: patternOf(from), to }));
    for (const { pattern, to } of rules) {
      text = text.replace(pattern, (...found) => {
        const groups: Readonly<Record<string, string>> = typeof found.at(-1) === 'object' ? found.at(-1) : {};
        return to.replace(/\{(\w+)\}/g, (_, name) => groups[name] ?? '');
      });
    }
    return text;
  };
}

/** A template as a pattern: what stands in braces is whatever a sentence names there. */
function patternOf(template: string): RegExp {
  const source = template
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part)
        ? `(?<${part.slice(1, -1)}>\\S(?:[^\\n]*?\\S)??)`
        : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
    )
    .join('');
  return new RegExp(source, 'g');
}
