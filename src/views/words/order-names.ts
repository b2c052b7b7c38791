/** Signs in the order of the Unicode Collation Algorithm's root table; digits come after them, then letters. */
const signs = ' _-,;:!?.\'"()[]{}@*/\\&#%';

const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale);
  collators.set(locale, collator);
  return collator;
}

/** What a name of plain letters, digits and signs sorts by; undefined for any other. */
function sortKey(name: string): string | undefined {
  const folded = name
    .normalize('NFD')
    .replace(/[\u0300-\u0308\u030a-\u030c\u0323\u0327\u0328]/g, '')
    .replaceAll('’', "'")
    .toLowerCase();
  return plain.test(folded)
    ? folded.replace(/[^a-z\d]/g, (sign) => String.fromCharCode(signs.indexOf(sign) + 1))
    : undefined;
}

const plain = /^[a-z\d _\-,;:!?.'"()[\]{}@*/\\&#%]*$/;

/** The alphabetical order of a language that writes Latin letters, by `Intl.Collator`; most names need none made, which takes 4 ms. */
export function compareNames(locale: string, a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  if (left === undefined || right === undefined || left === right)
    return a === b ? 0 : collatorOf(locale).compare(a, b);
  return left < right ? -1 : 1;
}
