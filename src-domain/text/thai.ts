import { properThai } from '#domain/text/private-thai';

/** Marks that no one sees: zero-width space, joiners, word joiner, byte-order mark and soft hyphen. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** Marks that stand over or under a consonant, and sara am, which holds one (nikhahit). */
const MARKS = '\u0E31\u0E33-\u0E3A\u0E47-\u0E4E';
const SPLIT_SARA_AM = new RegExp(`\u0E4D([${MARKS}]*)\u0E32`, 'g');
const MARK_RUN = new RegExp(`[${MARKS}]{2,}`, 'g');

/**
 * One form for Thai that looks the same: for search and comparison, never for what is stored or shown. Joins
 * nikhahit and sara aa to sara am, puts the tone mark in its place, joins two sara e to sara ae, drops invisible
 * marks, writes Arabic digits, lower case and single spaces.
 */
export function normaliseThai(text: string): string {
  return fromThaiDigits(orderMarks(properThai(text).normalize('NFC').replace(INVISIBLE, '')))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** True where `text` contains `wanted`, both compared in the one form. An empty `wanted` is in every text. */
export function containsThai(text: string, wanted: string): boolean {
  return normaliseThai(text).includes(normaliseThai(wanted));
}

/** ๐–๙ as 0–9; the rest stays. */
export function fromThaiDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** 0–9 as ๐–๙; the rest stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + (0x0e50 - 0x30)));
}

/** น + ํ + ้ + า, น + ้ + ํ + า, น + ํ + า + ้ and น + ำ + ้ are all read as น้ำ. */
function orderMarks(text: string): string {
  return text
    .replace(/เเ/g, 'แ')
    .replace(SPLIT_SARA_AM, (_all, between: string) => `${between.replaceAll('\u0E4D', '')}\u0E33`)
    .replace(MARK_RUN, (run) => [...new Set(run)].sort((a, b) => rankOf(a) - rankOf(b)).join(''));
}

/** Vowels come first, then tones and other signs as typed, sara am last: the order that fonts expect. */
function rankOf(mark: string): number {
  if (mark === '\u0E33') return 2;
  return mark < '\u0E48' ? 0 : 1;
}
