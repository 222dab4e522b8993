import { normaliseThai } from '#domain/text/thai';

/*
 * The one place that says which text stands before which. `Intl.Collator` for Thai passes over dots and blanks, so that
 * 10 stands before 1.1 and "1.1" counts as "11"; it is asked only about words that have neither.
 */

const WORDS = new Intl.Collator('th');
/** Numbers with their parts and grouping commas, runs of letters, runs of blanks, and any other sign by itself. */
const TOKEN = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)*)|(\s+)|([\p{L}\p{M}]+)|./gsu;

/** Order of keys that no one reads (ids, order keys, ISO days): by code units, the same on every desk. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Order of texts that people read: numbers as numbers, part by part (1.1, 1.2, 1.10, 2, 10), Thai digits as Arabic ones,
 * words as in a Thai dictionary; blanks and signs count. Texts that differ are never equal, so a list does not depend
 * on the order in which it was entered.
 */
export function compareTexts(a: string, b: string): number {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const order = compareTokens(left[at] ?? END, right[at] ?? END);
    if (order !== 0) return order;
  }
  return compareKeys(a, b);
}

/** Each text once, in the order in which people read them. */
export function sortedTexts(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareTexts);
}

type Token = { readonly rank: number; readonly text: string };
const END: Token = { rank: 0, text: '' };
const [BLANK, SIGN, NUMBER, WORD] = [1, 2, 3, 4];

function tokensOf(text: string): readonly Token[] {
  return Array.from(normaliseThai(text).matchAll(TOKEN), ([all, number, blank, word]) => {
    if (number !== undefined) return { rank: NUMBER, text: number.replaceAll(',', '') };
    if (blank !== undefined) return { rank: BLANK, text: ' ' };
    return { rank: word === undefined ? SIGN : WORD, text: all };
  });
}

function compareTokens(a: Token, b: Token): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.rank === NUMBER) return compareNumbers(a.text, b.text);
  return a.rank === WORD ? WORDS.compare(a.text, b.text) : compareKeys(a.text, b.text);
}

/** 1.2 before 1.10, 1 before 1.1; of any length. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [at, here] of left.entries()) {
    const there = right[at];
    if (there === undefined) return 1;
    const order = here.length - there.length || compareKeys(here, there);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function partsOf(number: string): readonly string[] {
  return number.split('.').map((part) => part.replace(/^0+(?=\d)/, ''));
}
