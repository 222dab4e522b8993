import type { SheetCell } from '#domain/agreement/sheet';
import { comparable, hasThaiDigits, tidy } from '#domain/agreement/sheet-text';
import { parseExact, toFixed, type Exact } from '#domain/exact';

/** What stands in a cell where a number belongs. */
export type Reading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'value';
      readonly value: Exact;
      /** Written with a percent sign or format: certainly percent, never a fraction. */
      readonly percent: boolean;
      readonly thaiDigits: boolean;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'uncomputed' };

export const NONE: Reading = { kind: 'none' };

/** A spreadsheet keeps 15 digits; what follows is noise of binary numbers (0.30000000000000004). */
const KEPT_DIGITS = 15;
const LONGEST_NUMBER = 60;
const NOTHING = new Set([
  ...[
    '-',
    '--',
    '---',
    '–',
    '—',
    '−',
    '_',
    '.',
    '..',
    '...',
    '…',
    '-ไม่มี-',
    'ไม่มี',
    'ไม่มีข้อมูล',
    'ยังไม่มี',
    'ยังไม่มีข้อมูล',
  ],
  ...['n/a', 'na', 'n.a.', 'n.a', '#n/a', 'none', 'nil', 'null'],
]);
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** Reads a cell as a number; anything that would have to be guessed comes back as text. */
export function readNumber(cell: SheetCell | undefined): Reading {
  if (cell === undefined) return NONE;
  const text = tidy(cell.text);
  if (cell.error) return { kind: 'error', text };
  if (cell.date === true) return { kind: 'text', text };
  if (cell.number !== null) {
    const value = parseExact(cell.number);
    if (value === null) return { kind: 'text', text: cell.number };
    return {
      kind: 'value',
      value: withoutNoise(value, cell.number),
      percent: cell.percentFormat,
      thaiDigits: false,
    };
  }
  if (text === '') return cell.formula ? { kind: 'uncomputed' } : NONE;
  return readNumberText(text);
}

export function isNothing(text: string): boolean {
  const plain = comparable(text).replace(/\s/gu, '');
  return plain === '' || NOTHING.has(plain);
}

/** Reads a number that was typed as text: "๘๕", "1,500", "ร้อยละ 85", "10%". */
export function readNumberText(text: string): Reading {
  if (isNothing(text)) return NONE;
  const asText: Reading = { kind: 'text', text: tidy(text) };
  if (text.length > LONGEST_NUMBER) return asText;
  const plain = comparable(text).replace(/[−–]/gu, '-');
  const bare = plain.replace(/^(ร้อยละ|percent|%)\s*/u, '').replace(/\s*(%|percent|เปอร์เซ็นต์|เปอร์เซนต์)$/u, '');
  const value = parseExact(THOUSANDS.test(bare) ? bare.replaceAll(',', '') : bare);
  if (value === null) return asText;
  return { kind: 'value', value, percent: bare !== plain, thaiDigits: hasThaiDigits(text) };
}

/** Reads the adjustment step of a sheet, "-/+ 8.50." or "±2.5 ต่อ 1 คะแนน", as its size. A bare sign is no step yet. */
export function readStep(cell: SheetCell | undefined): Reading {
  const read = readNumber(cell);
  if (read.kind === 'value') return { ...read, value: read.value.abs(), thaiDigits: false };
  if (read.kind !== 'text') return read;
  const plain = comparable(read.text).slice(0, LONGEST_NUMBER);
  if (/^[-+−–±/\s]*$/u.test(plain)) return NONE;
  const found = /^(?:[-+−–±/]\s*)*(?:ร้อยละ\s*)?(\d[\d,]*(?:\.\d+)?)(?![\d,])/u.exec(plain);
  const value = found?.[1] === undefined ? null : parseExact(found[1].replaceAll(',', ''));
  return value === null ? read : { kind: 'value', value, percent: false, thaiDigits: false };
}

function withoutNoise(value: Exact, text: string): Exact {
  const [whole = '', decimals = ''] = text.trim().replace(/^[+-]/, '').split('.');
  const leading = /^0*$/.test(whole)
    ? (/^0*/.exec(decimals)?.[0].length ?? 0)
    : -whole.replace(/^0+/, '').length;
  if (decimals.length - leading <= KEPT_DIGITS) return value;
  return parseExact(toFixed(value, Math.max(0, KEPT_DIGITS + leading))) ?? value;
}
