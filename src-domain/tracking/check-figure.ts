import { areStepLevels } from '#domain/agreement/check-indicator';
import { wordKey } from '#domain/agreement/sheet-text';
import type { Indicator } from '#domain/book/book';
import { parseThaiDate } from '#domain/calendar/thai-date';
import { parseExact, toFixed, wholeNumber, ZERO, type Exact } from '#domain/exact';
import { SEVERITY, type Severity } from '#domain/problems';
import type { Details } from '#domain/result';
import { normaliseThai } from '#domain/text/thai';
import { isFigure } from '#domain/text/typed-figure';
import type { RoundCell } from '#domain/tracking/board';
import { boundsOf, endText, isAbove, isBelow, isPercentBeyond } from '#domain/tracking/figure-bounds';

export type FigureCode =
  | 'figure-not-whole'
  | 'figure-negative'
  | 'figure-outside-steps'
  | 'figure-outside-bounds'
  | 'figure-below-least'
  | 'figure-above-most'
  | 'figure-not-a-day'
  | 'figure-is-a-day'
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
  | 'leastValue'
  | 'mostValue'
  | 'definition'
  | 'formulaText'
  | 'conditions'
>;

/**
 * Whether a typed result can be one of its indicator: a step is one of its steps, a count is whole and not negative, a
 * date is a day and stands only where days are asked for, and what the template sheet bounds stays within. A percent
 * beyond 0 to 100 can be growth: a warning. Any other text that is no number is told elsewhere.
 */
export function figureProblems(indicator: FigureOwner, text: string | null): readonly FigureProblem[] {
  if (text === null || text.trim() === '' || indicator.method === 'compound') return [];
  const value = parseExact(text);
  const day = checkDay(indicator, value, text);
  if (day !== null || value === null) return day ?? [];
  return checkStep(indicator, value, text) ?? checkSize(indicator, value, text);
}

/** Null where neither the unit nor the text is of days. */
function checkDay(owner: FigureOwner, value: Exact | null, text: string): readonly FigureProblem[] | null {
  if (isDayUnit(owner.unit))
    return parseThaiDate(text) === null ? [fault('figure-not-a-day', owner, text)] : [];
  if (value !== null || parseThaiDate(text) === null) return null;
  return [fault('figure-is-a-day', owner, text)];
}

/** Whether the text can stand where it was typed: a number, or a day where the unit asks for one. */
export function isFigureOf(unit: string, text: string | null): boolean {
  return isFigure(text) || (isDayUnit(unit) && parseThaiDate(text ?? '') !== null);
}

/** What of a round says which figure stands in it, and whether it does. */
export type JudgedCell = Pick<RoundCell, 'value' | 'formula' | 'none'>;

/** A typed figure always; what a formula gives only where the round is measured: elsewhere no figure is shown. */
export function isJudged({ value, none }: Pick<JudgedCell, 'value' | 'none'>): boolean {
  return value !== null || none === null || none === 'noResult';
}

/**
 * The same for a round as it stands: what was typed, else what the formula gives where the round counts. That one is
 * held to the bounds alone, for a mean of whole figures may be broken.
 */
export function cellProblems(indicator: FigureOwner, cell: JudgedCell): readonly FigureProblem[] {
  const { value, formula } = cell;
  if (value !== null) return figureProblems(indicator, value);
  if (!isJudged(cell)) return [];
  if (formula?.kind !== 'value' || indicator.method === 'compound' || isDayUnit(indicator.unit)) return [];
  return checkBounds(indicator, formula.value, toFixed(formula.value, SHOWN_DECIMALS));
}

const SHOWN_DECIMALS = 4;

/** The error that keeps the result of a round from being submitted; null where there is none. */
export function cellError(indicator: FigureOwner, cell: JudgedCell): FigureProblem | null {
  return cellProblems(indicator, cell).find(({ severity }) => severity === 'error') ?? null;
}

const BEYOND: readonly FigureCode[] = ['figure-outside-bounds', 'figure-below-least', 'figure-above-most'];

/** Whether it lies beyond the smallest or the largest possible value; null where it does not. */
export function boundError(indicator: FigureOwner, cell: JudgedCell): FigureProblem | null {
  return cellProblems(indicator, cell).find(({ code }) => BEYOND.includes(code)) ?? null;
}

function checkSize(indicator: FigureOwner, value: Exact, text: string): readonly FigureProblem[] {
  const beyond = checkBounds(indicator, value, text);
  return beyond.length > 0 ? beyond : checkCount(indicator, value, text);
}

