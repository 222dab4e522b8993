import { format, tokenize, type Token } from 'numfmt';
import { plainDecimal } from '#main/files/plain-decimal';
import { toThaiDigits } from '#domain/text/thai';

/** How a sheet shows a number: in words, and as a figure that is not rounded. */
export type ShownNumber = {
  readonly text: string;
  /** Null for a day, for words in place of a figure, and where the signs around the digits make another number. */
  readonly number: string | null;
  readonly percent: boolean;
  readonly date: boolean;
  /** What is seen has fewer places than the figure. */
  readonly rounded: boolean;
};

/** One part of a format, as "0.00%" of "[<1]0.00%;0". */
type Section = {
  /** Zeros that the format adds (percent) or takes away (scaling commas). */
  readonly shift: number;
  /** Several percent signs, or commas beside one; the library shows the figure in another size then. */
  readonly mixed: boolean;
  readonly percent: boolean;
  readonly date: boolean;
  readonly plain: boolean;
  /** Whether the place of a figure is there at all, and not only words or nothing. */
  readonly figure: boolean;
  readonly thaiDigits: boolean;
  /** What stands before the first digit is a minus that touches it; a dash with a blank behind it may be a bullet. */
  readonly minus: boolean;
  readonly dash: boolean;
  /** What stands around the digits, without blanks. */
  readonly words: string;
  /** Places behind the point; null where the shape of the figure is another. */
  readonly places: number | null;
  /** Below zero it is marked by a colour instead of a sign. */
  readonly marked: boolean;
};
type Format = {
  /** Without grouping of digits, and with the Buddhist era where the format asks for that calendar. */
  readonly code: string;
  /** The same conditions, and in place of every section its number. */
  readonly probe: string;
  readonly sections: readonly Section[];
};

const LOCALE = 'th';
const DIGITS: ReadonlySet<string> = new Set(['ZERO', 'HASH', 'QMARK', 'GENERAL', 'TEXT']);
const TIMES: ReadonlySet<string> = new Set(['DATETIME', 'DURATION', 'AMPM']);
/** Figures that are not written with a fixed number of places. */
const SHAPES: ReadonlySet<string> = new Set(['GENERAL', 'TEXT', 'EXP', 'SLASH']);
const WORDS: ReadonlySet<string> = new Set(['STRING', 'ESCAPED', 'CHAR', 'MINUS', 'SPACE', 'PLUS', 'PAREN']);
const MARK = 'section ';
const BUDDHIST_CALENDAR = 0x07;
const THAI_DIGITS = 0x0d;
const DASH = /^[\s\-–—]*$/u;

const known = new Map<string, Format | null>();
const MOST_KNOWN = 2_000;

/**
 * Shows a number as its format does: the section that its conditions choose, percent, scaling commas, units, Thai
 * digits and the Buddhist era. What a format does to the size of the figure is done by moving its point, never by
 * floating point; that it rounds is not done at all.
 */
export function showNumber(code: string, decimal: string): ShownNumber {
  const asStored = { text: decimal, number: decimal, percent: false, date: false, rounded: false };
  if (code === 'General' || code === '@') return asStored;
  const understood = formatOf(code);
  const value = Number(decimal);
  if (understood === null) return asStored;
  const section = sectionFor(understood, value);
  const text = shown(understood.code, value);
  if (section === undefined || text === null) return asStored;
  const isSigned = section.words !== sectionFor(understood, Math.abs(value))?.words;
  return showIn(section, decimal, section.thaiDigits ? toThaiDigits(text) : text, isSigned);
}

function sectionFor({ probe, sections }: Format, value: number): Section | undefined {
  const at = new RegExp(`${MARK}(\\d+)`, 'u').exec(shown(probe, value) ?? '')?.[1];
  return sections[Number(at ?? -1)];
}

/** `isSigned`: below zero the format says so in words or by a sign of its own ("ลดลง 5.2", "▼5.2"). */
function showIn(section: Section, decimal: string, text: string, isSigned: boolean): ShownNumber {
  const percent = section.percent || text.includes('%');
  const shownAs = { text, number: null, percent, date: section.date, rounded: false };
  if (section.date) return { ...shownAs, percent: false };
  if (!section.figure) return isDashedZero(decimal, text) ? { ...shownAs, number: decimal } : shownAs;
  if (!section.plain) return shownAs;
  const figure = scaled(decimal, section.shift);
  const number = isSigned && figure.startsWith('-') ? figure : withShownSign(section, figure, text);
  if (number === null) return shownAs;
  if (!section.mixed) return { ...shownAs, number, rounded: isRounded(section, figure) };
  return { ...shownAs, number, text: `${number}%` };
}

/** A nought that is shown as a dash is a nought all the same. */
function isDashedZero(decimal: string, text: string): boolean {
  return Number(decimal) === 0 && text.trim() !== '' && DASH.test(text);
}

/** A spreadsheet keeps 15 digits; what a double has behind them is not taken from anybody. */
function isRounded({ places }: Section, figure: string): boolean {
  if (places === null) return false;
  const kept = plainDecimal(Number(figure).toPrecision(15)) ?? figure;
  return (kept.split('.')[1] ?? '').length > places;
}

