/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { allRows, scoreIn } from '#domain/report/report-rows';
import type { ReportGroup, RoundReport } from '#domain/report/round-report';
import type { Framework } from '#domain/scoring/framework';
import { lampIndex } from '#domain/scoring/lamp';
import type { BoardRow } from '#domain/tracking/board';
import { shortest, shownResult } from '#domain/tracking/shown-result';
import { useDesk } from '#renderer/session/desk';
import { useGroupTitle } from '#renderer/features/reports/group-title';
import {
  CellMark,
  Columns,
  Legend,
  PaperLamp,
  PaperPage,
  PaperTitle,
  percent,
  RuleLine,
  score,
  Signers,
} from '#renderer/features/reports/papers/parts.tsx';
import { HandsNote } from '#renderer/parts/hands-note.tsx';
import { figure } from '#renderer/i18n/figures';

/** As the drawing of the form has them. */
const WIDTHS = [12, 77, 23, 16, 11, 11, 11, 11, 11, 18, 17, 20];
const LEVELS = [1, 2, 3, 4, 5] as const;

export type WholeProps = { readonly report: RoundReport; readonly framework: Framework };

/** The table of a round: every indicator with result and score, sums by dimension, both totals. */
export function ResultPaper({ report, framework }: WholeProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { months, from, to } = report.round;
  const [start, end] = [from, to].map((day) => formatThaiDate(day, 'long', locale));
  return (
    <PaperPage look="sheet" label={t('report.table.title')}>
      <PaperTitle title={t('report.table.title')} sub={t('report.table.sub', { months, start, end })} />
      <table className="rp-grid s13 rp-fixed">
        <Columns widths={WIDTHS} />
        <Heads months={months} />
        {report.groups.map((group) => (
          <Group key={group.dimension?.code ?? ''} group={group} report={report} framework={framework} />
        ))}
        <Totals report={report} framework={framework} />
      </table>
      <Legend framework={framework} />
      <p className="rp-note">{t('report.table.note')}</p>
      <div className="rp-note">
        <HandsNote round={report.round} />
      </div>
      <RuleLine framework={framework} />
      <Signers
        roles={[
          [t('report.table.sign.office'), t('report.table.sign.reports')],
          [t('report.table.sign.cco'), t('report.table.sign.checks')],
          [t('report.table.sign.governor'), t('report.table.sign.certifies')],
        ]}
      />
    </PaperPage>
  );
}

function Heads({ months }: { readonly months: number }): JSX.Element {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th rowSpan={2}>{t('agreement.no')}</th>
        <th rowSpan={2}>{t('report.table.indicator')}</th>
        <th rowSpan={2}>{t('agreement.unit')}</th>
        <th rowSpan={2}>{t('export.weight')}</th>
        <th colSpan={5}>{t('report.table.levels')}</th>
        <th colSpan={4}>{t('report.table.self', { months })}</th>
      </tr>
      <tr>
        {LEVELS.map((level) => (
          <th key={level}>{level === 3 ? '3*' : level}</th>
        ))}
        <th>{t('report.sar.result')}</th>
        <th>{t('paper.score')}</th>
        <th>{t('report.table.weighted')}</th>
        <th>{t('report.table.mark')}</th>
      </tr>
    </thead>
  );
}

type GroupProps = WholeProps & { readonly group: ReportGroup };

function Group({ group, report, framework }: GroupProps): JSX.Element {
  const { t } = useTranslation();
  const title = useGroupTitle()(group);
  const { certified } = group.totals;
  const whole = percent(group.weight, framework);
  const sure = percent(certified.weight, framework);
  return (
    <tbody className={group.rows.length > MOST_TOGETHER ? undefined : 'together'}>
      <tr className="rp-dim">
        <td colSpan={3}>{title}</td>
        <td className="n">{whole}</td>
        <td colSpan={9} />
      </tr>
      {allRows(group.rows).map((row) => (
        <Line key={row.indicator.id} row={row} report={report} framework={framework} />
      ))}
      <tr className="rp-sub" data-group={group.dimension?.code ?? ''}>
        <td colSpan={3} className="r">
          {t('report.table.subtotal', { title: group.no > 0 ? String(group.no) : '–', sure, whole })}
        </td>
        <td className="n">{sure}</td>
        <td colSpan={6} className="r">
          {t('report.table.mean')}
        </td>
        <td className="n">{score(certified.renormalised, framework)}</td>
        <td className="n">{score(certified.over100, framework)}</td>
        <td>
          <TotalLamp value={certified.renormalised} framework={framework} />
        </td>
      </tr>
    </tbody>
  );
}

