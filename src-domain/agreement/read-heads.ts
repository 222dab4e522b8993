import { LEVEL_FIELDS } from '#domain/agreement/check-indicator';
import type { ColumnField } from '#domain/agreement/sheet';
import { readPeriod } from '#domain/agreement/read-period';
import { comparable, wordKey } from '#domain/agreement/sheet-text';

/**
 * What the words of a column head say. `levels` is the common head over the five levels, `ignored` a column that
 * is known and not read, `otherPeriod` a result of a time that is no round, `unknown` everything else. The score says
 * how surely (100 = nothing else is meant).
 */
export type HeadMeaning = {
  readonly field: ColumnField | 'levels' | 'ignored' | 'otherPeriod' | 'unknown';
  readonly score: number;
};

type Rule = readonly [HeadMeaning['field'], number, RegExp];

const UNKNOWN: HeadMeaning = { field: 'unknown', score: 0 };
const LONGEST_HEAD = 200;

/** Heads that hold a word of an indicator's figure but mean something else; they are asked first. */
const IGNORED: readonly Rule[] = [
  ['ignored', 100, /^(หมายเหตุ|ข้อสังเกต|notes?$|remarks?$|comments?$)/u],
  [
    'ignored',
    100,
    /(ผู้|หน่วยงาน|ส่วนงาน).*(รับผิดชอบ|กำกับ|จัดเก็บ|ประเมิน|รายงาน|ดูแล|ประสาน)|รับผิดชอบ|เจ้าภาพ|^หน่วยงาน|^ส่วนราชการ|^สังกัด|^จังหวัด|โทรศัพท์|หลักฐาน/u,
  ],
  [
    'ignored',
    100,
    /responsible|owner|^department|^agency|evidence|^status|^source|definition|^formula|^type|budget/u,
  ],
  [
    'ignored',
    100,
    /(คะแนน|ผล|เฉลี่ย).*ถ่วงน้ำหนัก|ถ่วงน้ำหนัก.*คะแนน|^ถ่วงน้ำหนัก$|คะแนนรวม|รวมคะแนน|กxข|ก×ข|weightedscore|totalscore|scorexweight|weightxscore/u,
  ],
  [
    'ignored',
    90,
    /คะแนน(ที่)?ได้|คะแนนประเมิน|คะแนนตนเอง|คะแนนจริง|ผลคะแนน|^(ค่า)?คะแนน(ก|ข|ค)?$|^scores?a?$|^sar|(คะแนน|score)sar/u,
  ],
  [
    'ignored',
    90,
    /^(คำอธิบาย|คำจำกัดความ|คำนิยาม|นิยาม|สูตร|แหล่งข้อมูล|ความถี่|เงื่อนไข|ประเภท|สถานะ|รายละเอียด(?!.*ตัวชี้วัด))|จัดเก็บข้อมูล|พยากรณ์|forecast/u,
  ],
];

/** "ข้อมูลพื้นฐาน (ผลงาน 12 เดือน ปี 2567)" is a base, whatever months it speaks of. */
const BASE =
  /baseline|^base|ข้อมูลพื้นฐาน|ข้อมูลฐาน|ค่าฐาน|ปีฐาน|^ฐาน|ค่าพื้นฐาน|เส้นฐาน|ค่าเริ่มต้น|ค่าตั้งต้น|ข้อมูลเดิม|(last|previous|prior)year/u;
