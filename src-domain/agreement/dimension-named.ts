import { likeness, nameKey } from '#domain/agreement/match-keys';
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
  return hit?.code ?? byNumber(normaliseThai(found.dimension), framework);
}

function bare(text: string): string {
  return normaliseThai(text).replace(/^มิติ(ด้าน|ที่\s*\d+\s*)?\s*/, '');
}

/** The number counts where nothing is said beside it, or what is said is much like the title of that dimension. */
function byNumber(text: string, { dimensions }: Framework): string | null {
  const [, number, said = ''] = /^(?:มิติ(?:ที่)?\s*)?(\d+)(?!\d)[\s.:)–-]*(.*)$/su.exec(text) ?? [];
  const dimension = number === undefined ? undefined : dimensions[Number(number) - 1];
  if (dimension === undefined) return null;
  const words = said.trim();
  return words === '' || isAlike(words, dimension) ? dimension.code : null;
}

const ALIKE = 0.5;

function isAlike(words: string, { title, titleEn }: Framework['dimensions'][number]): boolean {
  return [title, titleEn ?? ''].some((known) => {
    const [a, b] = [nameKey(bare(words)), nameKey(bare(known))];
    return b !== '' && (a.includes(b) || b.includes(a) || likeness(a, b) >= ALIKE);
  });
}
