/** How an officer would say that two figures are the same: written with commas, in Thai digits or with more noughts. */
const THAI_ZERO = 0x0e50;

export function plain(text: string | null | undefined): string {
  const digits = (text ?? '').replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
  const bare = digits.replace(/\s+/g, ' ').trim();
  const figure = bare.replace(/,/g, '').replace(/\s*%$/, '');
  if (!/^-?\d+(\.\d+)?$/.test(figure)) return bare === '–' || bare === '-' ? '' : bare;
  return figure.includes('.') ? figure.replace(/0+$/, '').replace(/\.$/, '') : figure;
}

export function isSame(a: string | null | undefined, b: string | null | undefined): boolean {
  return plain(a) === plain(b);
}

/** In hundredths, so that sums are exact; null where it is no figure with at most two decimals. */
export function hundredths(text: string | null | undefined): number | null {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(plain(text));
  if (found === null) return null;
  const [, sign, whole = '0', part = ''] = found;
  return (sign === '-' ? -1 : 1) * (Number(whole) * 100 + Number(part.padEnd(2, '0')));
}
