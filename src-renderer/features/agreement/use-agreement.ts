import { useMemo } from 'react';
import { findingsOf, type IndicatorFinding } from '#domain/agreement/findings';
import type { BookState, Indicator } from '#domain/book/book';
import { exact, sum, type Exact } from '#domain/exact';
import { inForce } from '#domain/life/in-force';
import { agreementOf, isSigned } from '#domain/life/stage';
import type { Framework } from '#domain/scoring/framework';
import { usableWeight } from '#domain/scoring/score';
import { anyPartsOf, indicatorsInOrder } from '#domain/tracking/order';
import { useBook, useDesk } from '#renderer/session/desk';

/** An indicator with what was found in it; the same object as long as the indicator is. */
export type AgreementRow = {
  readonly indicator: Indicator;
  /** The record itself: its weight and levels are those of the signed text, before any amendment. */
  readonly signed: Indicator;
  readonly findings: readonly IndicatorFinding[];
};

/** An indicator of the form, with its sub-indicators in order. */
export type AgreementEntry = AgreementRow & { readonly parts: readonly AgreementRow[] };

export type AgreementView = {
  readonly framework: Framework;
  /** Whole indicators alone: only their weights make the sum. */
  readonly rows: readonly AgreementEntry[];
  readonly total: Exact;
  /** What is over (positive) or short (negative) of the whole. */
  readonly off: Exact;
  readonly bad: number;
  readonly warn: number;
};

const ROWS = new WeakMap<Indicator, AgreementRow>();

export function useAgreement(): AgreementView {
  const state = useDesk((desk) => desk.state);
  const book = useBook();
  const { framework } = book;
  const code = useDesk((desk) => desk.round);
  const isFixed = isSigned(agreementOf(state, book));
  // A signed agreement is shown as it stands in the round that is looked at, amendments and all.
  const round = isFixed ? (framework.rounds.find((each) => each.code === code) ?? null) : null;
  return useMemo(() => {
    const stands: Stands = (each) => (round === null ? each : inForce(each, round, framework));
    const rows = indicatorsInOrder(state).map((each): AgreementEntry => entryOf(state, each, stands));
    const total = sum(rows.flatMap(({ indicator }) => usableWeight(indicator.weight) ?? []));
    const findings = rows.flatMap((row) => [row, ...row.parts]).flatMap((row) => row.findings);
    const bad = findings.filter((each) => each.severity === 'error').length;
    return {
      framework,
      rows,
      total,
      off: total.sub(exact(framework.weightTotal)),
      bad,
      warn: findings.length - bad,
    };
  }, [state, framework, round]);
}

/** The same entry while the indicator and its parts are the same. */
const ENTRIES = new WeakMap<Indicator, AgreementEntry>();

/** An indicator as it is shown. */
type Stands = (indicator: Indicator) => Indicator;

function entryOf(state: BookState, whole: Indicator, stands: Stands): AgreementEntry {
  const indicator = stands(whole);
  const parts = anyPartsOf(state, whole.id).map((part) => rowOf(stands(part), part));
  const known = ENTRIES.get(indicator);
  const isSame = known?.parts.length === parts.length && known.parts.every((part, at) => part === parts[at]);
  if (isSame) return known;
  const entry = { ...rowOf(indicator, whole), parts };
  ENTRIES.set(indicator, entry);
  return entry;
}

function rowOf(indicator: Indicator, signed: Indicator): AgreementRow {
  const row = ROWS.get(indicator) ?? { indicator, signed, findings: findingsOf(indicator) };
  ROWS.set(indicator, row);
  return row;
}
