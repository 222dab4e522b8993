const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,4}))?$/;
const MAX_SHIFT = 400;

/** A number as JSON or a spreadsheet writes it ("1.5e-7"), exactly, as a plain decimal; null for anything else. */
export function plainDecimal(text: string): string | null {
  const match = NUMBER.exec(text.trim());
  const [, sign = '', whole = '', part = '', exponent = '0'] = match ?? [];
  if (match === null || whole + part === '' || Math.abs(Number(exponent)) > MAX_SHIFT) return null;
  return shifted(sign, whole, part, Number(exponent));
}

/** The shortest decimal that names this very double. Null for NaN and infinities. */
export function decimalOfDouble(value: number): string | null {
  return Number.isFinite(value) ? plainDecimal(String(value)) : null;
}

/** The same times 100, by moving the point: 0.285 is 28.5, never 28.499999999999996. */
export function timesHundred(decimal: string): string {
  return plainDecimal(`${decimal}e2`) ?? decimal;
}

function shifted(sign: string, whole: string, part: string, places: number): string {
  const digits = whole + part;
  const point = whole.length + places;
  const padded = point < 0 ? digits.padStart(digits.length - point, '0') : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at).replace(/0+$/, '');
  const size = `${before === '' ? '0' : before}${after === '' ? '' : `.${after}`}`;
  return sign === '-' && /[1-9]/.test(size) ? `-${size}` : size;
}
