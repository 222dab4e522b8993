import type { Decimal, Levels } from '#domain/book/decimal';
import { exact, parseExact, wholeNumber, type Exact } from '#domain/exact';
import type { Indicator } from '#domain/book/indicator';
import type { Framework } from '#domain/scoring/framework';

/** A level with its figure and what it scores. */
export type LevelPoint = { readonly level: number; readonly at: Exact; readonly score: Exact };

/** Levels that have a figure, the first first; none behind the first gap. */
export function levelPoints(levels: Levels, levelScores: Indicator['levelScores']): readonly LevelPoint[] {
  const points: LevelPoint[] = [];
  for (const [index, text] of levels.entries()) {
    const at = read(text);
    const score = levelScores === null ? wholeNumber(index + 1) : read(levelScores[index] ?? null);
    if (at === null || score === null) break;
    points.push({ level: index + 1, at, score });
  }
  return points;
}

function read(text: Decimal): Exact | null {
  return text === null ? null : parseExact(text);
}

/**
 * Where on the scale of the result each lamp begins, in the order of the lamps; null for the lowest, which has no
 * beginning, and for lamps that no result reaches. Lamps are bands of the score and levels are not their edges.
 */
export function lampEdges(
  points: readonly LevelPoint[],
  method: Indicator['method'],
  { lamps }: Framework,
): readonly (Exact | null)[] {
  return lamps.map(({ from }, at) =>
    at === 0 ? null : resultAt(points, exact(from), method === 'threshold'),
  );
}

/** The result at which a score is reached. Without interpolation that is the first level that scores as much. */
function resultAt(points: readonly LevelPoint[], score: Exact, stepped: boolean): Exact | null {
  const reached = points.findIndex((point) => point.score.compare(score) >= 0);
  const upper = points[reached];
  const lower = points[reached - 1];
  if (upper === undefined) return null;
  if (stepped || lower === undefined) return upper.at;
  const part = score.sub(lower.score).div(upper.score.sub(lower.score));
  return lower.at.add(upper.at.sub(lower.at).mul(part));
}
