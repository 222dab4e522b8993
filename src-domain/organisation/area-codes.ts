/**
 * First and last of each run of official province codes (TIS 1099), Bangkok first. The provinces themselves with their
 * names stand in resources/reference/provinces.json; this says only which codes lead somewhere.
 */
const RUNS: readonly (readonly [number, number])[] = [
  [10, 27],
  [30, 58],
  [60, 67],
  [70, 77],
  [80, 86],
  [90, 96],
];

export function isProvinceCode(code: string): boolean {
  const number = Number(code);
  return /^\d{2}$/.test(code) && RUNS.some(([first, last]) => first <= number && number <= last);
}

/** A district has a name, or its code of four digits, which begins with that of its province. */
export function isDistrictOf(district: string, province: string): boolean {
  const text = district.trim();
  return /^[\d๐-๙]+$/u.test(text) ? /^\d{4}$/.test(text) && text.startsWith(province) : text !== '';
}
