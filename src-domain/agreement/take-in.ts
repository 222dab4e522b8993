import { LEVEL_FIELDS } from '#domain/agreement/check-indicator';
import { dimensionNamed } from '#domain/agreement/dimension-named';
import { numberKey } from '#domain/agreement/match-keys';
import {
  isMeant,
  planImport,
  type Ground,
  type ImportPlan,
  type RowPlan,
} from '#domain/agreement/plan-import';
import type { ColumnField, ReadAgreement, ReadIndicator, ReadRow } from '#domain/agreement/sheet';
import type { BookState, Decimal, Indicator, Levels } from '#domain/book/book';
import { blankIndicator } from '#domain/book/indicator';
import type { Change, Op } from '#domain/book/change';
import { ordersBehind } from '#domain/indicator/sequence';
import type { Framework } from '#domain/scoring/framework';
import { changeResult } from '#domain/tracking/change-result';
import { indicatorsInOrder } from '#domain/tracking/order';

/** What a person said of a doubtful row: it is the indicator that is there, or one more. */
export type Answer = 'replace' | 'add';

/** The rows that are taken in, and what was answered; a doubtful row without an answer stays out. */
export type Choices = {
  readonly chosen: ReadonlySet<number>;
  readonly answers: ReadonlyMap<number, Answer>;
};

/** What becomes of a row: one more indicator, changes of one that is there, or nothing before somebody has answered. */
export type Outcome = 'add' | 'change' | 'ask';

/** A part of a whole that is added is added with it. */
export function outcomesOf(
  plan: ImportPlan,
  read: ReadAgreement,
  answers: Choices['answers'],
): ReadonlyMap<number, Outcome> {
  const added = new Set<string>();
  const outcomes = new Map<number, Outcome>();
  const wholesFirst = read.rows
    .map(({ indicator }, at) => ({ indicator, plan: plan.rows[at] }))
    .sort((a, b) => Number(isPart(a.indicator)) - Number(isPart(b.indicator)));
  for (const { indicator, plan: row } of wholesFirst) {
    if (row === undefined) continue;
    const outcome = outcomeOf(row, answers.get(row.row));
    const withWhole = isPart(indicator) && added.has(numberKey(indicator.partOf ?? ''));
    if (!isPart(indicator) && outcome === 'add') added.add(numberKey(indicator.no ?? ''));
    outcomes.set(row.row, withWhole ? 'add' : outcome);
  }
  return outcomes;
}

function outcomeOf({ match, known }: RowPlan, answer: Answer | undefined): Outcome {
  if (known === null) return 'add';
  if (match.kind === 'same') return 'change';
  if (answer === undefined) return 'ask';
  return answer === 'add' ? 'add' : 'change';
}

/**
 * The change that takes all chosen rows of a workbook into a book: one commit, one undo. `newId` gives a fresh id each
 * time it is called.
 */
export function takeIn(
  state: BookState,
  framework: Framework,
  read: ReadAgreement,
  chosen: ReadonlySet<number>,
  newId: () => string,
): Change {
  const ground = { state, framework };
  return changeOf(ground, read, planImport(ground, read), { chosen, answers: new Map() }, newId);
}

/**
 * The change of a plan. A row that the book has changes only what differs; a new one keeps the dimension that the sheet
 * names when the year has it, otherwise it stands in the group "unassigned" until the officer decides.
 */
export function changeOf(
  ground: Ground,
  read: ReadAgreement,
  plan: ImportPlan,
  { chosen, answers }: Choices,
  newId: () => string,
): Change {
  const outcomes = outcomesOf(plan, read, answers);
  const plans = new Map(plan.rows.map((each) => [each.row, each]));
  const wholes = wholesByNumber(ground.state, read, plans, outcomes);
  const rows = read.rows.filter(({ row }) => chosen.has(row));
  const isAdded = ({ row }: ReadRow): boolean => outcomes.get(row) === 'add' && plan.closed === null;
  const orders = ordersBehind(ground.state, undefined, rows.filter(isAdded).length).values();
  const add = (each: ReadRow): readonly Op[] => {
    const { no, partOf } = each.indicator;
    const of = partOf === undefined ? null : (wholes.get(numberKey(partOf)) ?? null);
    const place = { id: newId(), order: orders.next().value ?? '', of };
    const key = numberKey(no ?? '');
    if (partOf === undefined && key !== '') wholes.set(key, place.id);
    return rowOps(each, ground, place);
  };
  const change = ({ row }: ReadRow): readonly Op[] =>
    outcomes.get(row) === 'change' ? (plans.get(row)?.steps ?? []) : [];
  const ops = rows.flatMap((each) => (isAdded(each) ? add(each) : change(each)));
  return { name: 'import', ops };
}

/** Ids of the indicators of the form by their number: those of the book, and before them those that the sheet means. */
function wholesByNumber(
  state: BookState,
  { rows }: ReadAgreement,
  plans: ReadonlyMap<number, RowPlan>,
  outcomes: ReadonlyMap<number, Outcome>,
): Map<string, string> {
  const wholes = new Map(indicatorsInOrder(state).map(({ no, id }) => [numberKey(no), id]));
  for (const { row, indicator } of rows) {
    const known = outcomes.get(row) === 'change' ? (plans.get(row)?.known ?? null) : null;
    const no = numberKey(indicator.no ?? '');
    if (known !== null && !isPart(indicator) && no !== '') wholes.set(no, known.id);
  }
  return wholes;
}

function isPart({ partOf }: ReadIndicator): boolean {
  return partOf !== undefined;
}

/** `of`: the whole of a part; a part whose whole is not there stands on the form by itself. */
type RowPosition = { readonly id: string; readonly order: string; readonly of: string | null };

function rowOps({ indicator: found }: ReadRow, ground: Ground, place: RowPosition): readonly Op[] {
  const { framework } = ground;
  // Text that stood where a number belongs is kept and stays marked: nothing is refused in silence.
  const kept = (field: ColumnField, value: Decimal): Decimal => value ?? found.texts?.[field] ?? null;
  const indicator: Indicator = {
    ...blankIndicator({ id: place.id, order: place.order }),
    of: place.of,
    partsMode: found.partsMode ?? 'sum',
    no: found.no ?? '',
    name: found.name,
    unit: found.unit ?? '',
    method: found.method ?? 'interpolate',
    joint: found.method === 'joint',
    direction: found.direction ?? 'higher',
    weight: kept(found.partOf === undefined ? 'weight' : 'partWeight', found.weight),
    levels: LEVEL_FIELDS.map((field, at) => kept(field, found.levels[at] ?? null)) as unknown as Levels,
    base: isMeant(ground, 'base') ? kept('base', found.base) : null,
    adjustStep: kept('step', found.step),
    dimension: dimensionNamed(found, framework),
  };
  return [
    { op: 'create', kind: 'indicator', id: indicator.id, value: indicator },
    ...resultOps(found, ground, indicator.id),
  ];
}

function resultOps(found: ReadIndicator, ground: Ground, indicator: string): readonly Op[] {
  return ground.framework.rounds.flatMap((round): Op[] => {
    const value = found.results[round.code] ?? null;
    if (value === null || !isMeant(ground, `result:${round.code}`)) return [];
    return [...changeResult(ground.state, indicator, round.code, { value })];
  });
}
