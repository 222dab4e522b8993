import { dateToSerial } from 'numfmt';
import type { LeftOut, SheetCell } from '#domain/agreement/sheet';
import { NO_STYLE, type CellStyle } from '#main/files/cell-styles';
import { FileFault } from '#main/files/file-fault';
import { showNumber } from '#main/files/number-format';
import { decimalOfDouble, plainDecimal } from '#main/files/plain-decimal';
import { plainText, type Run } from '#main/files/rich-text';
import type { StoredCell } from '#main/files/sheet-sieve';

/** What cells of a workbook have in common. */
export type Shared = {
  readonly strings: readonly (readonly Run[])[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly showsZeros: boolean;
};

type Seen = Pick<SheetCell, 'text' | 'number' | 'error' | 'percentFormat' | 'date' | 'rounded'>;

const NOTHING = { text: '', number: null, error: false, percentFormat: false } as const;
/** Days between the first days of the two ways to count them. */
const DAYS_TO_1904 = 1_462;
const FULL_DAY = 'd mmmm bbbb';
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/u;

/** The cell as the officer sees it; null for one that holds nothing to see or to tell. */
export function readCell(stored: StoredCell, shared: Shared): SheetCell | null {
  const { row, column, formula } = stored;
  const style = shared.styles[stored.style] ?? NO_STYLE;
  const runs = runsOf(stored, shared);
  const seen =
    runs === null ? readPlain(stored, style, shared) : { ...NOTHING, text: textOf(runs, style, false) };
  const struck = runs === null ? (style.struck ? seen.text : '') : textOf(runs, style, true);
  if (struck.trim() !== '') {
    const left = runs === null ? NOTHING : seen;
    return { row, column, ...left, formula, leftOut: { why: 'struck', text: struck } };
  }
  const leftOut = notShown(stored, seen, shared);
  if (leftOut !== null) return { row, column, ...NOTHING, formula, leftOut };
  if (seen.text.trim() === '' && runs !== null) return null;
  return { row, column, ...seen, formula };
}

/** Runs of a text; null for what is none. */
function runsOf({ type, value, inline }: StoredCell, { strings }: Shared): readonly Run[] | null {
  if (type === 'inlineStr') return inline;
  if (type === 's') return sharedRuns(value, strings);
  return value !== null && isText(type, value) ? [{ text: plainText(value), struck: null }] : null;
}

function sharedRuns(value: string | null, strings: Shared['strings']): readonly Run[] {
  const runs = value === null ? undefined : strings[Number(value)];
  if (runs === undefined) throw new FileFault('file-damaged', { reason: 'string-missing' });
  return runs;
}

/** A cell that says it has a number and has none has a text. */
function isText(type: StoredCell['type'], value: string): boolean {
  return type === 'str' || (type === 'n' && value !== '' && plainDecimal(value) === null);
}

function textOf(runs: readonly Run[], style: CellStyle, struck: boolean): string {
  return runs.flatMap((run) => ((run.struck ?? style.struck) === struck ? [run.text] : [])).join('');
}

function readPlain({ type, value, formula }: StoredCell, style: CellStyle, shared: Shared): Seen {
  if (value === null || value === '') return NOTHING;
  switch (type) {
    case 'b':
      return { ...NOTHING, text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { ...NOTHING, text: value, error: true };
    case 'd':
      return readDay(value, style);
    default:
      return readNumber(value, formula, style, shared);
  }
}

/**
 * A typed figure is the shortest decimal of its double. A calculated one is taken at the 15 digits that a spreadsheet
 * calculates with and shows: ten tenths are 1, not 0.9999999999999999.
 */
function readNumber(value: string, formula: boolean, { format }: CellStyle, shared: Shared): Seen {
  const double = Number(value);
  const decimal = decimalOfDouble(formula ? Number(double.toPrecision(15)) : double);
  if (decimal === null) return { ...NOTHING, error: true };
  const { date, percent, number, rounded, text } = showNumber(format, decimal);
  if (!date) {
    const seen = { text: text.trim(), number, error: false, percentFormat: percent };
    return rounded ? { ...seen, rounded } : seen;
  }
  const day = shared.date1904 ? showNumber(format, String(double + DAYS_TO_1904)).text : text;
  return { ...NOTHING, text: day.trim(), date: true };
}

/** A day that the file writes out, "2024-10-01T00:00:00". */
function readDay(value: string, { format }: CellStyle): Seen {
  const parts = ISO_DAY.exec(value.trim());
  const serial = parts === null ? undefined : dateToSerial(numbersIn(parts));
  if (serial === undefined) return { ...NOTHING, text: value, date: true };
  const shown = showNumber(format, String(serial));
  return { ...NOTHING, text: (shown.date ? shown : showNumber(FULL_DAY, String(serial))).text, date: true };
}

/** Year, month, day, and the time where one stands. */
function numbersIn(parts: readonly (string | undefined)[]): number[] {
  return parts.slice(1).map((part) => Number(part ?? '0'));
}

/** A figure that its format or its sheet keeps from being seen. */
function notShown({ type, value }: StoredCell, seen: Seen, { showsZeros }: Shared): LeftOut | null {
  if (type !== 'n' || value === null || value === '') return null;
  const stored = decimalOfDouble(Number(value));
  const isSeen = seen.text !== '' && (showsZeros || seen.number === null || Number(seen.number) !== 0);
  return isSeen || stored === null ? null : { why: 'not-shown', text: stored };
}
