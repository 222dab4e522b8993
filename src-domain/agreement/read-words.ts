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
const HIGHER =
  /^(ค่า|ผล)?(ยิ่ง)?(มาก|สูง)(ยิ่ง)?(ดี(กว่า)?)?$|^(higher|more|increase|increasing|up|max(imi[sz]e)?|maximum|positive)(isbetter|thebetter|isgood)?$|^เพิ่ม(ขึ้น)?$|^(เชิง|ทาง)?บวก$|^[+↑▲]$/u;
const LOWER =
  /^(ค่า|ผล)?(ยิ่ง)?(น้อย|ต่ำ)(ยิ่ง)?(ดี(กว่า)?)?$|^(lower|less|decrease|decreasing|down|min(imi[sz]e)?|minimum|negative)(isbetter|thebetter|isgood)?$|^ลด(ลง)?$|^(เชิง|ทาง)?ลบ$|^[-−–↓▼]$/u;

/** Reads the scoring method by its identifier or its official word, Thai or English; null for other words. */
export function readMethod(text: string): Method | null {
  const key = wordKey(text);
  return METHODS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Whether a compound indicator is said to be the weighted mean of its parts. */
export function isMeanOfParts(text: string): boolean {
  return readMethod(text) === 'compound' && /ค่าเฉลี่ย|average|mean/u.test(wordKey(text));
}

/** Reads "ยิ่งมากยิ่งดี", "lower is better", "↑" and the like; null for other words. */
export function readDirection(text: string): Direction | null {
  const key = comparable(text).replace(/[\s.()]/gu, '');
  if (HIGHER.test(key)) return 'higher';
  return LOWER.test(key) ? 'lower' : null;
}
