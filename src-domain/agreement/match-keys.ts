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

const SHORTEST_MISSPELT = 10;
const MOST_EDITS = 2;
/** What carries a word least and is mistyped most: marks, leading vowels and the sign of repetition. */
const LIGHT = /[\p{M}\u0E40-\u0E44\u0E46]/gu;
const NOT_FIGURES = /[^\p{N}%<>=±+]/gu;

/**
 * Whether two keys are one name with a slip in it: at most two marks apart, or one letter that was left out or typed
 * twice. One letter in place of another makes another name ("แผน ก", "แผน ข"), and so does any figure.
 */
export function isMisspelt(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST_MISSPELT) return false;
  if (a.replace(NOT_FIGURES, '') !== b.replace(NOT_FIGURES, '')) return false;
  const [heavy, other] = [a.replace(LIGHT, ''), b.replace(LIGHT, '')];
  if (heavy === other) return isWithin(a, b, MOST_EDITS);
  return Math.abs(a.length - b.length) === 1 && isWithin(a, b, 1);
}

/** Whether so many letters put in, taken out or changed make one text of the other. */
function isWithin(a: string, b: string, edits: number): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [rest, other] = [a.slice(at), b.slice(at)];
  if (rest === other) return true;
  if (edits === 0 || Math.abs(rest.length - other.length) > edits) return false;
  return (
    isWithin(rest.slice(1), other.slice(1), edits - 1) ||
    isWithin(rest.slice(1), other, edits - 1) ||
    isWithin(rest, other.slice(1), edits - 1)
  );
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
