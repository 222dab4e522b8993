import { parseExact, toDecimal, toFixed, type Exact } from '#domain/exact';
import type { RoundCell } from '#domain/tracking/board';

const DECIMALS = 4;

/** A figure as it is read: at most four decimals, no zeros that say nothing, thousands apart, a real minus. */
export function shown(value: Exact, decimals = DECIMALS): string {
  const whole = toDecimal(value);
  const text = whole !== null && decimalsOf(whole) <= decimals ? whole : trimmed(toFixed(value, decimals));
  const [digits = '', fraction] = text.replace('-', '−').split('.');
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A text that is no number stands as it was typed. */
export function shownText(text: string): string {
  const value = parseExact(text);
  return value === null ? text : shown(value);
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The result that counts in a round, typed or worked out; null where there is none that is a number. */
export function resultOf(cell: RoundCell | undefined): Exact | null {
  if (cell === undefined) return null;
  return cell.result ?? (cell.value === null ? null : parseExact(cell.value));
}

/** The score of a round, null where there is none. */
export function scoreOf(cell: RoundCell | undefined): Exact | null {
  return cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null;
}
