import { useMemo } from 'react';
import { findingsOf, type IndicatorFinding } from '#domain/agreement/findings';
import type { Indicator } from '#domain/book/book';
import { exact, sum, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import { usableWeight } from '#domain/scoring/score';
import { indicatorsInOrder } from '#domain/tracking/board';
import { useBook, useDesk } from '#renderer/data/desk';

/** An indicator with what was found in it; the same object as long as the indicator is. */
export type AgreementRow = { readonly indicator: Indicator; readonly findings: readonly IndicatorFinding[] };

export type AgreementView = {
  readonly framework: Framework;
  readonly rows: readonly AgreementRow[];
  readonly total: Exact;
  /** What is over (positive) or short (negative) of the whole. */
  readonly off: Exact;
  readonly bad: number;
  readonly warn: number;
};

const ROWS = new WeakMap<Indicator, AgreementRow>();

export function useAgreement(): AgreementView {
  const state = useDesk((desk) => desk.state);
  const framework = useBook().framework;
  return useMemo(() => {
    const rows = indicatorsInOrder(state).map(rowOf);
    const total = sum(rows.flatMap(({ indicator }) => usableWeight(indicator.weight) ?? []));
    const findings = rows.flatMap((row) => row.findings);
    const bad = findings.filter((each) => each.severity === 'error').length;
    return {
      framework,
      rows,
      total,
      off: total.sub(exact(framework.weightTotal)),
      bad,
      warn: findings.length - bad,
    };
  }, [state, framework]);
}

function rowOf(indicator: Indicator): AgreementRow {
  const row = ROWS.get(indicator) ?? { indicator, findings: findingsOf(indicator) };
  ROWS.set(indicator, row);
  return row;
}
