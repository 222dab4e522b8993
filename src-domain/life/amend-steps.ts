import type { Amended, Wanted } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { setField, type Op } from '#domain/book/change';
import type { Decimal, Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { amendedField, levelsLine, type TermField } from '#domain/life/terms';
import { levelsInForce, weightInForce } from '#domain/tracking/thresholds';

/** Who agreed to an amendment, why, and on which ISO day. */
export type AmendedBy = { readonly by: readonly string[]; readonly reason: string; readonly on: string };

type Amending = { readonly fromRound: string; readonly wanted: readonly Wanted[] };
export type AmendStep = { readonly op: Op; readonly amended: Amended };

/**
 * The steps by which an amendment changes its indicators. Thresholds and weights count from its round on and leave the
 * rounds before as they were; texts are replaced. A part that is left out, or is as it was, makes none.
 */
export function amendingSteps(
  state: BookState,
  book: Book,
  amending: Amending,
  by: AmendedBy,
): readonly AmendStep[] {
  return amending.wanted.flatMap((wanted) => stepsFor(state, book, wanted, amending.fromRound, by));
}

function stepsFor(
  state: BookState,
  book: Book,
  wanted: Wanted,
  fromRound: string,
  by: AmendedBy,
): readonly AmendStep[] {
  const known = state.indicator.get(wanted.indicator);
  if (known === undefined) return [];
  const { levels, weight, cancelled } = wanted;
  return [
    levels === undefined ? null : amendLevels(book, known, levels, fromRound, by),
    weight === undefined ? null : amendWeight(book, known, weight, fromRound),
    cancelled === true ? cancel(known, fromRound) : null,
    amendText(known, 'target', wanted.target),
    amendText(known, 'name', wanted.name),
    amendText(known, 'unit', wanted.unit),
    amendText(known, 'definition', wanted.definition),
    amendText(known, 'conditions', wanted.conditions),
    amendText(known, 'leastValue', wanted.leastValue),
    amendText(known, 'mostValue', wanted.mostValue),
  ].filter((each) => each !== null);
}

type WholeYear = Exclude<TermField, 'levels' | 'weight'>;

function amendText<Field extends WholeYear>(
  known: Indicator,
  field: Field,
  is: Indicator[Field] | undefined,
): AmendStep | null {
  if (is === undefined) return null;
  return step(known, field, setField('indicator', known, field, is), known[field] ?? '', is ?? '');
}

function amendLevels(
  { framework }: Book,
  known: Indicator,
  levels: Levels,
  fromRound: string,
  { by, reason, on }: AmendedBy,
): AmendStep | null {
  const round = framework.rounds.find(({ code }) => code === fromRound);
  const before = round === undefined ? known.levels : levelsInForce(known, round, framework).levels;
  if (JSON.stringify(before) === JSON.stringify(levels)) return null;
  const amendments = [...known.amendments, { fromRound, levels, approvedOn: on, reason: reason.trim(), by }];
  const op = setField('indicator', known, 'amendments', amendments);
  return step(known, 'levels', op, levelsLine(before), levelsLine(levels));
}

/** The new weight stands at every round from then on; those before keep theirs. */
function amendWeight(
  { framework }: Book,
  known: Indicator,
  weight: Decimal,
  fromRound: string,
): AmendStep | null {
  const at = framework.rounds.findIndex(({ code }) => code === fromRound);
  const from = framework.rounds[at];
  if (from === undefined) return null;
  const later = framework.rounds.slice(at).map(({ code }) => [code, weight] as const);
  const weightByRound = { ...known.weightByRound, ...Object.fromEntries(later) };
  const before = weightInForce(known, from);
  if (before === weight) return null;
  const op = setField('indicator', known, 'weightByRound', weightByRound);
  return step(known, 'weight', op, before ?? '', weight ?? '');
}

function cancel(known: Indicator, fromRound: string): AmendStep | null {
  const op = setField('indicator', known, 'cancelledRound', fromRound);
  return step(known, 'cancelledRound', op, known.cancelledRound ?? '', fromRound);
}

function step(known: Indicator, field: string, op: Op | null, was: string, is: string): AmendStep | null {
  return op === null ? null : { op, amended: amendedField(known, field, was, is) };
}
