import {
  IconAlertCircle,
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconListCheck,
  IconSitemap,
  IconStairs,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX, ReactNode } from 'react';
import type { IndicatorFinding } from '#domain/agreement/findings';
import type { Indicator } from '#domain/book/book';
import { parseExact, toFixed } from '#domain/exact';
import { METHODS, type Framework, type Method } from '#domain/scoring/framework';
import { dimensionNames, METHOD_NAMES } from '#domain/text/choice-names';
import { choicesMeant } from '#domain/text/choices-meant';
import { isFigureTyped } from '#domain/text/typed-figure';
import type { AgreementRow } from '#renderer/features/agreement/use-agreement';
import type { Locale } from '#renderer/session/desk';
import type { GridColumn, GridHeadGroup } from '#renderer/ui/grid/grid-types';
import { problemText } from '#renderer/i18n/problem-text';

type Context = {
  readonly t: TFunction;
  readonly framework: Framework;
  readonly locale: Locale;
  /** Why the text of the agreement cannot be edited, in words; null while it can. */
  readonly closed: string | null;
};
type Column = GridColumn<AgreementRow>;

const LEVELS = [1, 2, 3, 4, 5] as const;

export function agreementColumns(context: Context, counts: string): readonly Column[] {
  const { closed } = context;
  return [
    ...leadColumns(context),
    ...LEVELS.map((level) => levelColumn(context, level)),
    marginColumn(context, counts),
  ].map((column) => ({ ...column, closed: () => closed }));
}

export function agreementHeads({ t }: Pick<Context, 't'>): readonly GridHeadGroup[] {
  return [
    { span: 7 },
    { span: 5, text: t('agreement.levels'), rule: true, align: 'center' },
    { span: 1, text: t('agreement.found'), rule: true, className: 'mg' },
  ];
}

function leadColumns({ t, framework, locale }: Omit<Context, 'closed'>): readonly Column[] {
  return [
    textColumn({ t }, 'no', t('agreement.no'), { width: 52, frozen: true, className: 'no' }),
    textColumn({ t }, 'name', t('agreement.indicator'), { width: 'fill', minWidth: 170, frozen: true }),
    {
      id: 'dimension',
      head: t('agreement.dimension'),
      headTitle: t('agreement.dimension.long'),
      width: 36,
      align: 'center',
      editable: isWhole,
      text: (row) => dimensionNo(row.indicator, framework),
      render: (row) =>
        isWhole(row) ? dimensionNo(row.indicator, framework) || <span className="nil">–</span> : null,
      choices: () => [
        ...framework.dimensions.map((dimension, at) => ({
          value: dimension.code,
          names: dimensionNames(dimension, at),
          label: `${String(at + 1)} ${(locale === 'en' ? dimension.titleEn : null) ?? dimension.title}`,
        })),
        { value: '', label: t('agreement.unassigned') },
      ],
      meant: choicesMeant,
    },
    textColumn({ t }, 'unit', t('agreement.unit'), { width: 64 }),
    methodColumn({ t, framework }),
    figureColumn(
      { t },
      'base',
      t('agreement.base', { year: framework.fiscalYear - 1 }),
      62,
      (row) => row.indicator.base ?? '',
    ),
    {
      ...figureColumn({ t }, 'weight', t('agreement.weight'), 58, (row) => row.indicator.weight ?? ''),
      render: (row) => (
        <>
          {weight(row.indicator.weight, framework.weightDecimals)}
          {row.indicator.weight !== row.signed.weight && (
            <Amended t={t} was={weight(row.signed.weight, framework.weightDecimals)} />
          )}
        </>
      ),
      cellClass: (row) => (isWhole(row) ? '' : 'of-part'),
    },
  ];
}

/** What stood in the signed text before an amendment. */
function Amended({ t, was }: { readonly t: TFunction; readonly was: ReactNode }): JSX.Element {
  return (
    <small className="amended">
      <span className="sr-only">{t('agreement.amended')}</span> <del>{was}</del>
    </small>
  );
}

function isWhole({ indicator }: AgreementRow): boolean {
  return indicator.of === null;
}

