import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { MONTH_FIELDS, type MonthField } from '#domain/book/data-item';
import { parseExact, toFixed, type Exact } from '#domain/exact';
import { isFigureTyped } from '#domain/text/typed-figure';
import { checkItemFigure, figureProblems, isFigureOf } from '#domain/tracking/check-figure';
import type { Locale } from '#renderer/session/desk';
import { provinceName } from '#renderer/session/places';
import { shown, shownText } from '#renderer/features/indicator/figures';
import type { MonthRow } from '#renderer/features/indicator/month-rows';
import { problemText } from '#renderer/i18n/problem-text';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import type { GridColumn } from '#renderer/ui/grid/grid-types';

type Context = {
  readonly t: TFunction;
  readonly locale: Locale;
  readonly width: number;
  /** Why a month's figure cannot be edited, in words; null while it can. */
  readonly closed: (row: MonthRow, month: number) => string | null;
} & Pick<IndicatorView, 'framework' | 'indicator'>;
type Column = GridColumn<MonthRow>;

/** Room of a month's figure in pixels: the longest must not be cut off. */
export const LEAST_WIDTH = 60;
const DIGIT = 7.4;

export function monthWidth(longest: number): number {
  return Math.max(LEAST_WIDTH, Math.ceil(longest * DIGIT) + 13);
}

/** Names at the left, then October to September; the months of a round stand out. */
export function monthColumns(context: Context): readonly Column[] {
  return [nameColumn(context), ...MONTH_FIELDS.map((field, at) => monthColumn(context, field, at + 1))];
}

function nameColumn(context: Context): Column {
  const name = (row: MonthRow): string => nameOf(row, context);
  return {
    id: 'name',
    head: context.t('indicator.months'),
    width: 'fill',
    minWidth: 128,
    frozen: true,
    className: 'lb',
    text: name,
    render: (row) => (
      <span className={row.kind === 'figures' && row.inArea ? 'in-area' : ''} title={name(row)}>
        {name(row)}
      </span>
    ),
  };
}

function nameOf(row: MonthRow, { t, locale, indicator }: Context): string {
  switch (row.kind) {
    case 'figures':
      return row.inArea ? areaName(row.area, locale) : itemName(row.item, t);
    case 'sum':
      return row.item.formula === ''
        ? t('indicator.months.sum', { name: itemName(row.item, t) })
        : itemName(row.item, t);
    case 'result':
      return indicator.unit === ''
        ? t('tracking.result')
        : t('indicator.months.result', { unit: indicator.unit });
    case 'score':
      return t('tracking.score');
  }
}

function itemName({ name, unit, code }: { name: string; unit: string; code: string }, t: TFunction): string {
  const known = name === '' ? code : name;
  return unit === '' ? known : t('indicator.item.with-unit', { name: known, unit });
}

/** A province by its name; a district is its own name. */
export function areaName(area: string | null, locale: Locale): string {
  return area === null ? '' : provinceName(area, locale);
}

function monthColumn(context: Context, field: MonthField, month: number): Column {
  const { t, framework } = context;
  const isRound = framework.rounds.some(({ months }) => months === month);
  return {
    id: field,
    head: t(`month.short.${field}`),
    headTitle: t(`month.${field}`),
    width: context.width,
    align: 'end',
    className: isRound ? 'rd' : '',
    reads: isFigureTyped,
    editable: (row) => row.kind === 'figures' || isTypedResult(row, month, context),
    closed: (row) => context.closed(row, month),
    text: (row) => textOf(row, field, month, context),
    render: (row) => <Figure row={row} field={field} month={month} context={context} />,
    mark: (row) => wrongIn(row, field, month, context)?.mark ?? null,
    note: (row) => wrongIn(row, field, month, context)?.words ?? emptyNote(row, field, t),
    cellClass: (row) => (row.kind === 'figures' ? '' : 'follows'),
  };
}

