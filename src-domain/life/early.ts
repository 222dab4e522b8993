import type { Review, Verdict } from '#domain/book/review';
import type { Framework, Round } from '#domain/scoring/framework';

export function roundOf({ rounds }: Pick<Framework, 'rounds'>, code: string): Round | null {
  return rounds.find((each) => each.code === code) ?? null;
}

/** Whether a day lies before the last day of a round: its figures cannot be whole yet. */
export function isEarly({ to }: Pick<Round, 'to'>, on: string): boolean {
  return on !== '' && on < to;
}

/** Verdicts that say that the figure of a round is whole. */
export const FORWARD: readonly Verdict[] = ['submitted', 'approvedBySupervisor', 'certified'];

/** The end of the round before which a result was handed on; null where it was not. */
export function earlyReview(
  framework: Pick<Framework, 'rounds'>,
  { result, verdict, on }: Pick<Review, 'result' | 'verdict' | 'on'>,
): string | null {
  const round = roundOf(framework, result.slice(result.lastIndexOf(':') + 1));
  return round !== null && FORWARD.includes(verdict) && isEarly(round, on) ? round.to : null;
}
