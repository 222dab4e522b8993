import { parseExact, toDecimal, toFixed, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { RoundCell } from '#domain/tracking/board';

const LONGEST = 10;

/** A number in an explanation: whole where it can be written, with a minus that is one. */
export function plain(value: Exact): string {
  const whole = toDecimal(value);
  const text = whole !== null && whole.length <= LONGEST ? whole : toFixed(value, 4);
  return text.replace('-', '−');
}

/** A figure of the agreement with the decimals of the year; one that is no number stands as it was typed. */
export function figure(text: string | null, decimals: number): string {
  if (text === null) return '–';
  const value = parseExact(text);
  return value === null ? text : toFixed(value, decimals);
}

/** The score of a cell as it is printed; a dash where there is none. */
export function printedScore(cell: RoundCell | undefined, framework: Framework): string {
  if (cell?.none !== null || cell.score.state === 'none') return '–';
  return toFixed(cell.score.score, framework.scoreDecimals);
}
