import { revisionId, type Amended, type Revision } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { setField, type Change, type Op } from '#domain/book/change';
import type { Decimal, Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { fail, succeed, type Result } from '#domain/result';
import { agreementOf, agreementOps, refuseUnless, type LifeRefusal } from '#domain/life/stage';

/** What an amendment makes of an indicator; a part that is left out stays. */
export type Wanted = {
  readonly indicator: string;
  readonly levels?: Levels;
  readonly weight?: Decimal;
  readonly target?: Decimal;
  readonly name?: string;
  readonly definition?: string;
  readonly conditions?: string;
  /** No longer measured from the round of the amendment on. */
  readonly cancelled?: boolean;
};

export type Amending = {
  /** Code of the first round in which it counts. */
  readonly fromRound: string;
  readonly reason: string;
  readonly documentNo: string;
  /** ISO day. */
  readonly on: string;
  readonly by: readonly string[];
  readonly wanted: readonly Wanted[];
};

/**
 * An agreed change after signing: a new revision with its reason. Thresholds and weights count from a round on and leave
 * the rounds before as they were; texts are replaced. What was and what is stands in the revision.
 */
export function amendAgreement(
  state: BookState,
  book: Book,
  amending: Amending,
): Result<Change, LifeRefusal> {
  const agreement = agreementOf(state, book);
  const refusal = refuseUnless(agreement, ['signed']);
  if (refusal !== null) return refusal;
  if (amending.reason.trim() === '') return fail('reason-missing');
  const steps = amending.wanted.flatMap((wanted) => stepsFor(state, book, wanted, amending));
  if (steps.length === 0) return fail('stage-wrong', { stage: agreement.stage });
  const number = agreement.revision + 1;
  const id = revisionId(book.id, number);
  const { fromRound, reason, documentNo, on } = amending;
  const amended = steps.map((step) => step.amended);
  const value: Revision = { id, number, fromRound, on, reason: reason.trim(), documentNo, amended };
  return succeed({
    name: 'amend',
    ops: [
      ...steps.map(({ op }) => op),
      { op: 'create', kind: 'revision', id, value },
      ...agreementOps(state, agreement, { revision: number }),
    ],
  });
}

type Step = { readonly op: Op; readonly amended: Amended };

function stepsFor(state: BookState, book: Book, wanted: Wanted, amending: Amending): readonly Step[] {
  const known = state.indicator.get(wanted.indicator);
  if (known === undefined) return [];
  const { levels, weight, cancelled } = wanted;
  return [
    levels === undefined ? null : amendLevels(known, levels, amending),
    weight === undefined ? null : amendWeight(book, known, weight, amending.fromRound),
    cancelled === true ? cancel(known, amending.fromRound) : null,
    amendText(known, 'target', wanted.target),
    amendText(known, 'name', wanted.name),
    amendText(known, 'definition', wanted.definition),
    amendText(known, 'conditions', wanted.conditions),
  ].filter((each) => each !== null);
}

function amendText<Field extends 'target' | 'name' | 'definition' | 'conditions'>(
  known: Indicator,
  field: Field,
  is: Indicator[Field] | undefined,
): Step | null {
  if (is === undefined) return null;
  return step(known, field, setField('indicator', known, field, is), known[field] ?? '', is ?? '');
}

function amendLevels(known: Indicator, levels: Levels, { fromRound, on, reason, by }: Amending): Step | null {
  const before = known.amendments.at(-1)?.levels ?? known.levels;
  if (JSON.stringify(before) === JSON.stringify(levels)) return null;
  const amendments = [...known.amendments, { fromRound, levels, approvedOn: on, reason: reason.trim(), by }];
  return step(
    known,
    'levels',
    setField('indicator', known, 'amendments', amendments),
    written(before),
    written(levels),
  );
}

/** The new weight stands at every round from then on; those before keep theirs. */
function amendWeight(book: Book, known: Indicator, weight: Decimal, fromRound: string): Step | null {
  const at = book.framework.rounds.findIndex(({ code }) => code === fromRound);
  const later = book.framework.rounds.slice(at === -1 ? 0 : at).map(({ code }) => [code, weight] as const);
  const weightByRound = { ...known.weightByRound, ...Object.fromEntries(later) };
  const before = known.weightByRound[fromRound] ?? known.weight;
  if (before === weight) return null;
  const op = setField('indicator', known, 'weightByRound', weightByRound);
  return step(known, 'weight', op, before ?? '', weight ?? '');
}

function cancel(known: Indicator, fromRound: string): Step | null {
  const op = setField('indicator', known, 'cancelledRound', fromRound);
  return step(known, 'cancelledRound', op, known.cancelledRound ?? '', fromRound);
}

function step(known: Indicator, field: string, op: Op | null, was: string, is: string): Step | null {
  return op === null ? null : { op, amended: { indicator: known.id, no: known.no, field, was, is } };
}

function written(levels: Levels): string {
  return levels.map((level) => level ?? '–').join(' · ');
}
