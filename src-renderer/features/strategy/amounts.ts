import { exact, toDecimal, toFixed, type Exact } from '#domain/exact';

const MILLION = exact('1000000');

/** Baht as millions with two decimals: "1,234.50". Rounded only here. */
export function millions(baht: Exact): string {
  return grouped(toFixed(baht.div(MILLION), 2));
}

/** Baht to the last satang that was typed: "18,500,000". */
export function wholeBaht(baht: Exact): string {
  return grouped(toDecimal(baht) ?? toFixed(baht, 2));
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}
