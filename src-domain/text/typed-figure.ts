import { parseExact, toDecimal } from '#domain/exact';
import { fromThaiDigits } from '#domain/text/thai';

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * What a person typed into a cell of figures: Thai digits, a typographic minus, grouping commas and a percent sign
 * are understood. Empty is null. A text that is no number is kept as it stands, to be marked and not lost.
 */
export function typedFigure(text: string): string | null {
  const plain = fromThaiDigits(text)
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
    .replace(/\s*%$/, '');
  if (plain === '' || plain === '-') return null;
  const number = parseExact(GROUPED.test(plain) ? plain.replaceAll(',', '') : plain);
  return number === null ? text.trim() : (toDecimal(number) ?? text.trim());
}

/** False for a text that stands where a number belongs. */
export function isFigure(text: string | null): boolean {
  return text === null || parseExact(text) !== null;
}

/** Whether what a person typed is a figure, or nothing at all. */
export function isFigureTyped(text: string): boolean {
  return isFigure(typedFigure(text));
}
