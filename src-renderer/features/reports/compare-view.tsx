import { IconCalendarStats } from '@tabler/icons-react';
import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { compareYears, type ComparedYear, type Comparison } from '#domain/report/compare-years';
import { useDesk } from '#renderer/session/desk';
import { beginAnother, show } from '#renderer/navigation/navigate';
import { useOtherYears } from '#renderer/session/other-years';
import { CompareRow } from '#renderer/features/reports/compare-row.tsx';
import { percent, score } from '#renderer/features/reports/papers/parts.tsx';
import type { ReportView } from '#renderer/features/reports/use-report';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type CompareProps = { readonly view: ReportView };

/** This year beside those before it: results and scores of their books, and the baselines of the sheet. */
export function CompareView({ view }: CompareProps): JSX.Element {
  const { t } = useTranslation();
  const { book, report } = view;
  const state = useDesk((desk) => desk.state);
  const others = useOtherYears();
  const comparison = useMemo(() => {
    const known = others === 'failed' || others === null ? [] : others;
    return compareYears({ book, state }, known, report.at);
  }, [book, state, others, report.at]);
  return (
    <div className="scroll rep-compare" tabIndex={0} role="region" aria-label={t('report.face.compare')}>
      {others === null && <p className="small muted">{t('report.compare.reading')}</p>}
      {others === 'failed' && <Note look="bad">{t('report.compare.failed')}</Note>}
      {others !== null && comparison.years.length === 0 && <OneYear />}
      {comparison.years.length > 0 && <YearTotals view={view} comparison={comparison} />}
      <CompareTable view={view} comparison={comparison} />
      {comparison.years.map((year) => (
        <Gone key={year.book.id} year={year} />
      ))}
    </div>
  );
}

/** Only this year is on this computer: what there is to compare with are the baselines of the sheet. */
function OneYear(): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="rep-one">
      <IconCalendarStats className="i" aria-hidden="true" />
      <div>
        <b>{t('report.compare.one')}</b>
        <p className="small muted">{t('report.compare.one.text')}</p>
      </div>
      <Button onClick={beginAnother}>{t('report.compare.begin')}</Button>
      <Button onClick={() => show('agreement')}>{t('report.compare.baselines')}</Button>
    </div>
  );
}

type TableProps = CompareProps & { readonly comparison: Comparison };

function YearTotals({ view, comparison }: TableProps): JSX.Element {
  const { t } = useTranslation();
  const { framework, fiscalYear } = view.book;
  const { certified, selfAssessed } = view.report.totals;
  const months = view.report.round.months;
  return (
    <table className="rep-table totals">
      <caption>{t('report.compare.totals')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.compare.year')}</th>
          <th scope="col">{t('report.sar.round')}</th>
          <th scope="col" className="num">
            {t('report.total.certified')}
          </th>
          <th scope="col" className="num">
            {t('report.compare.weight')}
          </th>
          <th scope="col" className="num">
            {t('report.total.self')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="own">
          <th scope="row">{t('frame.year', { year: fiscalYear })}</th>
          <td>{t('report.months', { months })}</td>
          <td className="num">{score(certified.renormalised, framework)}</td>
          <td className="num">{percent(certified.weight, framework)}</td>
          <td className="num">{score(selfAssessed.over100, framework)}</td>
        </tr>
        {comparison.years.flatMap(({ book, sameRound, yearEnd }) =>
          [sameRound, yearEnd]
            .filter((each, at, all) => each !== null && each.months !== all[at - 1]?.months)
            .map(
              (each) =>
                each !== null && (
                  <tr key={`${book.id}-${String(each.months)}`} data-year={book.fiscalYear}>
                    <th scope="row">
                      {t('frame.year', { year: book.fiscalYear })}
                      {book.sample && <span className="sample">{t('frame.sample')}</span>}
                    </th>
                    <td>{t('report.months', { months: each.months })}</td>
                    <td className="num">{score(each.certified.renormalised, book.framework)}</td>
                    <td className="num">{percent(each.certified.weight, book.framework)}</td>
                    <td className="num">{score(each.selfAssessed.over100, book.framework)}</td>
                  </tr>
                ),
            ),
        )}
      </tbody>
    </table>
  );
}

function CompareTable({ view, comparison }: TableProps): JSX.Element {
  const { t } = useTranslation();
  const { fiscalYear } = comparison;
  return (
    <table className="rep-table">
      <caption>
        {t('report.compare.rows')} <small className="muted">{t('report.compare.legend')}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('agreement.no')}</th>
          <th scope="col">{t('agreement.indicator')}</th>
          {[3, 2, 1].map((before) => (
            <th key={before} scope="col" className="num">
              {t('report.compare.base', { year: fiscalYear - before })}
            </th>
          ))}
          {comparison.years.map(({ book }) => (
            <th key={book.id} scope="col">
              {t('report.compare.book', { year: book.fiscalYear })}
              {book.sample && ` · ${t('frame.sample')}`}
            </th>
          ))}
          <th scope="col" className="num">
            {t('report.compare.own', { year: fiscalYear, months: view.report.round.months })}
          </th>
          <th scope="col">{t('report.compare.trend')}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.rows.map((row) => (
          <CompareRow key={row.row.indicator.id} row={row} view={view} comparison={comparison} />
        ))}
      </tbody>
    </table>
  );
}

/** Indicators that only the earlier year has: said, so that nobody thinks that they were forgotten. */
function Gone({ year: { book, gone } }: { readonly year: ComparedYear }): JSX.Element | null {
  const { t } = useTranslation();
  if (gone.length === 0) return null;
  return (
    <section className="rep-gone">
      <h2>{t('report.compare.gone', { year: book.fiscalYear, count: gone.length })}</h2>
      <p className="small muted">{gone.map(({ no, name }) => `${no} ${name}`.trim()).join(' · ')}</p>
    </section>
  );
}
