import type { TFunction } from 'i18next';
import type { Deduction } from '#domain/book/result';
import { HUNDRED, ONE, toDecimal, toFixed, toRatio, type Exact } from '#domain/exact';
import type { Explained } from '#domain/scoring/explanation';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { figure, plain } from '#renderer/i18n/figures';
import { levelReached, reasonOf } from '#renderer/i18n/score-reasons';

/** One line of the working; `result` is what it comes to, where it is a sum. */
export type ScoreLine = {
  readonly look: 'reason' | 'working' | 'note' | 'rounding';
  readonly text: string;
  readonly result: string | null;
};

type Worked = {
  readonly t: TFunction;
  readonly framework: Framework;
  readonly row: BoardRow;
  readonly cell: RoundCell;
};

/** The score worked out line by line, so that anybody with a calculator comes to the same. */
export function scoreLines(worked: Worked, told: Explained): readonly ScoreLine[] {
  const { t } = worked;
  const whole =
    toDecimal(told.score) === null ? ` · ${t('tracking.explain.whole', { ratio: toRatio(told.score) })}` : '';
  return [
    { look: 'reason', text: reasonOf(worked, told), result: null },
    ...workingLines(worked, told),
    ...worthLines(worked, told),
    ...boundedLines(worked, told),
    ...weightedLines(worked, told),
    { look: 'rounding', text: `${t('tracking.explain.rounding')}${whole}`, result: null },
  ];
}

function working(text: string, result: string | null = null): ScoreLine {
  return { look: 'working', text, result };
}

/** The steps between the result and the score before floor and cap. */
function workingLines({ framework, cell }: Worked, told: Explained): readonly ScoreLine[] {
  const printed = (value: Exact): string => toFixed(value, framework.scoreDecimals);
  if (told.kind === 'between') {
    const gap = told.toScore.sub(told.fromScore);
    const times = gap.equals(ONE) ? '' : `${plain(gap)} × `;
    const share = `${difference(told.value, told.from)} ÷ ${difference(told.to, told.from)}`;
    return [working(`${plain(told.fromScore)} + ${times}${share}`, printed(told.beforeBounds))];
  }
  if (told.kind === 'points') return pointLines(told, cell.input.deductions ?? []);
  if (told.kind !== 'parts') return [];
  const points = plain(told.beforeBounds.mul(told.weight));
  return [working(`${points} ÷ ${plain(told.weight)}`, printed(told.beforeBounds))];
}

type Points = Extract<Explained, { readonly kind: 'points' }>;

function pointLines(told: Points, deductions: readonly Deduction[]): readonly ScoreLine[] {
  const { points, sum, deducted, beforeBounds } = told;
  const off = deductions.map(({ times, points: each }) => `− ${String(times)} × ${each ?? '–'}`);
  return [
    ...(points.length > 1 ? [working(points.map(plain).join(' + '), plain(sum))] : []),
    ...(deducted.n === 0n ? [] : [working([plain(sum), ...off].join(' '), plain(beforeBounds))]),
  ];
}

/** Where levels do not score 1, 2, 3 … it is said what the level is worth. */
function worthLines({ t, row }: Worked, told: Explained): readonly ScoreLine[] {
  const level = levelReached(told);
  if (level === null || row.indicator.levelScores === null) return [];
  return [working(t('tracking.explain.worth', { level, score: plain(told.beforeBounds) }))];
}

function boundedLines({ t, framework: { floor, cap } }: Worked, told: Explained): readonly ScoreLine[] {
  if (told.beforeBounds.equals(told.score)) return [];
  const before = plain(told.beforeBounds);
  return [working(t('tracking.explain.bounded', { before, floor, cap, score: plain(told.score) }))];
}

/** Weight × score; where the parts share the weight, what they give together. */
function weightedLines({ t, framework, row, cell }: Worked, told: Explained): readonly ScoreLine[] {
  if (cell.weighted === null)
    return row.depth === 0 ? [] : [{ look: 'note', text: t('tracking.weighted.inWhole'), result: null }];
  const { scoreDecimals, weightDecimals } = framework;
  const isSum = told.kind === 'parts' && row.indicator.partsMode === 'sum';
  const before = isSum
    ? plain(cell.weighted.mul(HUNDRED))
    : `${toFixed(told.score, scoreDecimals)} × ${figure(cell.weight, weightDecimals)}`;
  return [working(`${before} ÷ ${toFixed(HUNDRED, weightDecimals)}`, toFixed(cell.weighted, scoreDecimals))];
}

/** Written the larger first, so that a difference never starts with a minus. */
function difference(a: Exact, b: Exact): string {
  const [large, small] = a.compare(b) >= 0 ? [a, b] : [b, a];
  return `(${plain(large)} − ${plain(small)})`;
}
