import { exact, parseExact, toDecimal, toFixed, type Exact } from '#domain/exact';
import { typedFigure } from '#domain/text/typed-figure';

const MILLION = exact('1000000');

/** Baht as millions with two decimals: "1,234.50". Rounded only here. */
export function millions(baht: Exact): string {
  return grouped(toFixed(baht.div(MILLION), 2));
}

/** Baht as millions to the last satang, as it is edited: "18.54321055". */
export function wholeMillions(baht: Exact): string {
  const text = toDecimal(baht.div(MILLION)) ?? toFixed(baht.div(MILLION), 2);
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** Baht to the last satang that was typed: "18,500,000". */
export function wholeBaht(baht: Exact): string {
  return grouped(toDecimal(baht) ?? toFixed(baht, 2));
}

const UNIT = /\s*(ล้านบาท|ล้าน|บาท|million baht|million|baht)\.?\s*$/i;
const OF_BAHT = /^(บาท|baht)$/i;

/**
 * What was typed where millions stand, in baht: "18.50" and "18.50 ล้าน" are 18500000, "18,500,000 บาท" too. Empty is
 * null; a text that is no number is kept as it stands.
 */
export function typedMillions(text: string): string | null {
  const unit = UNIT.exec(text)?.[1] ?? '';
  const typed = typedFigure(text.replace(UNIT, ''));
  const figure = typed === null ? null : parseExact(typed);
  if (figure === null) return typed === null ? null : text.trim();
  return OF_BAHT.test(unit) ? typed : toDecimal(figure.mul(MILLION));
}

/** Percent paid out with two decimals; null without a budget, and of a budget of nothing. */
export function shareWords(disbursed: Exact | null, budget: Exact | null): string | null {
  if (disbursed === null || budget === null || budget.n === 0n) return null;
  return toFixed(disbursed.mul(exact('100')).div(budget), 2);
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}
