import reference from '#resources/reference/provinces.json';
import { useDesk, type Locale } from '#renderer/session/desk';

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

/** All provinces with their names, as the list of the country has them. */
export const PROVINCES: readonly { readonly code: string; readonly th: string; readonly en: string }[] =
  reference.provinces;
