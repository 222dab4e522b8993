import { wordKey } from '#domain/agreement/sheet-text';

const PERCENT = /^(ร้อยละ|อัตราร้อยละ|เปอร์เซ็?นต์|%|percent(age)?|perc|pct)+$/u;

/** Whether a unit of measure means percent, in Thai, English or as a sign: "ร้อยละ", "%", "ร้อยละ (%)". */
export function isPercentUnit(unit: string): boolean {
  return PERCENT.test(wordKey(unit));
}
