/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { toFixed } from '#domain/exact';
import { parseFormula } from '#domain/formula/parse';
import { onceEach, writeFormula } from '#domain/formula/write';
import type { Explained } from '#domain/scoring/explanation';
import type { Framework } from '#domain/scoring/framework';
import { itemByCode } from '#domain/tracking/item-figures';
import { useDesk } from '#renderer/session/desk';
import type { CardProps } from '#renderer/features/reports/papers/sar-paper.tsx';
import { plain } from '#renderer/i18n/figures';
import { scoreLines } from '#renderer/i18n/score-lines';

type ScoreProps = CardProps & { readonly framework: Framework };

/** How the score of the round came about: where the result is from, the thresholds, the working, the rounding. */
export function SarScore({ card, framework }: ScoreProps): JSX.Element {
  const { t } = useTranslation();
  const { row, cell, told, round } = card;
  return (
    <section className="rp-box" data-part="working">
      <h3>{t('report.sar.working', { months: round.months })}</h3>
      <p>
        {t('tracking.panel.method')}: {t(`method.${row.indicator.method}`)}
        {cell.source !== null && ` · ${t('tracking.panel.from')}: ${t(`report.sar.from.${cell.source}`)}`}
      </p>
      <Source card={card} />
      {cell.none !== null && (
        <p>
          {t(`tracking.none.long.${cell.none}`, {
            value: cell.value ?? '',
            method: t(`method.${row.indicator.method}`),
          })}
        </p>
      )}
      {cell.none === null && told.kind !== 'none' && <Worked card={card} framework={framework} told={told} />}
    </section>
  );
}

function Worked({ card, framework, told }: ScoreProps & { readonly told: Explained }): JSX.Element {
  const { t } = useTranslation();
  const { row, cell } = card;
  return (
    <>
      {told.kind === 'parts' && <Parts told={told} framework={framework} />}
      {scoreLines({ t, framework, row, cell }, told).map(({ look, text, result }, at) => (
        <p key={at} className={look === 'working' ? 'rp-fx' : look === 'rounding' ? 'rp-note' : undefined}>
          {text}
          {result !== null && (
            <>
              {' = '}
              <b>{result}</b>
            </>
          )}
        </p>
      ))}
    </>
  );
}

type PartsProps = {
  readonly told: Extract<Explained, { readonly kind: 'parts' }>;
  readonly framework: Framework;
};

function Parts({ told, framework }: PartsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <table className="rp-grid slim">
      <thead>
        <tr>
          <th>{t('tracking.parts')}</th>
          <th>{t('report.weight')}</th>
          <th>{t('report.score')}</th>
          <th>{t('tracking.parts.product')}</th>
        </tr>
      </thead>
      <tbody>
        {told.parts.map(({ no, name, weight, score }, at) => (
          <tr key={at}>
            <td>
              {no} {name}
            </td>
            <td className="n">{toFixed(weight, framework.weightDecimals)}</td>
            <td className="n">{score === null ? '–' : toFixed(score, framework.scoreDecimals)}</td>
            <td className="n">{score === null ? '–' : plain(score.mul(weight))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The formula with its numbers, and what each number is. */
function Source({ card: { row, cell } }: CardProps): JSX.Element | null {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const { formula } = cell;
  const { formulaText } = row.indicator;
  const parsed = parseFormula(row.indicator.formula);
  if (formula?.kind !== 'value' || !parsed.ok) {
    return formulaText === '' ? null : <p className="rp-note">{formulaText}</p>;
  }
  const nameOf = (code: string): string => {
    const name = itemByCode(state, code)?.name ?? '';
    return name === '' ? code : name;
  };
  const behind = onceEach(formula.parts).map(
    ({ code, name, months, value }) =>
      `${nameOf(code)} (${t(`tracking.formula.fn.${name}`)} ${t('tracking.formula.months', { months })}) ${plain(value)}`,
  );
  return (
    <>
      {formulaText !== '' && <p className="rp-note">{formulaText}</p>}
      <p className="rp-fx">
        {writeFormula(parsed.value, formula.parts, ({ value }) => plain(value))} ={' '}
        <b>{plain(formula.value)}</b>
      </p>
      <p className="rp-note">{behind.join(' · ')}</p>
    </>
  );
}
