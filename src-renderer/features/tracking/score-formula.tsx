import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deduction } from '#domain/book/result';
import { HUNDRED, ONE, toDecimal, toFixed, toRatio, type Exact } from '#domain/exact';
import type { Explained } from '#domain/scoring/explanation';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { figure, plain } from '#renderer/features/tracking/figures';
import { levelReached, reasonOf } from '#renderer/features/tracking/reasons';

type FormulaProps = {
  readonly framework: Framework;
  readonly row: BoardRow;
  readonly cell: RoundCell;
  readonly told: Explained;
};

/** The score worked out line by line, so that anybody with a calculator comes to the same. */
export function ScoreFormula(props: FormulaProps): JSX.Element {
  const { t } = useTranslation();
  const { framework, cell, told } = props;
  const isBounded = !told.beforeBounds.equals(told.score);
  return (
    <div className="formula">
      <p>{reasonOf({ t, framework, cell }, told)}</p>
      <Working {...props} />
      <Worth {...props} />
      {isBounded && (
        <p className="fx">
          {t('tracking.explain.bounded', {
            before: plain(told.beforeBounds),
            floor: framework.floor,
            cap: framework.cap,
            score: plain(told.score),
          })}
        </p>
      )}
      <Weighted {...props} />
      <p className="tiny muted rounding">
        {t('tracking.explain.rounding')}
        {toDecimal(told.score) === null &&
          ` · ${t('tracking.explain.whole', { ratio: toRatio(told.score) })}`}
      </p>
    </div>
  );
}

/** The steps between the result and the score before floor and cap. */
function Working({ framework, cell, told }: FormulaProps): JSX.Element | null {
  const printed = (value: Exact): string => toFixed(value, framework.scoreDecimals);
  if (told.kind === 'between') {
    const gap = told.toScore.sub(told.fromScore);
    return (
      <p className="fx">
        {plain(told.fromScore)} + {gap.equals(ONE) ? '' : `${plain(gap)} × `}
        {difference(told.value, told.from)} ÷ {difference(told.to, told.from)} ={' '}
        <b>{printed(told.beforeBounds)}</b>
      </p>
    );
  }
  if (told.kind === 'points') return <Points told={told} deductions={cell.input.deductions ?? []} />;
  if (told.kind !== 'parts') return null;
  return (
    <p className="fx">
      {plain(told.beforeBounds.mul(told.weight))} ÷ {plain(told.weight)} = <b>{printed(told.beforeBounds)}</b>
    </p>
  );
}

type PointsProps = {
  readonly told: Extract<Explained, { readonly kind: 'points' }>;
  readonly deductions: readonly Deduction[];
};

function Points({ told, deductions }: PointsProps): JSX.Element {
  const { points, sum, deducted, beforeBounds } = told;
  return (
    <>
      {points.length > 1 && (
        <p className="fx">
          {points.map(plain).join(' + ')} = <b>{plain(sum)}</b>
        </p>
      )}
      {deducted.n !== 0n && (
        <p className="fx">
          {plain(sum)} {deductions.map(({ times, points: each }) => `− ${String(times)} × ${each ?? '–'} `)}={' '}
          <b>{plain(beforeBounds)}</b>
        </p>
      )}
    </>
  );
}

/** Where levels do not score 1, 2, 3 … it is said what the level is worth. */
function Worth({ row, told }: FormulaProps): JSX.Element | null {
  const { t } = useTranslation();
  const level = levelReached(told);
  if (level === null || row.indicator.levelScores === null) return null;
  return <p className="fx">{t('tracking.explain.worth', { level, score: plain(told.beforeBounds) })}</p>;
}

/** Weight × score; where the parts share the weight, what they give together. */
function Weighted({ framework, row, cell, told }: FormulaProps): JSX.Element | null {
  const { t } = useTranslation();
  if (cell.weighted === null)
    return row.depth === 0 ? null : <p className="tiny muted">{t('tracking.weighted.inWhole')}</p>;
  const { scoreDecimals, weightDecimals } = framework;
  const isSum = told.kind === 'parts' && row.indicator.partsMode === 'sum';
  const before = isSum
    ? plain(cell.weighted.mul(HUNDRED))
    : `${toFixed(told.score, scoreDecimals)} × ${figure(cell.weight, weightDecimals)}`;
  return (
    <p className="fx">
      {before} ÷ {toFixed(HUNDRED, weightDecimals)} = <b>{toFixed(cell.weighted, scoreDecimals)}</b>
    </p>
  );
}

/** Written the larger first, so that a difference never starts with a minus. */
function difference(a: Exact, b: Exact): string {
  const [large, small] = a.compare(b) >= 0 ? [a, b] : [b, a];
  return `(${plain(large)} − ${plain(small)})`;
}
