import { isPercentUnit } from '#domain/agreement/check-unit';
import type { Indicator } from '#domain/book/book';
import { HUNDRED, parseExact, sum, toDecimal, ZERO, type Exact } from '#domain/exact';
import { fromThaiDigits } from '#domain/text/thai';

/** What of a template sheet says how small and how large a result can be. */
type BoundsOwner = Pick<
  Indicator,
  'unit' | 'method' | 'criteria' | 'leastValue' | 'mostValue' | 'definition' | 'formulaText' | 'conditions'
>;

/** The smallest and the largest possible value; null where the template sheet states none. */
type Bounds = { readonly least: Exact | null; readonly most: Exact | null };

/**
 * Bounds of the results of an indicator: its own two fields; where one is empty, what the sheet says in words. The points
 * of a rubric bound their sum.
 */
export function boundsOf(indicator: BoundsOwner): Bounds {
  const words = indicator.method === 'rubric' ? boundsOfPoints(indicator.criteria) : boundsInWords(indicator);
  return {
    least: parseExact(indicator.leastValue ?? '') ?? words.least,
    most: parseExact(indicator.mostValue ?? '') ?? words.most,
  };
}

/** Of a method that has none the steps bound themselves, or there is no result of its own: what stands there counts nothing. */
export function hasBounds(method: Indicator['method']): boolean {
  return method !== 'milestone' && method !== 'compound';
}

/** Whether the smallest possible value is above the largest: no result could be typed then. */
export function areReversed({ leastValue, mostValue }: Pick<Indicator, 'leastValue' | 'mostValue'>): boolean {
  const [least, most] = [parseExact(leastValue ?? ''), parseExact(mostValue ?? '')];
  return least !== null && most !== null && least.compare(most) > 0;
}

export function isBelow(value: Exact, least: Exact | null): boolean {
  return least !== null && value.compare(least) < 0;
}

export function isAbove(value: Exact, most: Exact | null): boolean {
  return most !== null && value.compare(most) > 0;
}

/** Whether a percent lies beyond 0 or 100 where the template sheet says nothing of that end. */
export function isPercentBeyond({ unit }: BoundsOwner, value: Exact, { least, most }: Bounds): boolean {
  if (!isPercentUnit(unit)) return false;
  return (least === null && isBelow(value, ZERO)) || (most === null && isAbove(value, HUNDRED));
}

/** An end as it is written. */
export function endText(end: Exact | null): string {
  return end === null ? '' : (toDecimal(end) ?? '');
}

const NUMBER = '(-?\\d+(?:\\.\\d+)?)';
const RANGE = new RegExp(
  `(?:ช่วงค่า|พิสัย|ค่าที่เป็นไปได้|ค่าอยู่ระหว่าง|ผลอยู่ระหว่าง|ค่าระหว่าง|ต้องอยู่ระหว่าง|range)[^\\d-]{0,20}${NUMBER}\\s*(?:-|–|ถึง|to|และ)\\s*(?:ร้อยละ\\s*)?${NUMBER}`,
  'u',
);
const LEAST = new RegExp(`(?:ค่าต่ำสุด|ค่าน้อยที่สุด|minimum(?: value)?)[^\\d-]{0,15}${NUMBER}`, 'u');
const MOST = new RegExp(`(?:ค่าสูงสุด|ค่ามากที่สุด|maximum(?: value)?)[^\\d-]{0,15}${NUMBER}`, 'u');

/** A range says both ends; least and most may stand alone. */
function boundsInWords({ definition, formulaText, conditions }: BoundsOwner): Bounds {
  const words = [definition, formulaText, conditions]
    .map((text) => fromThaiDigits(text).toLowerCase())
    .join('\n');
  const [, from, to] = RANGE.exec(words) ?? [];
  return {
    least: parseExact(from ?? LEAST.exec(words)?.[1] ?? ''),
    most: parseExact(to ?? MOST.exec(words)?.[1] ?? ''),
  };
}

function boundsOfPoints(criteria: Indicator['criteria']): Bounds {
  const most = criteria.flatMap(({ max }) => parseExact(max ?? '') ?? []);
  const areKnown = most.length > 0 && most.length === criteria.length;
  return areKnown ? { least: ZERO, most: sum(most) } : { least: null, most: null };
}
