import { isPercentUnit } from '#domain/agreement/check-unit';
import { areStepLevels } from '#domain/agreement/check-indicator';
import { wordKey } from '#domain/agreement/sheet-text';
import type { Indicator } from '#domain/book/book';
import { parseThaiDate } from '#domain/calendar/thai-date';
import { exact, HUNDRED, parseExact, sum, toDecimal, wholeNumber, ZERO, type Exact } from '#domain/exact';
import { SEVERITY, type Severity } from '#domain/problems';
import type { Details } from '#domain/result';
import { fromThaiDigits, normaliseThai } from '#domain/text/thai';

export type FigureCode =
  | 'figure-not-whole'
  | 'figure-negative'
  | 'figure-outside-steps'
  | 'figure-outside-bounds'
  | 'figure-not-a-day'
  | 'percent-outside';

/** What is wrong with a figure that was typed. An error stops submitting, a warning is only told. */
export type FigureProblem = {
  readonly code: FigureCode;
  readonly severity: Severity;
  readonly details: Details;
};

/** What of an indicator says which figures it can have. */
export type FigureOwner = Pick<
  Indicator,
  | 'name'
  | 'unit'
  | 'method'
  | 'levels'
  | 'base'
  | 'target'
  | 'partialCredit'
  | 'criteria'
  | 'definition'
  | 'formulaText'
  | 'conditions'
>;

/**
 * Whether a typed result can be one of its indicator: a step is one of its steps, a count is whole and not negative, a
 * date is a day, and what the template sheet bounds stays within. A percent beyond 0 to 100 can be growth: a warning.
 * Text that is no number is told elsewhere.
 */
export function figureProblems(indicator: FigureOwner, text: string | null): readonly FigureProblem[] {
  if (text === null || text.trim() === '' || indicator.method === 'compound') return [];
  if (isDayUnit(indicator.unit))
    return parseThaiDate(text) === null ? [fault('figure-not-a-day', indicator, text)] : [];
  const value = parseExact(text);
  if (value === null) return [];
  const step = checkStep(indicator, value, text);
  if (step !== null) return step;
  return checkSize(indicator, value, text);
}

function checkSize(indicator: FigureOwner, value: Exact, text: string): readonly FigureProblem[] {
  const bounds = boundsOf(indicator);
  if (bounds !== null && (value.compare(bounds.least) < 0 || value.compare(bounds.most) > 0)) {
    return [fault('figure-outside-bounds', indicator, text, inWords(bounds))];
  }
  if (isPercentUnit(indicator.unit)) {
    const isOutside = bounds === null && (value.compare(ZERO) < 0 || value.compare(HUNDRED) > 0);
    return isOutside ? [fault('percent-outside', indicator, text)] : [];
  }
  return checkCount(indicator, value, text);
}

/** The error that keeps a typed result from being submitted; null where there is none. */
export function figureError(indicator: FigureOwner, text: string | null): FigureProblem | null {
  return figureProblems(indicator, text).find(({ severity }) => severity === 'error') ?? null;
}

/** The same for a month of a data item, of which only its name and unit are known. */
export function checkItemFigure(name: string, unit: string, text: string | null): readonly FigureProblem[] {
  const value = parseExact(text ?? '');
  if (text === null || value === null) return [];
  return checkCount({ ...NOTHING_KNOWN, name, unit }, value, text);
}

const NOTHING_KNOWN: FigureOwner = {
  ...{
    name: '',
    unit: '',
    method: 'interpolate',
    levels: [null, null, null, null, null],
    base: null,
    target: null,
  },
  ...{ partialCredit: false, criteria: [], definition: '', formulaText: '', conditions: '' },
};

function fault(code: FigureCode, { unit }: FigureOwner, value: string, more: Details = {}): FigureProblem {
  return { code, severity: SEVERITY[code], details: { value, unit, ...more } };
}

type Bounds = { readonly least: Exact; readonly most: Exact };

function inWords({ least, most }: Bounds): Details {
  return { least: toDecimal(least) ?? '', most: toDecimal(most) ?? '' };
}

function isWhole(value: Exact): boolean {
  return value.d === 1n;
}

const STEP_UNIT = /^(ระดับ|ขั้น|ขั้นตอน|ขั้นตอนที่|ระดับที่|ระดับความสำเร็จ|ระดับคะแนน|steps?|levels?|milestones?)$/u;
const STEPS: Bounds = { least: ZERO, most: wholeNumber(5) };

/** Null where the indicator does not count steps. */
function checkStep(indicator: FigureOwner, value: Exact, text: string): readonly FigureProblem[] | null {
  const { method, levels, unit, partialCredit } = indicator;
  const isMilestone = method === 'milestone';
  const isLevels = STEP_UNIT.test(wordKey(unit)) && areStepLevels(levels);
  if (!isMilestone && !isLevels) return null;
  if (value.compare(STEPS.least) < 0 || value.compare(STEPS.most) > 0) {
    return [fault('figure-outside-steps', indicator, text, inWords(STEPS))];
  }
  // Between two levels lies a mean or a part of a step only where it is interpolated, or partly done steps count.
  if (!isMilestone || partialCredit || isWhole(value)) return [];
  return [fault('figure-not-whole', indicator, text)];
}

