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
export function splitNumber(
  name: string,
  bare: BareNumbers = ALL_BARE,
): { readonly no: string | null; readonly name: string } {
  const whole = tidy(name);
  for (const pattern of [PREFIXED, BRACKETED, MARKED, SPACED, GLUED]) {
    const found = numbered(pattern, whole);
    if (found === null || (pattern === SPACED && !bare(found.no, found.name))) continue;
    return found;
  }
  return { no: null, name: whole };
}

type Numbered = { readonly no: string; readonly name: string };

function numbered(pattern: RegExp, whole: string): Numbered | null {
  // Digits are changed one for one, so a length found in this text is right in the other.
  const found = pattern.exec(fromThaiDigits(whole));
  const rest = found === null ? '' : whole.slice(found[0].length).trim();
  return found?.[1] === undefined || rest === '' ? null : { no: found[1], name: rest };
}

/** Whether a figure with only a blank behind it is a number of the form, or the beginning of a name. */
export type BareNumbers = (no: string, rest: string) => boolean;

const ALL_BARE: BareNumbers = () => true;
/** Words with which the names of indicators begin: a figure before them counts the rows. */
const BEGINNING =
  /^["“(]*(ร้อยละ|จำนวน|ระดับ|อัตรา|สัดส่วน|ค่า|รายได้|มูลค่า|ความ|การ|ผล|ดัชนี|ปริมาณ|ระยะเวลา|คะแนน|มิติ|ด้าน|ประเด็น|percent|number|level|rate|average|ratio|success|share|the\b)/iu;

/**
 * What the figures before the names of a table are: "1 ร้อยละ…" is numbered, "30 บาทรักษาทุกที่…" is not. Figures count
 * rows where a word follows with which such names begin, where they are dotted as no amount is ("1.2"), or where most
 * rows have one and they run 1, 2, 3 …. `all` are the names down to the last row with a figure, `measured` those of the
 * rows with one.
 */
export function bareNumbersIn(all: readonly string[], measured: readonly string[]): BareNumbers {
  const covered = measured.filter((name) => startOf(name) !== null).length;
  const rows = measured.filter((name) => !/^[-–•·]/u.test(name)).length;
  const isMost = covered * 2 > rows;
  const runs = isMost && (isRun(plainIn(measured)) || isRun(plainIn(all)));
  const dotted = measured.filter((name) => startOf(name)?.includes('.') === true).length;
  const areDotted = dotted > 1 || (dotted === 1 && isMost);
  return (no, rest) => BEGINNING.test(rest) || (no.includes('.') ? areDotted : runs);
}

function startOf(name: string): string | null {
  const whole = tidy(name);
  const found = [PREFIXED, BRACKETED, MARKED, SPACED, GLUED].flatMap((each) => numbered(each, whole) ?? []);
  return found[0]?.no ?? null;
}

function plainIn(names: readonly string[]): readonly number[] {
  return names.flatMap((name) => {
    const no = numbered(SPACED, tidy(name))?.no ?? '.';
    return no.includes('.') ? [] : [Number(no)];
  });
}

/** 1, 2, 3 …, started over under each heading or not. */
function isRun(numbers: readonly number[]): boolean {
  return (
    numbers.length > 0 && numbers.every((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1)
  );
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
