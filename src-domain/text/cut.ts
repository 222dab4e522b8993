import { thaiPieces } from '#domain/text/thai-pieces';
import { canEndLine } from '#domain/text/line-rules';
import { segmentEnds } from '#domain/text/segments';

/*
 * Where Thai text may be cut. Thai has no blanks between words, so ICU's dictionary has to find them; what it does
 * wrong is mended in thai-pieces.ts (docs/decisions/0015-thai-text.md). Every place that cuts text cuts it here.
 */

const LETTERS = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** More code units than a letter with its marks has. */
const WHOLE_LETTER = 32;

/** The words, blanks and signs of a text, one by one; joined they are the text. For comparing, not for lines. */
export function cutWords(text: string): readonly string[] {
  return thaiPieces(text).map((piece) => piece.text);
}

/** The text in pieces after each of which a line may end; joined they are the text. Blanks stand at a piece's end. */
export function cutForLines(text: string): readonly string[] {
  const pieces = thaiPieces(text);
  const bits: string[] = [];
  let start = 0;
  for (const { end } of pieces) {
    if (end < text.length && !canEndLine(text, end)) continue;
    bits.push(text.slice(start, end));
    start = end;
  }
  return bits;
}

/** The letters of a text with the marks that stand on them; joined they are the text. */
export function cutLetters(text: string): readonly string[] {
  let from = 0;
  return segmentEnds(LETTERS, text).map((end) => {
    const letter = text.slice(from, end);
    from = end;
    return letter;
  });
}

/** The beginning of a text, of whole letters and at most `length` code units: for places that count those. */
export function beginning(text: string, length: number): string {
  let kept = '';
  for (const letter of cutLetters(text.slice(0, length + WHOLE_LETTER))) {
    if (kept.length + letter.length > length) break;
    kept += letter;
  }
  return kept;
}

/**
 * A text of at most `most` letters, with "…" where something is left out: cut between words, or between letters where
 * the first word is longer than there is room.
 */
export function shorten(text: string, most: number): string {
  // A text of thousands of letters is not cut for the sake of its first thirty.
  const start = text.slice(0, (most + 1) * WHOLE_LETTER);
  const letters = cutLetters(start);
  if (letters.length <= most && start === text) return text;
  let kept = '';
  for (const bit of cutForLines(start)) {
    if (cutLetters((kept + bit).trimEnd()).length > most) break;
    kept += bit;
  }
  const whole = kept.trimEnd();
  return `${whole === '' ? letters.slice(0, most).join('') : whole}…`;
}

/** A piece of a line for a browser: `keep` where it would break inside. */
export type LinePart = { readonly text: string; readonly keep: boolean };

/**
 * The pieces of a text for a browser, which breaks lines by the same dictionary and the same faults; null where it
 * would break rightly by itself, which is nearly always.
 */
export function partsToKeep(text: string): readonly LinePart[] | null {
  if (!HAS_THAI.test(text)) return null;
  const bits = cutForLines(text);
  if (sameCuts(bits, text)) return null;
  return bits.flatMap((bit) => {
    const word = bit.trimEnd();
    const blank = bit.slice(word.length);
    const part = { text: word, keep: breaksInside(word) };
    return blank === '' ? [part] : [part, { text: blank, keep: false }];
  });
}

const HAS_THAI = /[\u0E01-\u0E5B]/;
const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** True where the dictionary alone cuts Thai between letters at the very places where a line may end. */
function sameCuts(bits: readonly string[], text: string): boolean {
  const ours = new Set<number>();
  let end = 0;
  for (const bit of bits) ours.add((end += bit.length));
  const raw = new Set(thaiCuts(text));
  return (
    [...raw].every((cut) => ours.has(cut)) &&
    [...ours].every((cut) => cut === text.length || /\s/.test(text.charAt(cut - 1)) || raw.has(cut)) &&
    !bits.some((bit) => /\S\s+\S/.test(bit))
  );
}

function breaksInside(bit: string): boolean {
  return thaiCuts(bit).length > 0 || /\S\s+\S/.test(bit);
}

/** Cuts of the dictionary with a Thai letter on both sides. */
function thaiCuts(text: string): readonly number[] {
  return segmentEnds(WORDS, text).filter(
    (at) => at < text.length && HAS_THAI.test(text.charAt(at - 1)) && HAS_THAI.test(text.charAt(at)),
  );
}
