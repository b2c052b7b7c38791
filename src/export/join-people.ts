/** A mention under the key it is counted by: folded words with one space between. */
type Keyed = { readonly key: string };

/**
 * Puts mentions by surname ("Austin") under the full name they end ("Lloyd Austin"), as long as one full name only
 * ends so: two brothers stay two people and the bare surname a third.
 */
export function joinPeople<Mention extends Keyed>(mentions: readonly Mention[]): Mention[] {
  const fullNames = new Map<string, Set<string>>();
  for (const key of new Set(mentions.map((mention) => mention.key))) {
    for (const ending of endingsOf(key)) {
      const names = fullNames.get(ending) ?? new Set();
      fullNames.set(ending, names.add(key));
    }
  }
  return mentions.map((mention) => ({ ...mention, key: fullNameOf(mention.key, fullNames) }));
}

/** "lamine zeine", "zeine" for "ali mahamane lamine zeine", shortest last; longer endings would cost the square of a hostile name. */
function endingsOf(key: string): string[] {
  const words = key.split(' ');
  return [1, 2, 3].filter((count) => count < words.length).map((count) => words.slice(-count).join(' '));
}

function fullNameOf(key: string, fullNames: ReadonlyMap<string, ReadonlySet<string>>): string {
  const names = [...(fullNames.get(key) ?? [])];
  const longest = names.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return key;
  return names.every((name) => longest.endsWith(name)) ? longest : key;
}
