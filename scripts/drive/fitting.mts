import { plain } from './figure.mts';
import type { Entry } from './ledger.mts';

const STEPS = 5;
/** Units in which one counts. */
const COUNTED = ['แห่ง', 'ราย', 'คน', 'ครั้ง', 'เรื่อง', 'โครงการ'];

/** Whether a figure can be a result of that row at all: steps and counts are whole, steps are at most five. */
export function isFitting({ method, unit }: Pick<Entry, 'method' | 'unit'>, text: string): boolean {
  const figure = plain(text);
  if (figure === '') return true;
  if (!/^-?\d+(\.\d+)?$/.test(figure)) return false;
  const value = Number(figure);
  if (method === 'milestone') return Number.isInteger(value) && value >= 0 && value <= STEPS;
  return COUNTED.includes(unit) ? Number.isInteger(value) && value >= 0 : true;
}