/** A dimension of more rows does not fit on one sheet. */
const MOST_TOGETHER = 12;

type TotalLampProps = {
  readonly value: RoundReport['totals']['certified']['renormalised'];
  readonly framework: Framework;
};

export function TotalLamp({ value, framework }: TotalLampProps): JSX.Element {
  const lamp = value === null ? null : lampIndex(value, framework.lamps);
  return lamp === null ? <>–</> : <PaperLamp lamp={lamp} framework={framework} />;
}

type LineProps = WholeProps & { readonly row: BoardRow };

/** A score that is not certified stands in brackets: it is not in the totals. */
function Line({ row, report, framework }: LineProps): JSX.Element | null {
  const { indicator, depth } = row;
  const cell = row.cells[report.at];
  if (cell === undefined) return null;
  const own = score(scoreIn(cell), framework);
  const isOpen = cell.none === null && cell.state !== 'certified' && cell.state !== 'mixed';
  const result = cell.none === 'naApproved' ? 'N/A' : shownResult(cell).text || '–';
  return (
    <tr className={depth > 0 ? 'rp-part' : undefined} data-row={indicator.id}>
      <td className="m">{indicator.no}</td>
      <td>{indicator.name}</td>
      <td className="m">{indicator.unit}</td>
      <td className="n">{figure(cell.weight, framework.weightDecimals)}</td>
      {cell.levels.map((level, at) => (
        <td key={at} className="lvl">
          {level === null ? '–' : shortest(level)}
        </td>
      ))}
      <td className="n">{result}</td>
      <td className="n">{isOpen ? `(${own})` : own}</td>
      <td className="n">{cell.weighted === null ? '–' : score(cell.weighted, framework)}</td>
      <td>
        <CellMark cell={cell} framework={framework} />
      </td>
    </tr>
  );
}

/** (a) over the full weight, (b) over what is certified, then the self-assessment; never one alone. */
function Totals({ report, framework }: WholeProps): JSX.Element {
  const { t } = useTranslation();
  const { certified, selfAssessed } = report.totals;
  const { weight } = certified;
  const sure = percent(weight, framework);
  const lines = [
    [
      'over100',
      t('report.total.over100', { total: framework.weightTotal }),
      report.weight,
      certified.over100,
      t('report.total.over100.how'),
    ],
    [
      'certified',
      t('report.total.certified'),
      weight,
      certified.renormalised,
      t('report.total.certified.how', { weight: sure }),
    ],
    ['self', t('report.total.self'), selfAssessed.weight, selfAssessed.over100, t('report.total.self.how')],
  ] as const;
  return (
    <tbody className="together">
      {lines.map(([key, label, whole, value, how]) => (
        <tr key={key} className="rp-tot" data-paper-total={key}>
          <td colSpan={3} className="r">
            {label}
          </td>
          <td className="n">{percent(whole, framework)}</td>
          <td colSpan={7} className="pre">
            {how}
          </td>
          <td className="n">{score(value, framework)}</td>
          <td>{key !== 'over100' && key !== 'self' && <TotalLamp value={value} framework={framework} />}</td>
        </tr>
      ))}
      <YearEnd report={report} framework={framework} />
    </tbody>
  );
}

function YearEnd({ report: { yearEnd }, framework }: WholeProps): JSX.Element | null {
  const { t } = useTranslation();
  if (yearEnd === null) return null;
  const { weight, removed, pending, complete, renormalised } = yearEnd;
  return (
    <tr className="rp-tot" data-paper-total="yearEnd">
      <td colSpan={3} className="r">
        {t('report.total.yearEnd')}
      </td>
      <td className="n">{percent(weight, framework)}</td>
      <td colSpan={7} className="pre">
        {t(complete ? 'report.total.yearEnd.complete' : 'report.total.yearEnd.open', {
          removed: percent(removed, framework),
          pending: percent(pending, framework),
        })}
      </td>
      <td className="n">{score(renormalised, framework)}</td>
      <td>
        <TotalLamp value={renormalised} framework={framework} />
      </td>
    </tr>
  );
}