/** Without a formula the result of a round is typed, here as on the tracking page. */
function isTypedResult(row: MonthRow, month: number, { indicator }: Context): boolean {
  return (
    row.kind === 'result' &&
    indicator.formula.trim() === '' &&
    indicator.method !== 'compound' &&
    row.rounds.has(month)
  );
}

function textOf(row: MonthRow, field: MonthField, month: number, context: Context): string {
  switch (row.kind) {
    case 'figures':
      return row.series?.[field] ?? '';
    case 'sum':
      return plain(row.figures[month - 1] ?? null);
    case 'result': {
      const typed = row.rounds.get(month)?.value;
      return typed ?? plain(row.months[month - 1]?.value ?? null);
    }
    case 'score': {
      const score = scoreOf(row, month).score;
      return score === null ? '' : toFixed(score, context.framework.scoreDecimals);
    }
  }
}

function plain(value: Exact | null): string {
  return value === null ? '' : shown(value).replaceAll(',', '').replace('−', '-');
}

/** What counts in a month: in the month of a round its own score, which may come from a typed figure. */
function scoreOf(
  row: Extract<MonthRow, { kind: 'score' }>,
  month: number,
): { readonly score: Exact | null; readonly lamp: number | null } {
  const cell = row.rounds.get(month);
  if (cell?.none === null && cell.score.state === 'scored')
    return { score: cell.score.score, lamp: cell.lamp };
  const outcome = row.months[month - 1];
  return { score: outcome?.score ?? null, lamp: outcome?.lamp ?? null };
}

type FigureProps = {
  readonly row: MonthRow;
  readonly field: MonthField;
  readonly month: number;
  readonly context: Context;
};

function Figure({ row, field, month, context }: FigureProps): JSX.Element {
  if (row.kind === 'score') {
    const { score, lamp } = scoreOf(row, month);
    if (score === null) return <Nil />;
    return (
      <span className="ind-score">
        {lamp !== null && <ScoreLamp framework={context.framework} lamp={lamp} word={false} />}
        {toFixed(score, 2)}
      </span>
    );
  }
  const text = textOf(row, field, month, context);
  return text === '' ? <Nil /> : <>{row.kind === 'figures' ? shownText(text) : rounded(text)}</>;
}

function Nil(): JSX.Element {
  return <span className="nil">–</span>;
}

/** A result that follows is read at a glance: two decimals here, all of it in the head and when it is copied. */
function rounded(text: string): string {
  const value = parseExact(text);
  return value === null ? text : shown(value, 2);
}

/** How a figure is marked that is none, or that its unit does not allow, and why; null where nothing is wrong. */
type Wrong = { readonly mark: 'bad' | 'warn'; readonly words: string };

function wrongIn(row: MonthRow, field: MonthField, month: number, context: Context): Wrong | null {
  const { t, indicator } = context;
  const isResult = isTypedResult(row, month, context);
  if (row.kind !== 'figures' && !isResult) return null;
  const text = textOf(row, field, month, context);
  if (text === '') return null;
  const [wrong] =
    row.kind === 'figures'
      ? checkItemFigure(row.item.name, row.item.unit, text)
      : figureProblems(indicator, text);
  if (wrong === undefined) {
    const unit = row.kind === 'figures' ? row.item.unit : indicator.unit;
    return isFigureOf(unit, text) ? null : { mark: 'bad', words: t('indicator.months.wrong', { text }) };
  }
  return {
    mark: wrong.severity === 'error' ? 'bad' : 'warn',
    words: problemText(t, wrong.code, wrong.details),
  };
}

/** What an empty month means, where the item says so. */
function emptyNote(row: MonthRow, field: MonthField, t: TFunction): string | null {
  if (row.kind !== 'figures' || row.item.emptyMonths === '' || (row.series?.[field] ?? null) !== null)
    return null;
  return t('indicator.months.empty', { meaning: row.item.emptyMonths });
}