/** A format can show a figure below zero without its sign, and one above zero with a minus. Null: nobody can tell. */
function withShownSign({ minus, dash, marked }: Section, figure: string, text: string): string | null {
  if (!figure.startsWith('-')) {
    if (!dash || Number(figure) === 0) return figure;
    return minus ? `-${figure}` : null;
  }
  return marked || /[-–−(]/u.test(text) || !/[1-9๑-๙]/u.test(text) ? figure : figure.slice(1);
}

/** The same figure with its point moved. */
function scaled(decimal: string, shift: number): string {
  return shift === 0 ? decimal : (plainDecimal(`${decimal}e${String(shift)}`) ?? decimal);
}

function shown(code: string, value: number): string | null {
  try {
    return format(code, value, { locale: LOCALE, throws: true }).replace(/\u00A0/gu, ' ');
  } catch {
    return null;
  }
}

function formatOf(code: string): Format | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const understood = understand(code);
  known.set(code, understood);
  return understood;
}

function understand(code: string): Format | null {
  try {
    const parts = sectionsOf(tokenize(code.replace(/^t(?=[0#?])/u, '[$-D000000]')));
    return {
      code: parts.map((part) => part.flatMap((token) => writtenFor(part, token)).join('')).join(';'),
      probe: parts.map((part, at) => `${conditionOf(part)}"${MARK}${String(at)}"`).join(';'),
      sections: parts.map(sectionOf),
    };
  } catch {
    return null;
  }
}

function sectionsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'BREAK') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function conditionOf(part: readonly Token[]): string {
  return part.find((token) => token.type === 'CONDITION')?.raw ?? '';
}

function writtenFor(part: readonly Token[], token: Token): string {
  if (token.type === 'GROUP') return '';
  if (token.type !== 'DATETIME' || localeOf(part).calendar !== BUDDHIST_CALENDAR) return token.raw;
  return /^(y{1,2})$/iu.test(token.raw) ? 'bb' : token.raw.replace(/^(y{3,}|e+)$/iu, 'bbbb');
}

/** "[$-D07041E]": the shape of the digits, the calendar and the language, in one number. */
function localeOf(part: readonly Token[]): { readonly digits: number; readonly calendar: number } {
  const raw = part.find((token) => token.type === 'LOCALE')?.raw ?? '';
  const code = Number.parseInt(/-([0-9A-F]{1,8})\]$/iu.exec(raw)?.[1] ?? '0', 16);
  return { digits: Math.floor(code / 0x1000000), calendar: Math.floor(code / 0x10000) % 0x100 };
}

function sectionOf(part: readonly Token[]): Section {
  const percents = part.filter((token) => token.type === 'PERCENT').length;
  const commas = part.filter((token) => token.type === 'SCALE').reduce((sum, { raw }) => sum + raw.length, 0);
  const first = part.findIndex((token) => DIGITS.has(token.type));
  const words = part.filter((token) => WORDS.has(token.type));
  const before = part.slice(0, Math.max(first, 0)).filter((token) => WORDS.has(token.type));
  const ahead = before.map(wordsOf).join('');
  return {
    shift: 2 * percents - 3 * commas,
    mixed: percents > 1 || (percents > 0 && commas > 0),
    percent: percents > 0,
    date: part.some((token) => TIMES.has(token.type)),
    plain: isPlain(part),
    figure: first >= 0,
    thaiDigits: localeOf(part).digits === THAI_DIGITS,
    minus: /[-–−]$/u.test(ahead),
    dash: /^[-–−]$/u.test(ahead.trim()),
    words: words.map(wordsOf).join('').replace(/\s+/gu, ''),
    places: placesOf(part),
    marked: part.some((token) => token.type === 'COLOR'),
  };
}

function placesOf(part: readonly Token[]): number | null {
  if (part.some(({ type }) => SHAPES.has(type))) return null;
  const point = part.findIndex(({ type }) => type === 'POINT');
  return point < 0 ? 0 : part.slice(point).filter(({ type }) => DIGITS.has(type)).length;
}

function wordsOf({ value }: Token): string {
  return value;
}

/**
 * Whether the digits are those of the figure: 0\.0 shows 11 as 1.1, 0"00" shows 5 as 500, and 000-0000 is no figure
 * at all. A fraction has blanks and a bar between its digits.
 */
function isPlain(part: readonly Token[]): boolean {
  const places = part.flatMap(({ type }, at) => (DIGITS.has(type) ? [at] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const isFraction = part.some((token) => token.type === 'SLASH');
  return part.every((token, at) => {
    if (!WORDS.has(token.type)) return true;
    if (at > first && at < last) return isFraction || part.some(({ type }) => type === 'EXP');
    const words = wordsOf(token);
    return at < first ? !(at === first - 1 && /[\d๐-๙.,]$/u.test(words)) : !isAttached(part, at, last, words);
  });
}

function isAttached(part: readonly Token[], at: number, last: number, words: string): boolean {
  const follows = part.slice(last + 1, at).every(({ type }) => !WORDS.has(type) && type !== 'PERCENT');
  return follows && /^[.,]?[\d๐-๙]/u.test(words);
}
