import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, toFixed, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { RoundTotals, Total, YearEnd } from '#domain/scoring/totals';

type TotalsProps = {
  readonly framework: Framework;
  readonly totals: RoundTotals;
  /** In the last round. */
  readonly yearEnd: YearEnd | null;
};

/**
 * The two totals of a round: certified only with its weight first, then self-assessed over the full weight; in the last
 * round the one with which the year ends.
 */
export function Totals({ framework, totals, yearEnd }: TotalsProps): JSX.Element {
  const { t } = useTranslation();
  const weight = (total: Total): string => toFixed(total.weight, framework.weightDecimals);
  const { certified, selfAssessed } = totals;
  const printed = (value: Total['over100']): string =>
    value === null ? '–' : toFixed(value, framework.scoreDecimals);
  return (
    <>
      <div className="tot" data-total="certified">
        <b>{printed(certified.renormalised)}</b>
        <small>
          {certified.renormalised === null
            ? t('tracking.total.certified.none')
            : t('tracking.total.certified', { weight: weight(certified) })}
        </small>
      </div>
      <div className="tot lite" data-total="self">
        <b>{printed(selfAssessed.over100)}</b>
        <small>
          {selfAssessed.over100 === null
            ? t('tracking.total.self.none')
            : t('tracking.total.self', {
                weight: toFixed(exact(framework.weightTotal), framework.weightDecimals),
              })}
        </small>
      </div>
      {yearEnd !== null && <YearEndTotal framework={framework} yearEnd={yearEnd} />}
    </>
  );
}

type YearEndProps = { readonly framework: Framework; readonly yearEnd: YearEnd };

/** What counts, what has left the sum and what is still to come, by weight. */
function YearEndTotal({ framework, yearEnd }: YearEndProps): JSX.Element {
  const { t } = useTranslation();
  const percent = (value: Exact): string => toFixed(value, framework.weightDecimals);
  const { renormalised, weight, removed, pending, complete } = yearEnd;
  const parts = [
    t('tracking.total.yearEnd', { weight: percent(weight) }),
    removed.n === 0n ? null : t('tracking.total.yearEnd.removed', { weight: percent(removed) }),
    complete
      ? t('tracking.total.yearEnd.complete')
      : t('tracking.total.yearEnd.pending', { weight: percent(pending) }),
  ];
  return (
    <div className="tot lite" data-total="yearEnd" title={t('tracking.total.yearEnd.title')}>
      <b>{renormalised === null ? '–' : toFixed(renormalised, framework.scoreDecimals)}</b>
      <small>{parts.filter((part) => part !== null).join(' · ')}</small>
    </div>
  );
}
