import type { Framework } from '#domain/scoring/framework';
import type { Locale } from '#renderer/session/desk';

/** The word of a lamp of the year. */
export function lampWord(framework: Framework, lamp: number, locale: Locale): string {
  const found = framework.lamps[lamp];
  return (locale === 'en' ? found?.wordEn : found?.word) ?? found?.word ?? '';
}

/** Lamps fill in fifths whatever the number of bands of the year. */
export function fifthsOf(framework: Framework, lamp: number): number {
  return Math.max(1, Math.round(((lamp + 1) * 5) / framework.lamps.length));
}
