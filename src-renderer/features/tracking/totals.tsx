import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, toFixed } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { RoundTotals, Total } from '#domain/scoring/totals';

/** The two totals of a round: certified only with its weight first, then self-assessed over the full weight. */
export function Totals({
  framework,
  totals,
}: {
  readonly framework: Framework;
  readonly totals: RoundTotals;
}): JSX.Element {
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
    </>
  );
}
