import type { Explanation } from '#domain/scoring/explanation';
import { bounded, none, scoreOfLevel, type Bounds } from '#domain/scoring/methods/shared';
import type { ScoreInput } from '#domain/scoring/score-input';

/**
 * A milestone by its steps: level k is earned when the steps 1 … k are all done; a step done out of turn is idle. With
 * partial credit every step that is done counts (forms-and-scoring 3.2).
 */
export function explainSteps(input: ScoreInput, done: readonly boolean[], bounds: Bounds): Explanation {
  const all = done.filter(Boolean).length;
  const firstOpen = done.indexOf(false);
  const inOrder = firstOpen === -1 ? done.length : firstOpen;
  const partial = input.partialCredit === true;
  const counted = partial ? all : inOrder;
  const score = counted === 0 ? bounds.floor : scoreOfLevel(counted, input.levelScores);
  if (score === null) return none('levelsIncomplete');
  return { kind: 'steps', done, counted, idle: all - counted, partial, ...bounded(score, bounds) };
}