function checkBounds(indicator: FigureOwner, value: Exact, text: string): readonly FigureProblem[] {
  const bounds = boundsOf(indicator);
  const { least, most } = bounds;
  if (isBelow(value, least) || isAbove(value, most)) {
    const code =
      most === null ? 'figure-below-least' : least === null ? 'figure-above-most' : 'figure-outside-bounds';
    return [fault(code, indicator, text, { least: endText(least), most: endText(most) })];
  }
  return isPercentBeyond(indicator, value, bounds) ? [fault('percent-outside', indicator, text)] : [];
}

/** The error that keeps a typed result from being submitted; null where there is none. */
export function figureError(indicator: FigureOwner, text: string | null): FigureProblem | null {
  return figureProblems(indicator, text).find(({ severity }) => severity === 'error') ?? null;
}

/** The same for a month of a data item, of which only its name and unit are known. */
export function checkItemFigure(name: string, unit: string, text: string | null): readonly FigureProblem[] {
  if (text === null || text.trim() === '') return [];
  const owner = { ...NOTHING_KNOWN, name, unit };
  const value = parseExact(text);
  const day = checkDay(owner, value, text);
  if (day !== null || value === null) return day ?? [];
  return checkCount(owner, value, text);
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
  ...{ partialCredit: false, criteria: [], leastValue: null, mostValue: null },
  ...{ definition: '', formulaText: '', conditions: '' },
};

function fault(code: FigureCode, { unit }: FigureOwner, value: string, more: Details = {}): FigureProblem {
  return { code, severity: SEVERITY[code], details: { value, unit, ...more } };
}

function isWhole(value: Exact): boolean {
  return value.d === 1n;
}

const STEP_UNIT = /^(ระดับ|ขั้น|ขั้นตอน|ขั้นตอนที่|ระดับที่|ระดับความสำเร็จ|ระดับคะแนน|steps?|levels?|milestones?)$/u;
const STEPS = { least: ZERO, most: wholeNumber(5) };

/** Null where the indicator does not count steps. */
function checkStep(indicator: FigureOwner, value: Exact, text: string): readonly FigureProblem[] | null {
  const { method, levels, unit, partialCredit } = indicator;
  const isMilestone = method === 'milestone';
  const isLevels = STEP_UNIT.test(wordKey(unit)) && areStepLevels(levels);
  if (!isMilestone && !isLevels) return null;
  if (isBelow(value, STEPS.least) || isAbove(value, STEPS.most)) {
    const ends = { least: endText(STEPS.least), most: endText(STEPS.most) };
    return [fault('figure-outside-steps', indicator, text, ends)];
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

/** What is begun, handed over, signed or ends on a day; of any work the day on which it is done. */
const EVENT =
  'เริ่ม|เริ่มต้น|เริ่มดำเนินการ|สิ้นสุด|ครบกำหนด|กำหนด|กำหนดส่ง|ส่ง|ส่งงาน|ส่งมอบ|ส่งมอบงาน|ส่งรายงาน|รายงาน|รายงานผล|ตรวจรับ|ตรวจรับงาน|ลงนาม|อนุมัติ|ได้รับอนุมัติ|เห็นชอบ|ประกาศ|เผยแพร่|เดือนปี|วันเดือนปี|เดือนพศ|พศ|ddmmyyyy';
const DONE = '(แล้วเสร็จ|เสร็จ|เสร็จสิ้น|สำเร็จ|ดำเนินการเสร็จ)';
const DAY_UNIT = new RegExp(`^(วันที่|กำหนดวัน|กำหนดวันที่)(ที่)?(${EVENT}|.*${DONE})?$`, 'u');
const CALENDAR_UNIT = /^(วันเดือนปี.*|วดป|กำหนดแล้วเสร็จ|วันแล้วเสร็จ|dates?|due ?date|ddmmyyyy|daymonthyear)$/u;
/** "วันที่ลดลง" and "วันที่ให้บริการ" count days. */
const DAYS_COUNTED = /ลด|เพิ่ม|ใช้|เฉลี่ย|ให้|ช้า|เร็ว|เกิน|ก่อน|จำนวน|ทำการ/u;

function isDayUnit(unit: string): boolean {
  const words = wordKey(unit);
  return CALENDAR_UNIT.test(words) || (DAY_UNIT.test(words) && !DAYS_COUNTED.test(words));
}
