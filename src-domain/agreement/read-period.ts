import { comparable } from '#domain/agreement/sheet-text';
import { MONTHS } from '#domain/calendar/names';
import { normaliseThai } from '#domain/text/thai';

/**
 * Of which time a head speaks. `months`: a cumulative figure since 1 October, of so many months; `other`: a time that
 * is no such figure (the second half of the year, a quarter by itself, the last twelve months).
 */
export type Period = { readonly kind: 'months'; readonly months: number } | { readonly kind: 'other' };

const OTHER: Period = { kind: 'other' };

/** Null where a head speaks of no part of the year. */
export function readPeriod(text: string): Period | null {
  const plain = inDigits(comparable(text));
  const told = [halfYear, ofSomeMonths, ofQuarters, monthNames, numberedRound, wholeYear].flatMap(
    (read) => read(plain) ?? [],
  );
  const [first] = told;
  if (first === undefined) return null;
  const isSame = told.every((each) => each.kind === 'months' && sameMonths(each, first));
  return isSame ? first : OTHER;
}

function sameMonths(a: Period, b: Period): boolean {
  return a.kind === 'months' && b.kind === 'months' && a.months === b.months;
}

function since(months: number): Period {
  return months >= 1 && months <= 12 ? { kind: 'months', months } : OTHER;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/สิบสอง(?=\s*เดือน)|twelve(?=[\s-]*month)/gu, '12'],
  [/เก้า(?=\s*เดือน)|nine(?=[\s-]*month)/gu, '9'],
  [/หก(?=\s*เดือน)|six(?=[\s-]*month)/gu, '6'],
  [/สาม(?=\s*เดือน)|three(?=[\s-]*month)/gu, '3'],
];

function inDigits(plain: string): string {
  return WORDS.reduce((text, [pattern, digits]) => text.replace(pattern, digits), plain);
}

const SECOND = /หลัง(?!จาก)|ที่\s*(?:2|สอง)|ท้าย|ที่เหลือ|second|2nd|last|latter/u;

function halfYear(plain: string): Period | null {
  const [, rest = '', before = ''] =
    /(?:ครึ่ง\s*(?:ปี)?\s*(หลัง|แรก|ท้าย|ที่\s*\d)?)(?:$|.*)/u.exec(plain) ??
    /()((?:first|1st|second|2nd|last|latter)\s+half|\bh[12]\b)/u.exec(plain) ??
    [];
  if (!/ครึ่ง|half|\bh[12]\b/u.test(plain)) return null;
  return SECOND.test(`${rest} ${before}`) || /\bh2\b/u.test(plain) ? OTHER : since(6);
}

const MONTHS_SAID = /(?<![\d.])(\d{1,2})\s*-?\s*(?:เดือน|ด\.(?!\p{L})|months?|mths?|mos?\b|m\b)/gu;
/** Behind the number: not the months since October. */
const NOT_FROM_THE_START =
  /^\s*(?:\(?\s*)?(?:หลัง|ท้าย|สุดท้าย|ที่เหลือ|ที่\s*(?:2|สอง)|ที่ผ่านมา|ย้อนหลัง|ล่าสุด|ก่อน(?:หน้า)?|ข้างหน้า)/u;
const LAST_BEFORE = /(?:last|past|previous|latter|latest|trailing|remaining|second|next)\s*$/u;

function ofSomeMonths(plain: string): Period | null {
  const all = [...plain.matchAll(MONTHS_SAID)];
  const [first] = all;
  if (first === undefined) return null;
  const isOther = all.some(
    (found) =>
      found[1] !== first[1] ||
      NOT_FROM_THE_START.test(plain.slice(found.index + found[0].length)) ||
      LAST_BEFORE.test(plain.slice(0, found.index)),
  );
  return isOther ? OTHER : since(Number(first[1]));
}

const QUARTER =
  /(?:ไตรมาส|quarter|q)\s*(?:ที่|no\.?)?\s*([1-4])(?!\d)(?:\s*(?:-|–|ถึง|to|และ|,)\s*(?:(?:ไตรมาส|quarter|q)\s*(?:ที่)?\s*)?([1-4])(?!\d))?|([1-4])\s*(?:st|nd|rd|th)\s*quarter/u;
const UP_TO = /สะสม|ถึง(?:สิ้น)?\s*(?:เดือน|ไตรมาส|วันที่)?|สิ้น|ณ|cumulative|ytd|until|as (?:of|at)|end of/u;

function ofQuarters(plain: string): Period | null {
  const found = QUARTER.exec(plain);
  if (found === null) return null;
  const from = Number(found[1] ?? found[3]);
  const to = Number(found[2] ?? from);
  const cumulative = from === 1 || (found[2] === undefined && UP_TO.test(plain.replace(found[0], ' ')));
  return cumulative ? since(to * 3) : OTHER;
}

type Named = { readonly months: number; readonly at: number; readonly end: number };

/** The name of a month needs an end, so that "ก.พ.ร." is no February and "march" no "mar". */
const NAMES = MONTHS.flatMap(({ th, en }, index) =>
  [th.long, th.short, en.long, en.short].map((name) => ({ name: normaliseThai(name), month: index + 1 })),
).sort((a, b) => b.name.length - a.name.length);

function monthNames(plain: string): Period | null {
  const named = namesIn(plain);
  const [first, second] = named;
  if (first === undefined) return null;
  if (second === undefined)
    return UP_TO.test(plain) || /\d{1,2}\s*$/u.test(plain.slice(0, first.at)) ? since(first.months) : OTHER;
  const between = plain.slice(first.end, second.at);
  const isRange = named.length === 2 && /[-–]|ถึง|to|until/u.test(between);
  return isRange && first.months === 1 ? since(second.months) : OTHER;
}

function namesIn(plain: string): readonly Named[] {
  const found: Named[] = [];
  for (const { name, month } of NAMES) {
    const letters = name.replace(/\./gu, '');
    const pattern = name.includes('.')
      ? name.split('.').filter(Boolean).map(escaped).join('\\.?\\s?')
      : escaped(letters);
    const after = name.includes('.') ? '\\.(?!\\s?ร\\.)' : '(?![a-z])';
    for (const hit of plain.matchAll(
      new RegExp(`(?<![\\p{L}\\p{M}.])(?:เดือน)?\\s?${pattern}${after}|เดือน${pattern}`, 'gu'),
    )) {
      const [at, end] = [hit.index, hit.index + hit[0].length];
      if (found.some((each) => at < each.end && each.at < end)) continue;
      found.push({ months: ((month + 2) % 12) + 1, at, end });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** "รอบที่ 2", "งวดที่ 1", "ครั้งที่ 2": which months they are the sheet does not say. */
function numberedRound(plain: string): Period | null {
  if (/(?:รอบ|งวด|ครั้ง)(?:การประเมิน|การรายงาน)?\s*ที่\s*\d|(?:round|period)\s*(?:no\.?\s*)?\d/u.test(plain)) {
    return ofSomeMonths(plain) === null && monthNames(plain) === null ? OTHER : null;
  }
  return null;
}

function wholeYear(plain: string): Period | null {
  return /ทั้งปี|รอบปี(?!บัญชี|งบ)|สิ้นปี|ปลายปี|full[\s-]year|year[\s-]?end/u.test(plain) ? since(12) : null;
}
