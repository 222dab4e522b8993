import type { ReadIndicator } from '#domain/agreement/sheet';
import type { Framework } from '#domain/scoring/framework';
import { normaliseThai } from '#domain/text/thai';

/** The dimension that a sheet names by its code, its number or its title. */
export function dimensionNamed(found: Pick<ReadIndicator, 'dimension'>, framework: Framework): string | null {
  if (found.dimension === null) return null;
  const text = bare(found.dimension);
  const hit = framework.dimensions.find(
    ({ code, title, titleEn }) =>
      bare(code) === text || bare(title) === text || (titleEn !== null && bare(titleEn) === text),
  );
  return hit?.code ?? byNumber(text, framework);
}

function bare(text: string): string {
  return normaliseThai(text).replace(/^มิติ(ด้าน|ที่\s*\d+\s*)?\s*/, '');
}

function byNumber(text: string, framework: Framework): string | null {
  const number = /^(?:มิติ(?:ที่)?\s*)?(\d+)(?:\D|$)/.exec(text)?.[1];
  return number === undefined ? null : (framework.dimensions[Number(number) - 1]?.code ?? null);
}