/** The mark of method and direction; the list has the methods that the year allows. Parts have no parts. */
function methodColumn({ t, framework }: Pick<Context, 't' | 'framework'>): Column {
  return {
    id: 'method',
    head: '',
    headTitle: t('agreement.method'),
    ...findings(t, 'direction'),
    width: 30,
    editable: () => true,
    text: (row) => t(`method.${row.indicator.method}`),
    render: (row) => <MethodMark indicator={row.indicator} t={t} />,
    choices: (row) =>
      METHODS.filter(
        (method) =>
          method === row.indicator.method ||
          (framework.methods.includes(method) && (isWhole(row) || method !== 'compound')),
      ).map((value) => ({ value, label: t(`method.${value}`), names: METHOD_NAMES[value] })),
    meant: choicesMeant,
  };
}

export function weight(text: string | null, decimals: number): JSX.Element | string {
  const value = text === null ? null : parseExact(text);
  if (value === null) return text ?? <span className="nil">–</span>;
  return toFixed(value, decimals);
}

function dimensionNo(indicator: Indicator, framework: Framework): string {
  const at = framework.dimensions.findIndex(({ code }) => code === indicator.dimension);
  return at === -1 ? '' : String(at + 1);
}

/** Methods whose mark is not that of the direction. */
const MARKS: Partial<Record<Method, typeof IconStairs>> = {
  milestone: IconStairs,
  compound: IconSitemap,
  rubric: IconListCheck,
};

function MethodMark({ indicator, t }: { readonly indicator: Indicator; readonly t: TFunction }): JSX.Element {
  const Icon = MARKS[indicator.method] ?? (indicator.direction === 'lower' ? IconArrowDown : IconArrowUp);
  return (
    <span title={`${t(`method.${indicator.method}`)} · ${t(`direction.${indicator.direction}`)}`}>
      <Icon className="i dir" />
    </span>
  );
}

type TextOptions = Pick<Column, 'width' | 'minWidth' | 'frozen' | 'className'>;

function textColumn(
  { t }: Pick<Context, 't'>,
  field: 'no' | 'name' | 'unit',
  head: string,
  options: TextOptions,
): Column {
  return {
    ...options,
    ...findings(t, field),
    id: field,
    head,
    editable: () => true,
    text: (row) => row.indicator[field],
    render: (row) => <span title={row.indicator[field]}>{row.indicator[field]}</span>,
    ...(field === 'name' && { cellClass: (row: AgreementRow) => (isWhole(row) ? '' : 'part') }),
  };
}

function figureColumn(
  { t }: Pick<Context, 't'>,
  id: string,
  head: string,
  width: number,
  text: (row: AgreementRow) => string,
): Column {
  return {
    ...findings(t, id),
    id,
    head,
    width,
    align: 'end',
    editable: () => true,
    className: 'edit',
    reads: isFigureTyped,
    text,
    render: (row) => text(row) || <span className="nil">–</span>,
  };
}

function levelColumn({ t }: Pick<Context, 't'>, level: (typeof LEVELS)[number]): Column {
  const column = figureColumn(
    { t },
    `level${String(level)}`,
    level === 3 ? t('agreement.target', { level }) : String(level),
    50,
    (row) => row.indicator.levels[level - 1] ?? '',
  );
  return {
    ...column,
    headTitle: t('agreement.level', { level }),
    rule: level === 1,
    className: level === 3 ? 'edit tg' : 'edit',
  };
}

function findings(t: TFunction, field: string): Pick<Column, 'mark' | 'note'> {
  const worst = (row: AgreementRow): IndicatorFinding | undefined =>
    row.findings.find((each) => each.field === field);
  return {
    mark: (row) => {
      const found = worst(row);
      if (found === undefined) return null;
      return found.severity === 'error' ? 'bad' : 'warn';
    },
    note: (row) => {
      const found = worst(row);
      return found === undefined ? null : problemText(t, found.code, found.details);
    },
  };
}

/** The margin: the worst finding of the row in words, at most one line. */
function marginColumn({ t }: Pick<Context, 't'>, counts: string): Column {
  const text = (row: AgreementRow): string => {
    const found = row.findings[0];
    return found === undefined ? '' : problemText(t, found.code, found.details);
  };
  return {
    id: 'found',
    head: counts,
    width: 170,
    rule: true,
    className: 'mg',
    text,
    render: (row) => {
      const found = row.findings[0];
      if (found === undefined) return null;
      const Icon = found.severity === 'error' ? IconAlertCircle : IconAlertTriangle;
      return (
        <span className={found.severity === 'error' ? 'found t-bad' : 'found t-warn'} title={text(row)}>
          <Icon className="i" />
          <span>{text(row)}</span>
        </span>
      );
    },
  };
}
