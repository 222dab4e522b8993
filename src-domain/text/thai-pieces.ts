import { FIELD_WORDS, BEGINNING } from '#domain/text/field-words';
import { segmentEnds } from '#domain/text/segments';

/** A word, a run of blanks or a sign, with the place where it ends. */
export type Piece = { readonly text: string; readonly end: number };

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** Signs that belong to the word before them. ICU has them in words of its own making ("นอื่นๆ"). */
const REPEAT_OR_SHORT = /[\u0E46\u0E2F]/g;
/** ฯลฯ and ฯพณฯ are one. */
const WHOLE = /ฯลฯ|ฯพณฯ|พณฯ/g;
/** "พ.ร.บ.", "รพ.สต.", "จ.": a chain of letters with dots; a single one only where no Thai letter stands before it. */
const LETTER_GROUP = '(?:[ก-ฮ]{1,3}|มี|มิ|เม)';
const ABBREVIATION = new RegExp(
  `(?:(?<![\\u0E01-\\u0E4E])${LETTER_GROUP}\\.|[ก-ฮ]\\.(?=${LETTER_GROUP}\\.))(?:${LETTER_GROUP}\\.)*`,
  'g',
);

/** "GIS" in ระบบGISของ: ICU takes Latin letters and the Thai beside them for one word. */
const LATIN = /(?<=[\u0E01-\u0E4E])[A-Za-z](?:[\w.&'-]*\w)?|[A-Za-z](?:[\w.&'-]*\w)?(?=[\u0E01-\u0E4E])/g;
const RUN = /^[\u0E01-\u0E4E]*/;

/** Marks and vowels that stand on, under or behind a consonant: no piece begins with one. */
const BELONGS_BEFORE = /^(?:\p{M}|\u200D|\u2060|\uFEFF|[\u0E30\u0E32\u0E33\u0E45\uDC00-\uDFFF])/u;
/** Vowels that are written before their consonant: no piece ends with one. */
const BELONGS_AFTER = /(?:[\u0E40-\u0E44]|\u200D|\u2060)$/;
/** A single consonant is no word, save these two. */
const LONE_CONSONANT = /^(?![ณธ])[ก-ฮ]$/;

/** The text in words, blanks and signs. */
export function thaiPieces(text: string): readonly Piece[] {
  const ends = new Set<number>();
  let from = 0;
  for (const atom of atomsOf(text)) {
    addCuts(ends, text, from, atom.from);
    ends.add(atom.from).add(atom.to);
    from = atom.to;
  }
  addCuts(ends, text, from, text.length);
  ends.delete(0);
  const pieces: Piece[] = [];
  let start = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (end < text.length && !canPart(text, start, end)) continue;
    pieces.push({ text: text.slice(start, end), end });
    start = end;
  }
  return joinLone(pieces);
}

type Span = { readonly from: number; readonly to: number };

/** Stretches that are no words of a dictionary. */
function atomsOf(text: string): readonly Span[] {
  const found = [WHOLE, ABBREVIATION, LATIN].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ from: index, to: index + length })),
  );
  let last = 0;
  return found
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < last) return false;
      last = to;
      return true;
    });
}

/** Adds where the words of a stretch end. */
function addCuts(ends: Set<number>, text: string, from: number, to: number): void {
  for (const cut of wordEnds(text.slice(from, to))) ends.add(from + cut);
}

/** Where words end by the dictionary of ICU, with the words of the field whole. */
function wordEnds(text: string): readonly number[] {
  const raw = rawCuts(text);
  const cuts = new Set(raw);
  const ends: number[] = [];
  let from = 0;
  while (from < text.length) {
    const word = fieldWordAt(text, from, cuts);
    from = word === null ? nextCut(raw, from) : from + word.length;
    ends.push(from);
    if (cuts.has(from)) continue;
    // ICU's next word began inside this one: what is left of the run is cut again.
    const [rest = ''] = RUN.exec(text.slice(from)) ?? [];
    for (const cut of wordEnds(rest)) ends.push(from + cut);
    from += rest.length;
  }
  return ends;
}

/** The first cut behind a place. The cuts are in order, and the last is the end of the text. */
function nextCut(raw: readonly number[], from: number): number {
  let [low, high] = [0, raw.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((raw[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return raw[low] ?? from + 1;
}

function rawCuts(text: string): readonly number[] {
  const plain = text.replace(REPEAT_OR_SHORT, '\uFFFC');
  return segmentEnds(WORDS, plain);
}

function fieldWordAt(text: string, from: number, cuts: ReadonlySet<number>): string | null {
  const words = FIELD_WORDS.get(text.slice(from, from + BEGINNING)) ?? [];
  return (
    words.find((word) => text.startsWith(word, from) && fits(text, cuts, from, from + word.length)) ?? null
  );
}

/**
 * A word of the field is believed where ICU cuts at its end too. Where ICU's next word reaches over its end ("วัดผล" in
 * ตัวชี้วัดผลสัมฤทธิ์, but also "ละเอียด" in ร้อยละเอียด), only when two of its cuts lie inside.
 */
function fits(text: string, cuts: ReadonlySet<number>, from: number, to: number): boolean {
  if (BELONGS_BEFORE.test(text.slice(to))) return false;
  if (cuts.has(to)) return true;
  let inside = 0;
  for (let at = from + 1; at < to; at += 1) if (cuts.has(at)) inside += 1;
  return inside >= 2;
}

function canPart(text: string, start: number, end: number): boolean {
  const after = text.slice(end);
  if (BELONGS_BEFORE.test(after) || BELONGS_AFTER.test(text.slice(start, end))) return false;
  return (
    !/^\s*\u0E46/.test(after) && !(after.startsWith('ฯ') && /[\u0E01-\u0E4E]$/.test(text.slice(start, end)))
  );
}

function joinLone(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && LONE_CONSONANT.test(piece.text) && /[\u0E01-\u0E4E]$/.test(before.text))
      joined.splice(-1, 1, { text: before.text + piece.text, end: piece.end });
    else joined.push(piece);
  }
  return joined;
}
