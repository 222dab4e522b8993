import type { BookState, Indicator, RoundResult } from '#domain/book/book';
import type { Framework } from '#domain/scoring/framework';
import { compareTexts } from '#domain/text/order';

/**
 * What of a book stands on something that a framework does not have. Nothing of it is dropped: it waits, as it was
 * written, until a person gives it another place.
 */
export type Effect = {
  readonly kind: 'dimension' | 'method' | 'round';
  /** Code of the dimension, the method or the round that is not there. */
  readonly code: string;
  readonly indicators: readonly Indicator[];
  /** Results that were entered in the round, 0 for the other kinds. */
  readonly results: number;
};

/** What a book would have outside of these rules. */
export function effectsOn(state: BookState, framework: Framework): readonly Effect[] {
  const indicators = [...state.indicator.values()];
  // The codes that the book goes by so far, in their own order: "12" is no text before "6".
  const [now] = [...state.book.values()].map((book) => book.framework);
  const inOrder = (codes: Iterable<string>): readonly string[] => ordered(codes, now);
  return [
    ...byCode('dimension', indicators, dimensionOf, codesOf(framework.dimensions), inOrder),
    ...byCode('method', indicators, ({ method }) => [method], new Set<string>(framework.methods), inOrder),
    ...roundEffects(state, indicators, codesOf(framework.rounds), inOrder),
  ];
}

type InOrder = (codes: Iterable<string>) => readonly string[];

function ordered(codes: Iterable<string>, now: Framework | undefined): readonly string[] {
  const known: readonly string[] =
    now === undefined ? [] : [...[...now.dimensions, ...now.rounds].map(({ code }) => code), ...now.methods];
  const rankOf = (code: string): number => {
    const at = known.indexOf(code);
    return at === -1 ? known.length : at;
  };
  return [...codes].sort((a, b) => rankOf(a) - rankOf(b) || compareTexts(a, b));
}

function codesOf(parts: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(parts.map(({ code }) => code));
}

/** A part of a compound indicator stands where the whole stands. */
function dimensionOf({ dimension, of }: Indicator): readonly string[] {
  return dimension === null || of !== null ? [] : [dimension];
}

function byCode(
  kind: Effect['kind'],
  indicators: readonly Indicator[],
  read: (indicator: Indicator) => readonly string[],
  known: ReadonlySet<string>,
  inOrder: InOrder,
): readonly Effect[] {
  const codes = new Set(indicators.flatMap(read).filter((code) => !known.has(code)));
  return inOrder(codes).map((code) => ({
    kind,
    code,
    indicators: indicators.filter((indicator) => read(indicator).includes(code)),
    results: 0,
  }));
}

function roundEffects(
  state: BookState,
  indicators: readonly Indicator[],
  known: ReadonlySet<string>,
  inOrder: InOrder,
): readonly Effect[] {
  const results = [...state.result.values()].filter(({ round }) => !known.has(round)).filter(isFilled);
  const named = byCode('round', indicators, roundsOf, known, inOrder);
  const codes = new Set([...named.map(({ code }) => code), ...results.map(({ round }) => round)]);
  return inOrder(codes).map((code) => ({
    kind: 'round',
    code,
    indicators: named.find((each) => each.code === code)?.indicators ?? [],
    results: results.filter(({ round }) => round === code).length,
  }));
}

/** Rounds that an indicator names by itself: where it begins or ends, its own weights, levels and amendments. */
function roundsOf(indicator: Indicator): readonly string[] {
  const { startRound, cancelledRound, weightByRound, levelsByRound, amendments } = indicator;
  return [
    ...[startRound, cancelledRound].filter((code) => code !== null),
    ...Object.keys(weightByRound),
    ...Object.keys(levelsByRound),
    ...amendments.map(({ fromRound }) => fromRound),
  ];
}

/** A record that only says that nothing is there yet is no result. */
function isFilled({ value, steps, points, met, deductions, state, ...words }: RoundResult): boolean {
  const lists = [steps, points, met, deductions];
  const { explanation, supportingFactors, obstacles, nextSteps } = words;
  const isWritten = [explanation, supportingFactors, obstacles, nextSteps].some((text) => text !== '');
  return value !== null || state !== 'draft' || isWritten || lists.some((list) => list.length > 0);
}