const FIGURES: readonly Rule[] = [
  // The program's own columns for the parts of compound indicators, in exactly its words.
  ['partOf', 100, /^(ส่วนของตัวชี้วัดรวมที่|partofcompoundindicator)$/u],
  ['partWeight', 100, /^(น้ำหนักในตัวชี้วัดรวม|weightwithinitscompoundindicator)$/u],
  [
    'step',
    95,
    /ช่วงปรับ|ปรับ(ค่า)?เกณฑ์|ปรับ(ค่า)?เป้า|^ค่าปรับ|ช่วงห่าง|^steps?$|^adjust|adjust(ment)?step|^interval$|^[±+]+$/u,
  ],
  ['direction', 95, /ทิศทาง|^direction|polarity|ยิ่งมากยิ่งดี|ยิ่งน้อยยิ่งดี/u],
  [
    'method',
    90,
    /^วิธี(การ)?(ให้|คิด|คำนวณ|คำนวน|ประเมิน|วัด)?(ค่า)?(คะแนน|ผล)?$|^(scoring)?method$|^methodofscoring$/u,
  ],
  ['base', 90, BASE],
  ['base', 80, /^ผล.*(ที่ผ่านมา|ปีก่อน|ปีที่แล้ว|ย้อนหลัง)/u],
  ['base', 45, /^(ผล|result|actual).*(2[45]\d\d|20[0-4]\d|ปี(งบประมาณ|บัญชี)?[4-9]\d)/u],
  ['ignored', 80, /^ผล(การ|งาน|ลัพธ์|ประเมิน|ที่ได้|จริง)?|^(results?|actual|performance)$/u],
  ['weight', 30, /น้ำหนัก.*(มิติ|ด้าน)|(dimension|perspective)weight/u],
  [
    'weight',
    100,
    /^(ค่า)?(สัดส่วน)?น้ำหนัก(ตัวชี้วัด|ของตัวชี้วัด|ร้อยละ|%|ข|ก|ค|รวม)*$|^(kpi|indicator)?weight(ing|age|s)?(%|percent)?$/u,
  ],
  ['weight', 75, /น้ำหนัก|weight/u],
  ['weight', 70, /^%?wt?%?$|^นน(ร้อยละ|%|ตัวชี้วัด)*$/u],
  [
    'unit',
    100,
    /^หน่วย(วัด|นับ|ของการวัด|การวัด)?$|^(kpi|indicator)?units?(of)?(measure(ment)?|measures?)?$|^uom$|^measur(ement|ing)units?$/u,
  ],
  ['unit', 75, /หน่วย(วัด|นับ|การวัด)|^หน่วย/u],
];

