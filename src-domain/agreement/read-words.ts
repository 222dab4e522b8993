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
  /^(ยิ่ง)?(มาก|สูง)(ยิ่ง)?ดี?$|^(higher|more|increase|increasing|up|maximi[sz]e|positive)(isbetter|thebetter)?$|^เพิ่ม(ขึ้น)?$|^(เชิง)?บวก$|^[+↑▲]$/u;
const LOWER =
  /^(ยิ่ง)?(น้อย|ต่ำ)(ยิ่ง)?ดี?$|^(lower|less|decrease|decreasing|down|minimi[sz]e|negative)(isbetter|thebetter)?$|^ลด(ลง)?$|^(เชิง)?ลบ$|^[-−–↓▼]$/u;

/** Reads the scoring method by its identifier or its official word, Thai or English; null for other words. */
export function readMethod(text: string): Method | null {
  const key = wordKey(text);
  return METHODS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Reads "ยิ่งมากยิ่งดี", "lower is better", "↑" and the like; null for other words. */
export function readDirection(text: string): Direction | null {
  const key = comparable(text).replace(/[\s.()]/gu, '');
  if (HIGHER.test(key)) return 'higher';
  return LOWER.test(key) ? 'lower' : null;
}
