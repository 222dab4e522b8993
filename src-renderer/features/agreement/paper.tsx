import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
import { useEffect, type JSX } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#domain/book/book';
import { exact, parseExact, sum, toFixed, type Exact } from '#domain/exact';
import { usableWeight } from '#domain/scoring/score';
import { roundTotals } from '#domain/scoring/totals';
import { boardRow, indicatorsInOrder, resultsOf, totalRow, type BoardRow } from '#domain/tracking/board';
import { useBook, useDesk } from '#renderer/data/desk';
import { useProvinceName } from '#renderer/data/places';
import { printPaper } from '#renderer/features/agreement/hand-out';
import './paper.css';

/** The summary table of a round, on paper only. Prints itself once and calls back. */
export function Paper({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    void Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 14px Sarabun`, 'ตัวชี้วัด 1')))
      .then(() => printPaper(t))
      .finally(onDone);
    // The paper prints once, when it has been drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- drawing it again must not print it again
  }, []);
  return createPortal(
    <div className="paper">
      <Sheet />
    </div>,
    document.body,
  );
}

function Sheet(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const roundCode = useDesk((desk) => desk.round);
  const locale = useDesk((desk) => desk.locale);
  const name = useProvinceName(book.province);
  const { framework } = book;
  const at = Math.max(
    0,
    framework.rounds.findIndex((round) => round.code === roundCode),
  );
  const months = framework.rounds[at]?.months ?? 12;
  const rows = indicatorsInOrder(state).map((each) => boardRow(each, resultsOf(state, each.id, framework), framework));
  const total = roundTotals(rows.map((row) => totalRow(row, at))).selfAssessed;
  const groups = [
    ...framework.dimensions.map((dimension) => ({
      code: dimension.code as string | null,
      title: (locale === 'en' ? dimension.titleEn : null) ?? dimension.title,
    })),
    { code: null, title: t('agreement.unassigned') },
  ];
  const weights = sum(rows.flatMap(({ indicator }) => usableWeight(indicator.weight) ?? []));
  const printed = (value: Exact | null): string => (value === null ? '–' : toFixed(value, framework.scoreDecimals));
  return (
    <>
      <h1>{t('paper.title')}</h1>
      <p className="sub">{t('paper.sub', { name, year: book.fiscalYear, months })}</p>
      {book.sample && <p className="sub">{t('paper.sample')}</p>}
      <table>
        <thead>
          <tr>
            <th className="c-no">{t('agreement.no')}</th>
            <th>{t('agreement.indicator')}</th>
            <th className="c-unit">{t('agreement.unit')}</th>
            <th className="c-n">{t('export.weight')}</th>
            {[1, 2, 3, 4, 5].map((level) => (
              <th key={level} className="c-l">
                {t('agreement.level', { level })}
              </th>
            ))}
            <th className="c-n">{t('paper.result')}</th>
            <th className="c-n">{t('paper.score')}</th>
            <th className="c-n">{t('paper.weighted')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ code, title }) => {
            const inside = rows.filter((row) => row.indicator.dimension === code);
            return inside.length === 0
              ? null
              : [
                  <tr key={code ?? 'none'} className="group">
                    <td />
                    <td colSpan={11}>{title}</td>
                  </tr>,
                  ...inside.map((row) => <Line key={row.indicator.id} row={row} at={at} />),
                ];
          })}
        </tbody>
        <tfoot>
          <tr className="group">
            <td />
            <td colSpan={2}>{t('paper.total')}</td>
            <td className="n">{toFixed(weights, framework.weightDecimals)}</td>
            <td colSpan={7} />
            <td className="n">{printed(total.over100)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="rule">
        {t('paper.rule', { year: framework.fiscalYear, version: framework.version, decimals: framework.scoreDecimals })}
      </p>
    </>
  );
}

function Line({ row, at }: { readonly row: BoardRow; readonly at: number }): JSX.Element {
  const { framework } = useBook();
  const { indicator } = row;
  const cell = row.cells[at];
  const scored = cell?.none === null && cell.score.state === 'scored';
  return (
    <tr>
      <td>{indicator.no}</td>
      <td>{indicator.name}</td>
      <td>{indicator.unit}</td>
      <td className="n">{weightText(indicator, framework.weightDecimals)}</td>
      {indicator.levels.map((level, index) => (
        <td key={index} className="n">
          {level ?? '–'}
        </td>
      ))}
      <td className="n">{cell?.none === 'naApproved' ? 'N/A' : (cell?.value ?? '–')}</td>
      <td className="n">{scored && cell.score.state === 'scored' ? toFixed(cell.score.score, framework.scoreDecimals) : '–'}</td>
      <td className="n">{cell === undefined || cell.weighted === null ? '–' : toFixed(cell.weighted, framework.scoreDecimals)}</td>
    </tr>
  );
}

function weightText(indicator: Indicator, decimals: number): string {
  if (indicator.weight === null) return '–';
  return parseExact(indicator.weight) === null ? indicator.weight : toFixed(exact(indicator.weight), decimals);
}
