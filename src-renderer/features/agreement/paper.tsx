/** @jsxImportSource #renderer/ui/thai-jsx */
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
import { useEffect, type JSX } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { exact, parseExact, sum, toFixed, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import { usableWeight } from '#domain/scoring/score';
import { roundTotals } from '#domain/scoring/totals';
import { shownResult } from '#domain/tracking/shown-result';
import { boardRows, totalRows, type BoardRow, type RoundCell } from '#domain/tracking/board';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { signerLines } from '#domain/life/sign';
import { useBook, useDesk, type Locale } from '#renderer/session/desk';
import { actWords } from '#renderer/i18n/act-words';
import { HandsNote } from '#renderer/parts/hands-note.tsx';
import { useProvinceName } from '#renderer/session/places';
import { printPaper } from '#renderer/features/agreement/export-paper';
import './paper.css';

const LEVELS = [1, 2, 3, 4, 5] as const;
const COLUMNS = 12;

/** The summary table of a round, on paper only. Prints itself once and calls back. */
export function Paper({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    void Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 14px Sarabun`, 'ตัวชี้วัด 1')))
      .then(() => printPaper(t))
      .finally(onDone);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- drawing the paper again must not print it again
  }, []);
  return createPortal(
    <div className="paper">
      <Title />
      <Table />
      <Rule />
      <Hands />
    </div>,
    document.body,
  );
}

/** The open round of the year and its place among the rounds. */
function useRound(): { readonly at: number; readonly months: number } {
  const { rounds } = useBook().framework;
  const code = useDesk((desk) => desk.round);
  const at = Math.max(
    0,
    rounds.findIndex((round) => round.code === code),
  );
  return { at, months: rounds[at]?.months ?? 12 };
}

function Title(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const name = useProvinceName(book.province);
  const { months } = useRound();
  return (
    <>
      <h1>{t('paper.title')}</h1>
      <p className="sub">{t('paper.sub', { name, year: book.fiscalYear, months })}</p>
      {book.sample && <p className="sub">{t('paper.sample')}</p>}
    </>
  );
}

function Rule(): JSX.Element {
  const { t } = useTranslation();
  const { fiscalYear, version, scoreDecimals } = useBook().framework;
  return <p className="rule">{t('paper.rule', { year: fiscalYear, version, decimals: scoreDecimals })}</p>;
}

/** Whose signatures are recorded under the text, by whom; who stands for the results of the round. */
function Hands(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const locale = useDesk((desk) => desk.locale);
  const { at } = useRound();
  const round = book.framework.rounds[at];
  return (
    <div className="rule">
      {signerLines(state, book, 1).flatMap(({ place, role, signature, standing }) =>
        signature === null ? (
          []
        ) : (
          <p key={place}>
            {`${role.title} ${signature.name}`.trim()} {dayOf(signature.on, locale)}
            {signature.recorded !== null &&
              ` · ${t('life.recorded', { who: actWords(t, signature.recorded), day: dayOf(signature.recorded.on, locale) })}`}
            {standing !== 'valid' && ` · ${t(`life.standing.${standing}`)}`}
          </p>
        ),
      )}
      {round !== undefined && <HandsNote round={round} />}
    </div>
  );
}

function dayOf(on: string, locale: Locale): string {
  return on === '' ? '' : formatThaiDate(on, 'short', locale);
}

function Table(): JSX.Element {
  const { framework } = useBook();
  const state = useDesk((desk) => desk.state);
  const { at } = useRound();
  const rows = boardRows(state, framework);
  return (
    <table>
      <Heads />
      <tbody>
        {[...framework.dimensions.map(({ code }) => code), null].map((code) => (
          <Group key={code ?? ''} code={code} rows={rows} at={at} />
        ))}
      </tbody>
      <Total rows={rows} at={at} framework={framework} />
    </table>
  );
}

function Heads(): JSX.Element {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className="c-no">{t('agreement.no')}</th>
        <th>{t('agreement.indicator')}</th>
        <th className="c-unit">{t('agreement.unit')}</th>
        <th className="c-n">{t('export.weight')}</th>
        {LEVELS.map((level) => (
          <th key={level} className="c-l">
            {t('agreement.level', { level })}
          </th>
        ))}
        <th className="c-n">{t('paper.result')}</th>
        <th className="c-n">{t('paper.score')}</th>
        <th className="c-n lines">{t('paper.weighted')}</th>
      </tr>
    </thead>
  );
}

type GroupProps = { readonly code: string | null; readonly rows: readonly BoardRow[]; readonly at: number };

function Group({ code, rows, at }: GroupProps): JSX.Element | null {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { framework } = useBook();
  const dimension = framework.dimensions.find((each) => each.code === code);
  const inside = rows.filter((row) => row.indicator.dimension === code);
  if (inside.length === 0) return null;
  const title =
    (locale === 'en' ? dimension?.titleEn : null) ?? dimension?.title ?? t('agreement.unassigned');
  return (
    <>
      <tr className="group">
        <td />
        <td colSpan={COLUMNS - 1}>{title}</td>
      </tr>
      {inside.flatMap(withParts).map((row) => (
        <Line key={row.indicator.id} row={row} cell={row.cells[at]} framework={framework} />
      ))}
    </>
  );
}

/** Parts stand under their whole. */
function withParts(row: BoardRow): readonly BoardRow[] {
  return [row, ...row.parts.flatMap(withParts)];
}

type LineProps = {
  readonly row: BoardRow;
  readonly cell: RoundCell | undefined;
  readonly framework: Framework;
};

function Line({ row, cell, framework }: LineProps): JSX.Element {
  const { indicator, depth } = row;
  return (
    <tr className={depth > 0 ? 'part' : undefined}>
      <td>{indicator.no}</td>
      <td>{indicator.name}</td>
      <td>{indicator.unit}</td>
      <td className="n">{weightText(cell?.weight ?? null, framework.weightDecimals)}</td>
      {(cell?.levels ?? indicator.levels).map((level, index) => (
        <td key={index} className="n">
          {level ?? '–'}
        </td>
      ))}
      <td className="n">{resultText(cell)}</td>
      <td className="n">{printed(scoreOf(cell), framework)}</td>
      <td className="n">{printed(cell?.weighted ?? null, framework)}</td>
    </tr>
  );
}

function Total({ rows, at, framework }: Omit<GroupProps, 'code'> & { framework: Framework }): JSX.Element {
  const { t } = useTranslation();
  const total = roundTotals(rows.flatMap((row) => totalRows(row, at))).selfAssessed;
  const weights = sum(rows.flatMap(({ cells }) => usableWeight(cells[at]?.weight ?? null) ?? []));
  return (
    <tfoot>
      <tr className="group">
        <td />
        <td colSpan={2}>{t('paper.total')}</td>
        <td className="n">{toFixed(weights, framework.weightDecimals)}</td>
        <td colSpan={7} />
        <td className="n">{printed(total.over100, framework)}</td>
      </tr>
    </tfoot>
  );
}

function printed(value: Exact | null, framework: Framework): string {
  return value === null ? '–' : toFixed(value, framework.scoreDecimals);
}

function scoreOf(cell: RoundCell | undefined): Exact | null {
  return cell?.none === null && cell.score.state === 'scored' ? cell.score.score : null;
}

function resultText(cell: RoundCell | undefined): string {
  return cell?.none === 'naApproved' ? 'N/A' : shownText(cell);
}

/** What was typed, or what formula, steps, points or parts give. */
function shownText(cell: RoundCell | undefined): string {
  const text = cell === undefined ? '' : shownResult(cell).text;
  return text === '' ? '–' : text;
}

function weightText(weight: string | null, decimals: number): string {
  if (weight === null) return '–';
  return parseExact(weight) === null ? weight : toFixed(exact(weight), decimals);
}
