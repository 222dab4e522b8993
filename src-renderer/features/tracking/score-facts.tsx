import { Fragment, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { resultId } from '#domain/book/result';
import { formatThaiDate, parseThaiDate } from '#domain/calendar/thai-date';
import { evidenceCounts } from '#domain/evidence/attached';
import { standingReviews } from '#domain/life/review';
import type { Framework, Method } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { shortest } from '#domain/tracking/shown-result';
import { amendmentInForce } from '#domain/tracking/thresholds';
import { useDesk, type Locale } from '#renderer/session/desk';
import { figure } from '#renderer/i18n/figures';
import { actWords } from '#renderer/i18n/act-words';
import { EarlyNote } from '#renderer/parts/early-note.tsx';

type FactsProps = { readonly framework: Framework; readonly row: BoardRow; readonly cell: RoundCell };

/** Methods that go by thresholds. */
const WITH_LEVELS: readonly Method[] = ['interpolate', 'threshold', 'hybrid', 'joint'];

/** By what rule, by which thresholds and from where; where it stands on its way to be certified. */
export function ScoreFacts({ framework, row, cell }: FactsProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = row;
  const { fiscalYear: year, version, floor, cap } = framework;
  return (
    <dl className="kv sect">
      <dt>{t('tracking.panel.method')}</dt>
      <dd>
        {t(`method.${indicator.method}`)}
        {indicator.joint && <small className="muted">{t('tracking.panel.joint')}</small>}
      </dd>
      {cell.source !== null && (
        <>
          <dt>{t('tracking.panel.from')}</dt>
          <dd>{t(`tracking.panel.from.${cell.source}`)}</dd>
        </>
      )}
      <dt>{t('tracking.panel.rule')}</dt>
      <dd>{t('tracking.panel.rule.text', { year, version, floor, cap })}</dd>
      {WITH_LEVELS.includes(indicator.method) && <LevelFacts framework={framework} row={row} cell={cell} />}
      {indicator.levelScores !== null && (
        <>
          <dt>{t('tracking.panel.scores')}</dt>
          <dd>{joined(indicator.levelScores)}</dd>
        </>
      )}
      <dt>{t('tracking.panel.base')}</dt>
      <dd>{indicator.base === null ? '–' : shortest(indicator.base)}</dd>
      <WeightFact framework={framework} cell={cell} />
      <ProofFacts row={row} cell={cell} />
      <dt>{t('tracking.panel.state')}</dt>
      <dd className={cell.state === 'certified' ? 't-ok' : ''}>
        {cell.state === null ? t('state.none') : t(`state.${cell.state}`)}
      </dd>
    </dl>
  );
}

function WeightFact({ framework, cell }: Pick<FactsProps, 'framework' | 'cell'>): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('tracking.weight')}</dt>
      <dd>{figure(cell.weight, framework.weightDecimals)}</dd>
    </>
  );
}

/** The hands through which a result goes, in their order. */
const HANDS = ['submitted', 'approvedBySupervisor', 'certified'] as const;

/** How many files prove it, and who handed it up and certified it, when. */
function ProofFacts({ row, cell }: Pick<FactsProps, 'row' | 'cell'>): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const state = useDesk((desk) => desk.state);
  const result = resultId(row.indicator.id, cell.round);
  const files = evidenceCounts(state).get(result) ?? 0;
  const stands = standingReviews(state, result);
  return (
    <>
      <dt>{t('tracking.files.section')}</dt>
      <dd className={files === 0 ? 'muted' : ''}>{t('tracking.files.number', { count: files })}</dd>
      {HANDS.map((hand) => {
        const review = stands.find(({ verdict }) => verdict === hand);
        return (
          <Fragment key={hand}>
            <dt>{t(`tracking.panel.hand.${hand}`)}</dt>
            <dd className={review === undefined ? 'muted' : 't-ok'}>
              {review === undefined
                ? t('tracking.panel.hand.none')
                : `${actWords(t, review)} ${dayText(review.on, locale)}`}
              {review !== undefined && <EarlyNote review={review} />}
            </dd>
          </Fragment>
        );
      })}
    </>
  );
}

/** The thresholds in force, and where they come from. */
function LevelFacts({ framework, row, cell }: FactsProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const round = framework.rounds.find(({ code }) => code === cell.round);
  const isAmended = cell.levelsSource === 'amendments' && round !== undefined;
  const amendment = isAmended ? amendmentInForce(row.indicator, round, framework) : null;
  return (
    <>
      <dt>{t(`tracking.panel.levels.${cell.levelsSource}`)}</dt>
      <dd>
        {joined(cell.levels)}
        {amendment !== null && (
          <small className="muted">
            {t('tracking.panel.amended', {
              day: dayText(amendment.approvedOn ?? '', locale),
              reason: amendment.reason,
            })}
          </small>
        )}
      </dd>
    </>
  );
}

/** A day that was not written as one stands as it is. */
function dayText(written: string, locale: Locale): string {
  const day = parseThaiDate(written);
  return day === null ? written : formatThaiDate(day, 'short', locale);
}

function joined(levels: RoundCell['levels']): string {
  return levels.map((level) => (level === null ? '–' : shortest(level))).join(' · ');
}
