/** @jsxImportSource #renderer/ui/thai-jsx */
import { Fragment, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { scoreIn } from '#domain/report/report-rows';
import type { SarCard } from '#domain/report/sar-card';
import type { Framework } from '#domain/scoring/framework';
import { shortest, shownResult } from '#domain/tracking/shown-result';
import { useBook, useDesk } from '#renderer/session/desk';
import {
  Blank,
  CellMark,
  Columns,
  Legend,
  PaperPage,
  PaperTitle,
  RuleLine,
  score,
} from '#renderer/features/reports/papers/parts.tsx';
import { SarBoxes } from '#renderer/features/reports/papers/sar-boxes.tsx';
import { SarScore } from '#renderer/features/reports/papers/sar-score.tsx';
import { SarTrail } from '#renderer/features/reports/papers/sar-trail.tsx';
import { figure } from '#renderer/i18n/figures';

export type CardProps = { readonly card: SarCard };

/** The self-assessment report of one indicator, as the official form has it. */
export function SarPaper({ card }: CardProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const { indicator } = card.row;
  const months = card.rounds.map(({ round }) => t('report.months', { months: round.months }));
  return (
    <PaperPage look="form" label={t('report.sar.label', { no: indicator.no })}>
      <PaperTitle title={t('report.sar.title')} sub={t('report.sar.sub', { rounds: months.join(' · ') })} />
      <Head card={card} />
      <Rounds card={card} framework={framework} />
      <Legend framework={framework} />
      <SarScore card={card} framework={framework} />
      <SarBoxes card={card} />
      <SarTrail card={card} />
      <RuleLine framework={framework} />
    </PaperPage>
  );
}

function Head({ card }: CardProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = card.row;
  return (
    <table className="rp-kv rp-fixed">
      <Columns widths={[34, 56, 26]} />
      <tbody>
        <tr>
          <th scope="row">{t('indicator.no')}</th>
          <td colSpan={3}>
            <b>
              {indicator.no} {indicator.name}
            </b>
            {card.whole !== null && (
              <small>{t('report.sar.part', { no: card.whole.no, name: card.whole.name })}</small>
            )}
          </td>
        </tr>
        <tr>
          <th scope="row">{t('agreement.dimension.long')}</th>
          <td colSpan={3}>
            <Dimension card={card} /> <b>{t('agreement.unit')}</b> {indicator.unit || '–'}{' '}
            <b>{t('agreement.direction')}</b> {t(`direction.${indicator.direction}`)}
          </td>
        </tr>
        <Levels card={card} />
        <tr>
          <th scope="row">{t('field.supervisor')}</th>
          <td>
            {indicator.supervisor || '–'}
            <Phone number={indicator.supervisorPhone} />
          </td>
          <th scope="row">{t('field.collectors')}</th>
          <td>
            {indicator.collectors.length === 0 && '–'}
            {indicator.collectors.map(({ name, phone, records }, at) => (
              <div key={at}>
                {name}
                {records && indicator.collectors.length > 1 && ` (${t('indicator.collector.records')})`}
                <Phone number={phone} />
              </div>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Phone({ number }: { readonly number: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div>
      {t('indicator.paper.phone')} {number || <Blank />}
    </div>
  );
}

function Dimension({ card: { dimension } }: CardProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  if (dimension === null) return <>{t('agreement.unassigned')}</>;
  const { title, titleEn } = dimension.dimension;
  return (
    <>{t('indicator.dimension', { no: dimension.no, title: (locale === 'en' ? titleEn : null) ?? title })}</>
  );
}

/** Five thresholds in force, or in words what each level asks. */
function Levels({ card: { row, cell } }: CardProps): JSX.Element {
  const { t } = useTranslation();
  const { levelTexts, criteria } = row.indicator;
  const figures = cell.levels.map((level) => (level === null ? '–' : shortest(level)));
  const hasFigures = cell.levels.some((level) => level !== null);
  const said = levelTexts.flatMap((text, at) => (text === '' ? [] : [`${String(at + 1)} ${text}`]));
  const asked = criteria.map(({ text, max }, at) => `${String(at + 1)} ${text} (${max ?? '–'})`);
  const lines = [...(hasFigures ? [figures.join(' / ')] : []), ...said, ...asked];
  return (
    <tr>
      <th scope="row">{t('report.sar.levels')}</th>
      <td colSpan={3}>
        {lines.length === 0 ? '–' : lines.map((line) => <div key={line}>{line}</div>)}
        {cell.levelsSource !== 'levels' && <small>{t(`tracking.panel.levels.${cell.levelsSource}`)}</small>}
      </td>
    </tr>
  );
}

type RoundsProps = CardProps & { readonly framework: Framework };

function Rounds({ card, framework }: RoundsProps): JSX.Element {
  const { t } = useTranslation();
  const { fiscalYear } = useBook();
  const { indicator } = card.row;
  const span = card.rounds.length;
  const bases = [indicator.base3, indicator.base2, indicator.base];
  const target = indicator.target ?? indicator.levels[2];
  return (
    <table className="rp-grid rp-fixed">
      <Columns widths={[14, 14, 14, 18, 26, 16, 21, 27]} />
      <thead>
        <tr>
          <th colSpan={3}>{t('report.sar.base')}</th>
          <th rowSpan={2}>{t('report.sar.target', { year: fiscalYear })}</th>
          <th rowSpan={2}>{t('report.sar.round')}</th>
          <th rowSpan={2}>{t('report.weight')}</th>
          <th rowSpan={2}>{t('report.sar.result')}</th>
          <th rowSpan={2}>{t('report.sar.score')}</th>
          <th rowSpan={2}>{t('report.lamp')}</th>
        </tr>
        <tr>
          {bases.map((_, at) => (
            <th key={at}>{fiscalYear - 3 + at}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {card.rounds.map((each, at) => (
          <tr key={each.round.code} className={each.round.code === card.round.code ? 'rp-on' : ''}>
            {at === 0 && (
              <Fragment>
                {bases.map((base, place) => (
                  <td key={place} rowSpan={span} className="m">
                    {base ?? '–'}
                  </td>
                ))}
                <td rowSpan={span} className="m">
                  <b>{target ?? '–'}</b>
                </td>
              </Fragment>
            )}
            <RoundCells each={each} framework={framework} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type RoundCellsProps = { readonly each: SarCard['rounds'][number]; readonly framework: Framework };

function RoundCells({ each: { round, cell }, framework }: RoundCellsProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const result = cell.none === 'naApproved' ? 'N/A' : shownResult(cell).text || '–';
  return (
    <>
      <td>
        {t('report.months', { months: round.months })}
        <small>{t('report.sar.asOf', { day: formatThaiDate(round.to, 'short', locale) })}</small>
      </td>
      <td className="n">{figure(cell.weight, framework.weightDecimals)}</td>
      <td className="n">{result}</td>
      <td className="n">
        <b data-score={round.code}>{score(scoreIn(cell), framework)}</b>
        {cell.weighted !== null && (
          <small>{t('report.sar.weighted', { score: score(cell.weighted, framework) })}</small>
        )}
      </td>
      <td>
        <CellMark cell={cell} framework={framework} />
      </td>
    </>
  );
}
