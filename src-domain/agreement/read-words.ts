import { comparable, wordKey } from '#domain/agreement/sheet-text';
import type { Direction, Method } from '#domain/scoring/framework';

const METHODS: readonly (readonly [Method, RegExp])[] = [
  ['interpolate', /interpol|linear|เทียบสัดส่วน|บัญญัติไตรยาง/u],
  ['threshold', /threshold|highestlevelpassed|ระดับสูงสุดที่ผ่าน/u],
  ['milestone', /milestone|ขั้นตอนความสำเร็จ|^ระดับความสำเร็จ$/u],
  ['compound', /compound|ตัวชี้วัดรวม/u],
  ['rubric', /rubric|เกณฑ์คุณภาพ/u],
  ['hybrid', /hybrid|เกณฑ์ผสม/u],
  ['joint', /joint|ตัวชี้วัดร่วม/u],
];
const UP = 'เพิ่มขึ้น|เพิ่ม|มากขึ้น|มาก|สูงขึ้น|สูง|ขึ้น|เติบโต|บวก';
const DOWN = 'ลดลง|ลด|น้อยลง|น้อย|ต่ำลง|ต่ำ|ลง|ลบ';
const UP_EN =
  'higher|high|more|greater|larger|bigger|increas(?:e|ed|es|ing)|up(?:wards?)?|ris(?:e|ing)|growth|grow(?:ing)?|max(?:imi[sz]e|imum)?|positive|ascending|asc';
const DOWN_EN =
  'lower|low|less|fewer|smaller|decreas(?:e|ed|es|ing)|down(?:wards?)?|fall(?:ing)?|reduc(?:e|ed|tion)|min(?:imi[sz]e|imum)?|negative|descending|desc';
const UP_SIGNS = '[+↑▲⬆⇑⇧△↗➚⤴🔼]';
const DOWN_SIGNS = '[-−–↓▼⬇⇓⇩▽↘➘⤵🔽]';

/** What a word says, and the words that may stand around it; "ไม่ดี" and "worse" turn it around. */
const SAID: readonly (readonly [Direction, RegExp, RegExp])[] = [
  ['higher', thai(UP), english(UP_EN)],
  ['lower', thai(DOWN), english(DOWN_EN)],
];

function thai(words: string): RegExp {
  const before = '(?:ค่า|ผลงาน|ผล|ตัวเลข|ทิศทาง|เป้าหมาย|แนวโน้ม|เชิง|ทาง|แบบ|ควร|ต้อง|ให้|ยิ่ง)*';
  return new RegExp(
    `^${before}(?:${words})(?:กว่า|ยิ่ง|แล้ว|จะ|ถือว่า|คือ|=)*((?:ไม่)?ดี(?:กว่า|ขึ้น|ที่สุด|มาก)?|แย่(?:ลง)?|ด้อย(?:ลง)?)?$`,
    'u',
  );
}

function english(words: string): RegExp {
  return new RegExp(
    `^(?:the)?(?:${words})(?:is|are|the|values?|=)*(notgood|better|good|best|preferred|preferable|desirable|worse|bad)?$`,
    'u',
  );
}

/** Reads the scoring method by its identifier or its official word, Thai or English; null for other words. */
export function readMethod(text: string): Method | null {
  const key = wordKey(text);
  return METHODS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Whether a compound indicator is said to be the weighted mean of its parts. */
export function isMeanOfParts(text: string): boolean {
  return readMethod(text) === 'compound' && /ค่าเฉลี่ย|average|mean/u.test(wordKey(text));
}

/** Reads "ยิ่งมากยิ่งดี", "ลดลงดี", "lower is better", "↑" and the like; null for other words. */
export function readDirection(text: string): Direction | null {
  const key = comparable(text).replace(/\uFE0F|[\s.()/,:"'“”]/gu, '');
  const up = new RegExp(UP_SIGNS, 'u').test(key);
  const down = new RegExp(DOWN_SIGNS, 'u').test(key);
  const sign = up === down ? null : up ? 'higher' : 'lower';
  const words = key.replace(new RegExp(`${UP_SIGNS}|${DOWN_SIGNS}`, 'gu'), '');
  if (words === '') return sign;
  const said = saidBy(words);
  return sign === null || said === sign ? said : null;
}

function saidBy(words: string): Direction | null {
  for (const [direction, ...patterns] of SAID) {
    const found = patterns.flatMap((pattern) => pattern.exec(words) ?? [])[1];
    if (patterns.some((pattern) => pattern.test(words))) return turned(direction, found ?? '');
  }
  return null;
}

function turned(direction: Direction, judgement: string): Direction {
  if (!/^(ไม่|แย่|ด้อย|not|worse|bad)/u.test(judgement)) return direction;
  return direction === 'higher' ? 'lower' : 'higher';
}