const COUNT =
  'คน|ราย|ครั้ง|แห่ง|หมู่บ้าน|เรื่อง|โครงการ|กิจกรรม|ครัวเรือน|ครอบครัว|ตำบล|อำเภอ|จังหวัด|หลัง|คัน|เครื่อง|ฉบับ|เล่ม|ตัว|ต้น|กลุ่ม|ชุมชน|องค์กร|หน่วยงาน|ส่วนราชการ|แปลง|สาย|จุด|ผลิตภัณฑ์|ชิ้น|ชุด|คู่|ทีม|รุ่น|หลักสูตร|ศูนย์|วัด|โรงเรียน|โรงงาน|โรงพยาบาล|สถานประกอบการ|ข้อ|รายการ|ระบบ|ช่องทาง|กระบวนงาน|ขั้นตอน|คดี|ใบ|ดวง|ป้าย|สถานี|เวที|สหกรณ์|วิสาหกิจ|ประเด็น|แผน|มาตรการ|นวัตกรรม|ด้าน|ประเภท|ชนิด|รูป|องค์|นาย|ท่าน';
const COUNT_EN =
  'persons?|people|times?|cases?|villages?|places?|projects?|households?|districts?|items?|units?|events?|centres?|centers?|visitors?|reports?|courses?|groups?';
const COUNT_UNIT = new RegExp(`^(จำนวน)?((${COUNT})+|${COUNT_EN})$`, 'u');
const SOME_TIME = /^(วัน(ทำการ)?|ชั่วโมง|ชม|นาที|วินาที|เดือน|ปี|days?|hours?|minutes?|months?|years?)$/u;
const MEAN = /เฉลี่ย|อัตรา|สัดส่วน|ดัชนี|ต่อ(?!เนื่อง)|average|mean|ratio|rate\b|\bper\b/u;
const CHANGE = /เพิ่ม|ลด|เปลี่ยนแปลง|สุทธิ|ส่วนต่าง|ผลต่าง|เติบโต|ขยายตัว|growth|change|net\b|increase|decrease/u;

/** People, times and places are whole and never fewer than none, unless the indicator itself says otherwise. */
function checkCount(indicator: FigureOwner, value: Exact, text: string): readonly FigureProblem[] {
  const unit = wordKey(indicator.unit);
  const isCount = COUNT_UNIT.test(unit);
  if (!isCount && !SOME_TIME.test(unit)) return [];
  const name = normaliseThai(indicator.name);
  const own = ownFigures(indicator);
  const mayBeNegative = CHANGE.test(name) || own.some((figure) => figure.compare(ZERO) < 0);
  if (value.compare(ZERO) < 0 && !mayBeNegative) return [fault('figure-negative', indicator, text)];
  const mayBeBroken = !isCount || MEAN.test(name) || own.some((figure) => !isWhole(figure));
  return isWhole(value) || mayBeBroken ? [] : [fault('figure-not-whole', indicator, text)];
}

/** Levels, base and target tell what kind of figures the indicator has. */
function ownFigures({ levels, base, target }: FigureOwner): readonly Exact[] {
  return [...levels, base, target].flatMap((text) => parseExact(text ?? '') ?? []);
}

function isDayUnit(unit: string): boolean {
  return /^(วันที่|วันเดือนปี|วันที่เดือนปี|วันที่แล้วเสร็จ|กำหนดวัน|dates?)$/u.test(wordKey(unit));
}

const NUMBER = '(-?\\d+(?:\\.\\d+)?)';
const RANGE = new RegExp(
  `(?:ช่วงค่า|พิสัย|ค่าที่เป็นไปได้|ค่าอยู่ระหว่าง|ผลอยู่ระหว่าง|ค่าระหว่าง|ต้องอยู่ระหว่าง|range)[^\\d-]{0,20}${NUMBER}\\s*(?:-|–|ถึง|to|และ)\\s*(?:ร้อยละ\\s*)?${NUMBER}`,
  'u',
);
const LEAST = new RegExp(`(?:ค่าต่ำสุด|ค่าน้อยที่สุด|minimum(?: value)?)[^\\d-]{0,15}${NUMBER}`, 'u');
const MOST = new RegExp(`(?:ค่าสูงสุด|ค่ามากที่สุด|maximum(?: value)?)[^\\d-]{0,15}${NUMBER}`, 'u');

/** Bounds that the template sheet states in words, or that its points make; null where it states none. */
function boundsOf(indicator: FigureOwner): Bounds | null {
  if (indicator.method === 'rubric') return boundsOfPoints(indicator.criteria);
  return boundsInWords(
    [indicator.definition, indicator.formulaText, indicator.conditions]
      .map((text) => fromThaiDigits(text).toLowerCase())
      .join('\n'),
  );
}

/** A range says both ends; least and most may stand alone. */
function boundsInWords(words: string): Bounds | null {
  const [, from, to] = RANGE.exec(words) ?? [];
  const least = from ?? endIn(LEAST, words);
  const most = to ?? endIn(MOST, words);
  if (least === null && most === null) return null;
  return { least: exact(least ?? FAR_DOWN), most: exact(most ?? FAR_UP) };
}

function endIn(end: RegExp, words: string): string | null {
  return end.exec(words)?.[1] ?? null;
}

function boundsOfPoints(criteria: Indicator['criteria']): Bounds | null {
  const most = criteria.flatMap(({ max }) => parseExact(max ?? '') ?? []);
  return most.length === 0 || most.length < criteria.length ? null : { least: ZERO, most: sum(most) };
}

const FAR_UP = '999999999999999';
const FAR_DOWN = `-${FAR_UP}`;
