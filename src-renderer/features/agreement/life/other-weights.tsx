import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#domain/book/indicator';
import { exact, parseExact, sum, toFixed } from '#domain/exact';
import { typedFigure } from '#domain/text/typed-figure';
import { useBook } from '#renderer/session/desk';
import { Figure } from '#renderer/features/agreement/life/offer-fields.tsx';

type OtherWeightsProps = {
  /** The other indicators of the form, as they stand in the round. */
  readonly others: readonly Indicator[];
  /** The weight of the amended one, as it is typed. */
  readonly own: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly onTyped: (id: string, weight: string) => void;
};

/**
 * What the others weigh from the round on: a weight that changes alone leaves a sum that is not the whole. Open once the
 * sum is off, and from then on: a field does not close under the keys.
 */
export function OtherWeights({ others, own, typed, onTyped }: OtherWeightsProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const weights = [own, ...others.map(({ id, weight }) => typed[id] ?? weight ?? '')];
  const total = sum(weights.flatMap((weight) => parseExact(typedFigure(weight) ?? '') ?? []));
  const isWhole = total.equals(exact(framework.weightTotal));
  return (
    <details className="texts" open={!isWhole || Object.keys(typed).length > 0}>
      <summary>
        {t('life.amend.weights')}{' '}
        <b
          className={isWhole ? 't-ok' : 't-bad'}
          data-amended-total={toFixed(total, framework.weightDecimals)}
        >
          {t('life.amend.total', {
            total: toFixed(total, framework.weightDecimals),
            whole: toFixed(exact(framework.weightTotal), framework.weightDecimals),
          })}
        </b>
      </summary>
      {others.map(({ id, no, name, weight }) => (
        <Figure
          key={id}
          label={t('life.amend.weight', { no, name })}
          value={typed[id] ?? weight ?? ''}
          onValue={(value) => {
            onTyped(id, value);
          }}
        />
      ))}
    </details>
  );
}
