import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { parseExact } from '#domain/exact';
import {
  differsFromBaseline,
  type ComparedRow,
  type ComparedYear,
  type Comparison,
  type Match,
  type PastFigure,
} from '#domain/report/compare-years';
import { scoreIn } from '#domain/report/report-rows';
import type { Framework } from '#domain/scoring/framework';
import type { RoundCell } from '#domain/tracking/board';
import { shownResult } from '#domain/tracking/shown-result';
import { useDesk } from '#renderer/session/desk';
import { showIndicator } from '#renderer/navigation/navigate';
import { score } from '#renderer/features/reports/papers/parts.tsx';
import { TrendPicture } from '#renderer/features/reports/trend-picture.tsx';
import { trendPoints } from '#renderer/features/reports/trend-points';
import type { ReportView } from '#renderer/features/reports/use-report';
import { fifthsOf, lampWord } from '#renderer/i18n/lamp-words';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';

type RowProps = {
  readonly row: ComparedRow;
  readonly view: ReportView;
  readonly comparison: Comparison;
};

/** One indicator through the years. */
export function CompareRow({ row, view, comparison }: RowProps): JSX.Element {
  const { indicator, cells } = row.row;
  const { framework } = view.book;
  const cell = cells[view.report.at];
  return (
    <tr data-compare={indicator.no}>
      <td>{indicator.no}</td>
      <th scope="row">
        <button
          type="button"
          className="link"
          onClick={() => {
            showIndicator(indicator.id);
          }}
        >
          {indicator.name}
        </button>
        <small>{indicator.unit}</small>
      </th>
      {row.baselines.map(({ fiscalYear, value }) => (
        <td key={fiscalYear} className="num">
          {value ?? '–'}
        </td>
      ))}
      {row.matches.map((match, at) => {
        const year = comparison.years[at];
        return year === undefined ? null : (
          <td key={year.book.id}>
            <Past match={match} year={year} row={row} />
          </td>
        );
      })}
      <td className="num">{cell !== undefined && <Figure cell={cell} framework={framework} />}</td>
      <td>
        <Trend row={row} view={view} comparison={comparison} />
      </td>
    </tr>
  );
}

type PastProps = { readonly match: Match; readonly year: ComparedYear; readonly row: ComparedRow };

/** What the earlier year had, or why nothing of it is taken for the same. */
function Past({ match, year, row }: PastProps): JSX.Element {
  const { t } = useTranslation();
  if (match.kind === 'matched') return <Matched match={match} year={year} row={row} />;
  const { sameNo, why } = match;
  return (
    <span className="small muted" data-match={why}>
      {t(`report.compare.unmatched.${why}`)}
      {sameNo !== null && <small>{t('report.compare.sameNo', { no: sameNo.no, name: sameNo.name })}</small>}
    </span>
  );
}

type MatchedProps = Omit<PastProps, 'match'> & { readonly match: Extract<Match, { kind: 'matched' }> };

/** Figures of the earlier year, by what it was matched, and what does not fit. */
function Matched({ match, year, row }: MatchedProps): JSX.Element {
  const { t } = useTranslation();
  const { framework, fiscalYear } = year.book;
  const { yearEnd, sameRound, by, sameUnit, indicator } = match;
  const stated = row.baselines.find((each) => each.fiscalYear === fiscalYear)?.value ?? null;
  const figures = [yearEnd, sameRound?.months === yearEnd?.months ? null : sameRound];
  return (
    <span data-match={by}>
      {figures.map(
        (figure) => figure !== null && <PastLine key={figure.months} figure={figure} framework={framework} />,
      )}
      <small className="muted">{t(`report.compare.by.${by}`, { no: indicator.no })}</small>
      {!sameUnit && <small className="t-warn">{t('report.compare.unit', { unit: indicator.unit })}</small>}
      {sameUnit && stated !== null && differsFromBaseline(stated, yearEnd) && (
        <small className="t-warn">{t('report.compare.differs', { value: stated })}</small>
      )}
    </span>
  );
}

type PastLineProps = { readonly figure: PastFigure; readonly framework: Framework };

function PastLine({ figure, framework }: PastLineProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <span className="rep-past">
      <span className="muted">{t('report.months', { months: figure.months })}</span>
      <Figure cell={figure.cell} framework={framework} />
    </span>
  );
}

type FigureProps = { readonly cell: RoundCell; readonly framework: Framework };

/** Result, score and lamp of a round; where there is no score, why. */
function Figure({ cell, framework }: FigureProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  if (cell.none !== null) return <span className="small muted">{t(`tracking.none.${cell.none}`)}</span>;
  const { lamp } = cell;
  return (
    <span className="rep-figure">
      {shownResult(cell).text || '–'} <b>{score(scoreIn(cell), framework)}</b>
      {lamp !== null && (
        <span
          className={`lampw lv${String(fifthsOf(framework, lamp))}`}
          title={lampWord(framework, lamp, locale)}
        >
          <LampMark fifths={fifthsOf(framework, lamp)} />
          <span className="sr-only">{lampWord(framework, lamp, locale)}</span>
        </span>
      )}
    </span>
  );
}

function Trend({ row, view, comparison }: RowProps): JSX.Element {
  const { t } = useTranslation();
  const points = trendPoints(row, comparison.years, comparison.fiscalYear, view.report.at);
  if (points.length < 2) return <span className="small faint">{t('report.compare.short')}</span>;
  const { target, levels } = row.row.indicator;
  const agreed = target ?? levels[2];
  const label = points.map(({ fiscalYear, at }) => `${String(fiscalYear)}: ${String(at)}`).join(' · ');
  return (
    <TrendPicture
      points={points}
      isOpen={view.report.at < view.book.framework.rounds.length - 1}
      target={agreed === null ? null : (parseExact(agreed)?.valueOf() ?? null)}
      label={t('report.compare.trend.label', { points: label })}
    />
  );
}
