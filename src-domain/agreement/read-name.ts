import { tidy } from '#domain/agreement/sheet-text';
import { fromThaiDigits } from '#domain/text/thai';

/** Words that stand before the number of an indicator. */
const PREFIX = '(?:ตัวชี้วัดที่|ตัวชี้วัดย่อยที่|ตัวชี้วัด|ตัวที่|ลำดับที่|ข้อที่|ข้อ|kpi|indicator|no\\.?|number)';
const NUMBER = '\\d{1,3}(?:\\.\\d{1,3})*';
const PREFIXED = new RegExp(`^${PREFIX}\\s*(?:no\\.?\\s*)?(${NUMBER})(?![\\d%,])\\s*[.):：–-]*\\s*`, 'iu');
const BRACKETED = new RegExp(`^\\((${NUMBER})\\)\\s*`, 'u');
const MARKED = new RegExp(`^(${NUMBER})\\s?(?:[.)]+|[:：]|[–-](?=\\s))\\s*(?!\\d)`, 'u');
const SPACED = new RegExp(`^(${NUMBER})\\s+(?![%\\d/x×*+–-])`, 'u');
const GLUED = new RegExp('^(\\d{1,3}(?:\\.\\d{1,3})+)(?=[\\p{L}(“"])', 'u');
const ALONE = new RegExp(`^(?:${PREFIX}\\s*)?\\(?(${NUMBER})\\)?[.):]*$`, 'iu');

/**
 * Takes the number off the front of a name: "3.1 ร้อยละ…", "1) …", "ตัวชี้วัดที่ ๑.๑ …". A figure that belongs to the
 * name ("5ส", "100% ของ…") stays there.
 */
export function splitNumber(name: string): { readonly no: string | null; readonly name: string } {
  const whole = tidy(name);
  // Digits are changed one for one, so a length found in this text is right in the other.
  const digits = fromThaiDigits(whole);
  for (const pattern of [PREFIXED, BRACKETED, MARKED, SPACED, GLUED]) {
    const found = pattern.exec(digits);
    const rest = found === null ? '' : whole.slice(found[0].length).trim();
    if (found?.[1] !== undefined && rest !== '') return { no: found[1], name: rest };
  }
  return { no: null, name: whole };
}

/** Reads the cell of a number column: "๒.๑", "1.", "(3)", "ตัวชี้วัดที่ 1.1". Other text is kept as it stands. */
export function readOwnNumber(text: string): string | null {
  const whole = tidy(text);
  if (whole === '' || /^[-–—]+$/u.test(whole)) return null;
  return ALONE.exec(fromThaiDigits(whole))?.[1] ?? fromThaiDigits(whole);
}

/** Whether a text is nothing but the number of an indicator. */
export function isNumber(text: string): boolean {
  return ALONE.test(fromThaiDigits(tidy(text)));
}
