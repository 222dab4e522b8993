import type { ProjectStatus } from '#domain/book/strategy';
import type { Dimension, Method } from '#domain/scoring/framework';

/** What these are called where the window shows the other language: a pasted word may come from either. */
export const METHOD_NAMES: Readonly<Record<Method, readonly [string, string]>> = {
  interpolate: ['เทียบสัดส่วนระหว่างระดับ', 'linear between levels'],
  threshold: ['ระดับสูงสุดที่ผ่าน', 'highest level passed'],
  milestone: ['ขั้นตอนความสำเร็จ', 'milestone steps'],
  rubric: ['เกณฑ์คุณภาพ', 'rubric'],
  hybrid: ['เกณฑ์ผสม', 'hybrid criteria'],
  joint: ['ตัวชี้วัดร่วม', 'joint indicator'],
  compound: ['ตัวชี้วัดรวม', 'compound'],
};

export const STATUS_NAMES: Readonly<Record<ProjectStatus, readonly [string, string]>> = {
  notStarted: ['ยังไม่เริ่ม', 'Not started'],
  underWay: ['กำลังดำเนินการ', 'Under way'],
  done: ['แล้วเสร็จ', 'Done'],
  delayed: ['ล่าช้ากว่าแผน', 'Behind plan'],
  cancelled: ['ยกเลิก', 'Cancelled'],
};

/** A dimension goes by its number, its title in either language, and both together. */
export function dimensionNames(
  { title, titleEn }: Pick<Dimension, 'title' | 'titleEn'>,
  at: number,
): string[] {
  const no = String(at + 1);
  const titles = titleEn === null ? [title] : [title, titleEn];
  const numbers = [no, `มิติที่ ${no}`, `มิติ ${no}`, `Dimension ${no}`];
  return [
    ...numbers,
    ...titles,
    ...titles.flatMap((each) => [
      `มิติ${each}`,
      `มิติด้าน${each}`,
      ...numbers.map((number) => `${number} ${each}`),
    ]),
  ];
}
