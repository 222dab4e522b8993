import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { toFixed } from '#domain/exact';
import type { Explained, PartOutcome } from '#domain/scoring/explanation';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow } from '#domain/tracking/board';
import { plain } from '#renderer/i18n/figures';

type PartsProps = {
  readonly framework: Framework;
  readonly row: BoardRow;
  /** Index of the round. */
  readonly at: number;
  readonly told: Extract<Explained, { readonly kind: 'parts' }>;
};

/** The parts of a compound indicator with weight, score and product, and what they add up to. */
export function PartsStory({ framework, row, at, told }: PartsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <section className="formula">
      <table className="parts">
        <thead>
          <tr>
            <th>{t('tracking.parts')}</th>
            <th className="num">{t('tracking.weight')}</th>
            <th className="num">{t('tracking.score')}</th>
            <th className="num">{t('tracking.parts.product')}</th>
          </tr>
        </thead>
        <tbody>
          {told.parts.map((part, index) => (
            <Line key={index} framework={framework} part={part} state={row.parts[index]?.cells[at]?.state} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th>{t('tracking.parts.sum')}</th>
            <td className="num">{toFixed(told.weight, framework.weightDecimals)}</td>
            <td />
            <td className="num">{toFixed(told.beforeBounds.mul(told.weight), framework.scoreDecimals)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type LineProps = {
  readonly framework: Framework;
  readonly part: PartOutcome;
  readonly state: BoardRow['cells'][number]['state'] | undefined;
};

function Line({ framework, part, state }: LineProps): JSX.Element {
  const { t } = useTranslation();
  const { weight, score } = part;
  return (
    <tr title={part.name}>
      <td>
        {part.no}
        <small className={state === 'certified' ? 't-ok' : 'muted'}>
          {state === undefined || state === null ? t('state.none') : t(`state.${state}`)}
        </small>
      </td>
      <td className="num">{toFixed(weight, framework.weightDecimals)}</td>
      <td className="num">{score === null ? '–' : toFixed(score, framework.scoreDecimals)}</td>
      <td className="num">{score === null ? '–' : plain(score.mul(weight))}</td>
    </tr>
  );
}