const WORDS: readonly Rule[] = [
  [
    'no',
    95,
    /^(ตัวชี้วัด|kpi|indicator)?(ลำดับ|รหัส|หมายเลข|เลขที่|ข้อ|ที่|no|number|code|id|#)(ที่|no|ตัวชี้วัด|ตัวชี้วัดที่|kpi)*$/u,
  ],
  ['no', 70, /^(item|itemno|kpino|seq|sequence|order)$/u],
  ['name', 100, /^(ชื่อ|รายชื่อ|รายการ)?(ตัวชี้วัด|ตัวบ่งชี้|ดัชนีชี้วัด|ดัชนีวัด)(ผล(งาน|การดำเนินงาน|การปฏิบัติราชการ|สำเร็จ))?$/u],
  [
    'name',
    100,
    /^(name)?(of)?(kpi|kpis|indicators?|keyperformanceindicators?|performanceindicators?)(names?|titles?|description)?$/u,
  ],
  ['name', 95, /^เกณฑ์(การ)?วัด(ผล)?(การดำเนินงาน|ผลงาน)?$/u],
  ['name', 85, /^(ชื่อ)?(ตัวชี้วัด|ตัวบ่งชี้|ดัชนีชี้วัด)|indicators?$|^kpi|^performancemeasures?$/u],
  ['dimension', 95, /^(มิติ|dimensions?|perspectives?|มุมมอง)/u],
  ['name', 55, /ตัวชี้วัด|ตัวบ่งชี้|ดัชนีชี้วัด|indicator/u],
  ['dimension', 75, /^(ด้าน|องค์ประกอบ)(ที่|การประเมิน|ของการประเมิน)?$/u],
  [
    'name',
    50,
    /^(ชื่อ|รายการ|หัวข้อ|ประเด็น)(การ|ที่)?(ประเมิน|วัด|ผล)*$|^(name|title|measures?|itemname|description)$/u,
  ],
  ['levels', 60, /เกณฑ์|เป้าหมาย|ระดับ|levels?|target|criteria|scale|คะแนน|score|rating/u],
];

/** Forms that name the five levels, with or without their number behind the word. */
const NAMED_LEVELS: readonly Rule[] = [
  ['level1', 40, /^(ต่ำกว่าเป้า(หมาย)?มาก|(ต้อง|ควร)?ปรับปรุง|น้อยที่สุด|poor)$/u],
  ['level2', 40, /^(ต่ำกว่าเป้า(หมาย)?|พอใช้|น้อย|fair)$/u],
  ['level3', 40, /^((เป็นไป)?ตามเป้า(หมาย)?|ดี|ปานกลาง|good)$/u],
  ['level4', 40, /^((สูง|ดี)กว่าเป้า(หมาย)?|ดีมาก|มาก|verygood)$/u],
  ['level5', 40, /^((สูง|ดี)กว่าเป้า(หมาย)?มาก|ดีเด่น|ดีเยี่ยม|ดีเลิศ|มากที่สุด|excellent)$/u],
];

const LEVEL_WORD =
  'ค่าเกณฑ์วัด|เกณฑ์วัด|เกณฑ์การให้คะแนน|เกณฑ์การประเมิน|เกณฑ์|ค่าเป้าหมาย|เป้าหมาย|ค่าคะแนน|คะแนน|ระดับ|ค่า|ขั้นตอน|ขั้น|ที่|เท่ากับ|ได้|levels?|lvl?|l|scores?|points?|targets?|grades?|ratings?|steps?|no\\.?|of';
const NOT_OF_A_LEVEL =
  '\\d|\\s*%|\\s*[-–,./]\\s*\\d|\\s*(?:เดือน|ไตรมาส|ปี(?!งบ|บัญชี|\\s*2[45]\\d\\d|\\s*พ)|months?|years?|quarters?)';
const NUMBERED_LEVEL = new RegExp(
  `^[\\s(]*(?:(?:${LEVEL_WORD})[\\s:.=–()-]*)+([1-5])(?:\\.0+)?(?!${NOT_OF_A_LEVEL})`,
  'u',
);
const BARE_LEVEL = /^\(?=?\s*([1-5])(?:\.0+)?\)?\s*(?:\(?\D{0,30}\)?|\([^()]{1,20}\))$/u;
const PERIOD = /เดือน|ปี|ไตรมาส|month|year|quarter|%/u;
const MONTHS = /(\d{1,2})\s*-?\s*(?:เดือน|ด\.|months?|mths?|mos?\b|m\b)/u;
const RESULT = /ผล|result|actual/u;
const NOT_A_RESULT =
  /คะแนน|น้ำหนัก|เป้า|แผน|เกณฑ์|ร้อยละของแผน|score|weight|target|plan|พยากรณ์|forecast|ผู้|หมายเหตุ|หลักฐาน/u;

/** The same heads are asked for again and again while a header is searched. */
const known = new Map<string, HeadMeaning>();
const MOST_KNOWN = 2000;

/** Reads one head by its words alone. */
export function readHead(text: string): HeadMeaning {
  if (text.length > LONGEST_HEAD) return UNKNOWN;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const meaning = meaningOfHead(text);
  known.set(text, meaning);
  return meaning;
}

function meaningOfHead(text: string): HeadMeaning {
  const level = numberedLevel(text);
  if (level !== null) return level;
  const key = wordKey(text);
  if (key === '') return UNKNOWN;
  const ignored = firstMatch(IGNORED, key);
  if (ignored !== null) return ignored;
  const result = readResultHead(text);
  if (result !== null) return isBaseOfYear(key, result) ? { field: 'base', score: 90 } : result;
  return (
    firstMatch(FIGURES, key) ?? budgetOrStrategy(key) ?? namedLevel(key) ?? firstMatch(WORDS, key) ?? UNKNOWN
  );
}

/** A head that is only "1" to "5" (also "(๓)" or "5 คะแนน"): a level if what stands above allows it. */
export function bareLevel(text: string): ColumnField | null {
  const plain = comparable(text);
  if (PERIOD.test(plain)) return null;
  return levelField(BARE_LEVEL.exec(plain)?.[1]);
}

/** A result of a round, told by its months: "ผลการดำเนินงาน รอบ 9 เดือน" is `result:9`. */
export function readResultHead(text: string): HeadMeaning | null {
  const plain = comparable(text);
  const period = NOT_A_RESULT.test(plain) ? null : readPeriod(text);
  if (period === null) return null;
  const isResult = RESULT.test(plain);
  // Other words for a time need the word "result": "ณ 31 มีนาคม" may be the head of anything.
  if (!isResult && !MONTHS.test(plain)) return null;
  if (period.kind === 'months')
    return { field: `result:${String(period.months)}`, score: isResult ? 90 : 60 };
  return isResult ? { field: 'otherPeriod', score: 90 } : null;
}

/** Whether a head says by itself that it is a result. */
export function saysResult(text: string): boolean {
  return RESULT.test(comparable(text));
}

/** A head of plans, targets or scores: what stands under it is no result, whatever months it names. */
export function isNoResult(text: string): boolean {
  const plain = comparable(text);
  return NOT_A_RESULT.test(plain) && !RESULT.test(plain);
}

/** A result that is only compared with the base is no base: "ผล 6 เดือน เทียบกับข้อมูลพื้นฐาน". */
function isBaseOfYear(key: string, { field }: HeadMeaning): boolean {
  const isWhole = field === 'result:12' || field === 'otherPeriod';
  return BASE.test(key) && (isWhole || key.search(BASE) === 0);
}

/** "คะแนน" alone is the head of a result; over the digits 1 to 5 it is the common head of the levels. */
export function isBareScore(text: string): boolean {
  return /^(ค่า)?คะแนน$|^(scores?|points?)$/u.test(wordKey(text));
}

/** Whether the head speaks of one round only; a weight under it is not the weight of the year. */
export function namesRound(text: string): boolean {
  return MONTHS.test(comparable(text));
}

function numberedLevel(text: string): HeadMeaning | null {
  const field = levelField(NUMBERED_LEVEL.exec(comparable(text))?.[1]);
  return field === null ? null : { field, score: 95 };
}

/** "ดีมาก" or "ดีมาก (4)"; a number that is not that of the word says something else. */
function namedLevel(key: string): HeadMeaning | null {
  const [, word = '', digit] = /^(.*?)(?:คะแนน)?([1-5])?(?:คะแนน)?$/u.exec(key) ?? [];
  const level = firstMatch(NAMED_LEVELS, word);
  if (digit === undefined || level === null) return level;
  return level.field === levelField(digit) ? { ...level, score: 80 } : null;
}

function levelField(digit: string | undefined): ColumnField | null {
  return LEVEL_FIELDS[Number(digit) - 1] ?? null;
}

/** Columns of plans and money, unless the indicator stands in the same column ("เป้าประสงค์/ตัวชี้วัด"). */
function budgetOrStrategy(key: string): HeadMeaning | null {
  if (/ตัวชี้วัด|indicator|kpi/u.test(key)) return null;
  const other =
    /ยุทธศาสตร์|เป้าประสงค์|กลยุทธ์|พันธกิจ|โครงการ|กิจกรรม|(?<!ปี)งบประมาณ|objective|strateg|project|activit/u;
  return other.test(key) ? { field: 'ignored', score: 80 } : null;
}

function firstMatch(rules: readonly Rule[], key: string): HeadMeaning | null {
  const found = rules.find(([, , pattern]) => pattern.test(key));
  return found === undefined ? null : { field: found[0], score: found[1] };
}
