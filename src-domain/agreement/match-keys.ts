import { normaliseThai } from '#domain/text/thai';

/** A number of the form as it is compared: "๑.๑.", "1 . 1" and "1.1" are one; 1.10 is not 1.1. */
export function numberKey(no: string): string {
  return normaliseThai(no)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '.')
    .replace(/^\.+|\.+$/gu, '');
}

/** A name as it is compared: without blanks, marks of punctuation and invisible letters. */
export function nameKey(name: string): string {
  return normaliseThai(name).replace(/[^\p{L}\p{M}\p{N}%<>=±+]+/gu, '');
}

/** How much two keys have in common, from 0 to 1: Dice's coefficient of their pairs of letters. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  const total = sizeOf(pairs) + sizeOf(others);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / total;
}

const KNOWN = new Map<string, ReadonlyMap<string, number>>();
const MOST_KNOWN = 2000;

function pairsOf(key: string): ReadonlyMap<string, number> {
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at += 1) {
    const pair = key.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(key, pairs);
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}

const GRAM = 6;
/** Beginnings such as "ร้อยละของ" stand in nearly every name and tell nothing. */
const MOST_SHARING = 12;

/** Finds the keys that may be like another one without comparing each with each: they share a rare run of letters. */
export function likelyIn<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (key: string) => readonly Item[] {
  const byGram = new Map<string, Item[]>();
  for (const item of items) {
    for (const gram of gramsOf(keyOf(item))) {
      const sharing = byGram.get(gram);
      if (sharing === undefined) byGram.set(gram, [item]);
      else sharing.push(item);
    }
  }
  return (key) => {
    const found = new Set<Item>();
    for (const gram of gramsOf(key)) {
      const sharing = byGram.get(gram) ?? [];
      if (sharing.length <= MOST_SHARING) for (const item of sharing) found.add(item);
    }
    return [...found];
  };
}

function gramsOf(key: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= key.length; at += 1) grams.add(key.slice(at, at + GRAM));
  return grams;
}
