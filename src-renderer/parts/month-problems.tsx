/** @jsxImportSource #renderer/ui/thai-jsx */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#domain/book/book';
import { MONTH_FIELDS } from '#domain/book/data-item';
import { monthProblems } from '#domain/check/items';
import type { YearProblem } from '#domain/check/check-year';
import { itemsBehind } from '#domain/indicator/items-behind';
import { goToPlace } from '#renderer/navigation/wanted-place';
import { useDesk } from '#renderer/session/desk';
import { provinceName } from '#renderer/session/places';
import { problemText } from '#renderer/i18n/problem-text';

type Props = {
  /** The one that is shown: a line stays with it, also where others have the same figure behind them. */
  readonly indicator: Pick<Indicator, 'id' | 'formula'>;
  /** Months from October on that count. */
  readonly months: number;
};

/** A list that is read at once; how many more there are is said. */
const MOST = 6;

/**
 * What is wrong with the months behind a formula, in words: which month of which figure, and why. Each line leads to its
 * cell. Nothing where all are as they must be.
 */
export function MonthProblems({ indicator, months }: Props): JSX.Element | null {
  const { t } = useTranslation();
  const { id, formula } = indicator;
  const state = useDesk((desk) => desk.state);
  const problems = useMemo(
    () =>
      itemsBehind(state, formula)
        .flatMap((item) => monthProblems(state, item))
        .filter(({ place }) => (place.month ?? 0) <= months),
    [state, formula, months],
  );
  if (problems.length === 0) return null;
  const more = problems.length - MOST;
  return (
    <section className="month-problems" aria-label={t('months.wrong')}>
      <h3>{t('months.wrong')}</h3>
      <ul>
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.place.id} ${problem.place.field}`}>
            <ProblemButton problem={problem} indicator={id} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="tiny muted">{t('months.wrong.more', { count: more })}</p>}
    </section>
  );
}

type ButtonProps = { readonly problem: YearProblem; readonly indicator: string };

function ProblemButton({ problem, indicator }: ButtonProps): JSX.Element {
  const { t } = useTranslation();
  const { place, code, severity, details } = problem;
  const item = useSeriesName(place.id);
  const month = MONTH_FIELDS.find((field) => field === place.field) ?? 'm1';
  return (
    <button
      type="button"
      className={`month-problem ${severity === 'error' ? 't-bad' : 't-warn'}`}
      onClick={() => {
        goToPlace({ ...place, indicator });
      }}
    >
      <IconAlertTriangle className="i" aria-hidden="true" />
      <span>
        {t('months.wrong.line', {
          ...{ month: t(`month.${month}`), item, text: problemText(t, code, details) },
        })}
      </span>
    </button>
  );
}

/** The figure by its name, or its code where it has none, and the area whose it is. */
function useSeriesName(id: string): string {
  const state = useDesk((desk) => desk.state);
  const locale = useDesk((desk) => desk.locale);
  const series = state.series.get(id);
  const item = state.item.get(series?.item ?? '');
  if (series === undefined || item === undefined) return '';
  const name = item.name === '' ? item.code : item.name;
  return series.area === null ? name : `${name} · ${provinceName(series.area, locale)}`;
}
