import reference from '#resources/reference/provinces.json';
import { useDesk, type Locale } from '#renderer/data/desk';

const NAMES = new Map(reference.provinces.map((province) => [province.code, province]));

/** Name of a province by its two-digit code. */
export function provinceName(code: string, locale: Locale): string {
  return NAMES.get(code)?.[locale] ?? code;
}

export function useProvinceName(code: string): string {
  return provinceName(
    code,
    useDesk((desk) => desk.locale),
  );
}
