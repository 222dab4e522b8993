import { plain } from './figure.mts';
import type { Entry } from './ledger.mts';

const STEPS = 5;
/** Units in which one counts. */
const COUNTED = ['แห่ง', 'ราย', 'คน', 'ครั้ง', 'เรื่อง', 'โครงการ'];

type Measured = Pick<Entry, 'method' | 'unit' | 'levels' | 'base'>;

/** Whether a figure can be a result of that row at all: steps and counts are whole, steps are at most five. */
export function isFitting(entry: Measured, text: string): boolean {
  const { method, unit, levels, base } = entry;
  const figure = plain(text);
  if (figure === '') return true;
  if (!/^-?\d+(\.\d+)?$/.test(figure)) return false;
  const value = Number(figure);
  if (method === 'milestone') return Number.isInteger(value) && value >= 0 && value <= STEPS;
  if (!COUNTED.includes(unit)) return true;
  // Where the row itself has broken figures it is a mean, whatever its unit.
  const isMean = [...levels, base].some((each) => plain(each).includes('.'));
  return value >= 0 && (isMean || Number.isInteger(value));
}
