import type { BookState } from '#domain/book/book';
import { applyChange, setField, type Change, type Op } from '#domain/book/change';
import { blankSeries, seriesId, type MonthField, type Series } from '#domain/book/data-item';
import type { Decimal } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { resultId, type ResultState } from '#domain/book/result';
import type { Evaluated } from '#domain/formula/evaluate';
import type { Framework, Round } from '#domain/scoring/framework';
import { formulaValue } from '#domain/tracking/formula-value';

/** A typed figure and where it stands. */
export type MonthEntry = {
  readonly item: string;
  readonly area: string | null;
  readonly month: MonthField;
  readonly value: Decimal;
};

/**
 * The change that puts figures into months. A result that follows from them and changes is no longer the one that was
 * certified: it stands as a draft again, as one that is typed over does.
 */
export function enterMonths(
  state: BookState,
  framework: Framework,
  entries: readonly MonthEntry[],
  name: 'enter-month' | 'paste',
): Change {
  const ops = seriesOps(state, entries);
  const after = applyChange(state, { name, ops });
  return { name, ops: [...ops, ...reopened(state, after, framework)] };
}

/** A series that is not there yet is made once, however many of its months are typed. */
function seriesOps(state: BookState, entries: readonly MonthEntry[]): readonly Op[] {
  const fresh = new Map<string, Series>();
  const known = new Map<string, Series>();
  const sets: Op[] = [];
  for (const { item, area, month, value } of entries) {
    const id = seriesId(item, area);
    const series = known.get(id) ?? state.series.get(id);
    if (series === undefined) {
      const begun = fresh.get(id) ?? blankSeries(item, area);
      fresh.set(id, { ...begun, [month]: value });
      continue;
    }
    const op = setField('series', series, month, value);
    if (op !== null) sets.push(op);
    known.set(id, { ...series, [month]: value });
  }
  const created = [...fresh.values()].filter(hasFigure);
  return [...created.map((value): Op => ({ op: 'create', kind: 'series', id: value.id, value })), ...sets];
}

function hasFigure({ id: _id, item: _item, area: _area, ...months }: Series): boolean {
  return Object.values(months).some((value) => value !== null);
}

const VOUCHED_FOR: readonly ResultState[] = ['submitted', 'supervisorApproved', 'certified'];

function reopened(before: BookState, after: BookState, framework: Framework): readonly Op[] {
  return [...before.indicator.values()].flatMap((indicator) =>
    indicator.formula === ''
      ? []
      : framework.rounds.flatMap((round) => reopen(before, after, indicator, round) ?? []),
  );
}

function reopen(before: BookState, after: BookState, indicator: Indicator, round: Round): Op | null {
  const result = before.result.get(resultId(indicator.id, round.code));
  // A typed figure goes before what the formula gives.
  if (result?.value !== null || !VOUCHED_FOR.includes(result.state)) return null;
  const same = sameValue(formulaValue(before, indicator, round), formulaValue(after, indicator, round));
  return same ? null : setField('result', result, 'state', 'draft');
}

function sameValue(a: Evaluated | null, b: Evaluated | null): boolean {
  if (a?.kind !== 'value' || b?.kind !== 'value') return a?.kind === b?.kind;
  return a.value.equals(b.value);
}
