import type { Wanted } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { resultId } from '#domain/book/result';
import { isResting } from '#domain/life/resting';
import { refuseBoundsOfResting } from '#domain/life/terms-bounds';
import { fail, type Failure } from '#domain/result';
import type { Round } from '#domain/scoring/framework';
import { anyPartsOf } from '#domain/tracking/order';

/** A round of the year, and the numbers of the indicators whose results in it or behind it keep an amendment out. */
export type RoundChoice = { readonly round: Round; readonly closedBy: readonly string[] };

/**
 * The rounds from which an amendment of these indicators can count. One whose result is on its way or certified is closed,
 * and with it every round before it: what was certified changes only when it is opened again itself.
 */
export function roundChoices(
  state: BookState,
  { framework }: Book,
  indicators: readonly string[],
): readonly RoundChoice[] {
  const family = indicators.flatMap((id) => familyOf(state, id));
  return framework.rounds.map((round): RoundChoice => {
    const from = framework.rounds.filter(({ months }) => months >= round.months);
    return { round, closedBy: restingNos(state, family, from) };
  });
}

/** Null where a change of these indicators can count from that round on. */
export function refuseClosedRound(
  state: BookState,
  book: Book,
  asked: { readonly fromRound: string; readonly wanted: readonly Wanted[] },
): Failure<'round-closed' | 'amendment-text-closed' | 'amendment-bounds-closed'> | null {
  const indicators = asked.wanted.map(({ indicator }) => indicator);
  const choice = roundChoices(state, book, indicators).find(({ round }) => round.code === asked.fromRound);
  if (choice === undefined) return fail('round-closed', { months: asked.fromRound, list: '–' });
  if (choice.closedBy.length > 0) {
    return fail('round-closed', { months: String(choice.round.months), list: choice.closedBy.join(', ') });
  }
  return (
    refuseTextOfYear(state, book, asked.wanted) ?? refuseBoundsOfResting(state, book.framework, asked.wanted)
  );
}

const TEXTS = ['name', 'unit', 'target', 'definition', 'conditions'] as const;

/**
 * Texts and the target have no rounds: they change for the whole year, and a round that is on its way or certified would
 * say something else than what was certified.
 */
function refuseTextOfYear(
  state: BookState,
  book: Book,
  wanted: readonly Wanted[],
): Failure<'amendment-text-closed'> | null {
  const changed = wanted.filter((each) => {
    const known = state.indicator.get(each.indicator);
    return (
      known !== undefined && TEXTS.some((text) => each[text] !== undefined && each[text] !== known[text])
    );
  });
  const family = changed.flatMap(({ indicator }) => familyOf(state, indicator));
  for (const round of book.framework.rounds) {
    const closedBy = restingNos(state, family, [round]);
    if (closedBy.length === 0) continue;
    return fail('amendment-text-closed', { months: String(round.months), list: closedBy.join(', ') });
  }
  return null;
}

/** The numbers of those of which a result in one of these rounds is on its way or certified. */
function restingNos(
  state: BookState,
  indicators: readonly string[],
  rounds: readonly Round[],
): readonly string[] {
  const resting = indicators.filter((id) => rounds.some(({ code }) => isRestingIn(state, id, code)));
  return [...new Set(resting.map((id) => state.indicator.get(id)?.no ?? ''))];
}

/** An indicator with its parts, and with the whole whose score it makes. */
function familyOf(state: BookState, id: string): readonly string[] {
  const known = state.indicator.get(id);
  if (known === undefined) return [];
  return [id, ...anyPartsOf(state, id).map((part) => part.id), ...(known.of === null ? [] : [known.of])];
}

function isRestingIn(state: BookState, indicator: string, round: string): boolean {
  return isResting(state.result.get(resultId(indicator, round))?.state);
}
