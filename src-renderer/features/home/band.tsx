/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { toFixed } from '#domain/exact';
import { roundTotals } from '#domain/scoring/totals';
import type { Round } from '#domain/scoring/framework';
import { totalRows } from '#domain/tracking/board';
import type { HomeBoard } from '#domain/home/home';
import { useBook, useDesk } from '#renderer/session/desk';

type BandProps = { readonly home: HomeBoard; readonly round: Round };

/** How long the round is still open, and how far it has come. */
export function Band({ home, round }: BandProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const { progress, daysLeft, rows, at } = home;
  const { certified, selfAssessed } = roundTotals(rows.flatMap((row) => totalRows(row, at)));
  const printed = (value: typeof certified.over100): string =>
    value === null ? '–' : toFixed(value, framework.scoreDecimals);
  const steps: readonly (readonly [string, number, string, string])[] = [
    [
      'all',
      progress.all,
      t('home.progress.all'),
      t('home.progress.total', { total: printed(selfAssessed.over100) }),
    ],
    [
      'result',
      progress.withResult,
      t('home.progress.result'),
      t('home.progress.missing', {
        count: progress.all - progress.withResult - progress.exempt,
        exempt: progress.exempt,
      }),
    ],
    [
      'up',
      progress.submitted + progress.certified,
      t('home.progress.up'),
      t('home.progress.waiting', { count: progress.submitted }),
    ],
    [
      'certified',
      progress.certified,
      t('home.progress.certified'),
      t('home.progress.total', { total: printed(certified.renormalised) }),
    ],
  ];
  return (
    <section className="band" aria-label={t('home.progress')}>
      <Days daysLeft={daysLeft} round={round} />
      {steps.map(([key, count, word, note]) => (
        <div key={key} className={`stepbar ${key}`}>
          <div className="track" aria-hidden="true">
            <i
              style={{
                width: `${String(progress.all === 0 ? 0 : Math.round((count * 100) / progress.all))}%`,
              }}
            />
          </div>
          <p>
            <b>{count}</b> {word}
          </p>
          <small>{note}</small>
        </div>
      ))}
    </section>
  );
}

/** So many days behind its closing a round is history: its day says more than a number. */
const LONG_AGO = 60;

function Days({ daysLeft, round }: { readonly daysLeft: number; readonly round: Round }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { months } = round;
  const day = formatThaiDate(round.dueOn, 'full', locale);
  if (daysLeft < -LONG_AGO) return <p className="days long-ago">{t('home.days.closed', { months, day })}</p>;
  return (
    <div className="days">
      <b className={daysLeft < 0 ? 't-bad' : ''}>{Math.abs(daysLeft)}</b>
      <span>
        {t(daysLeft < 0 ? 'home.days.over' : 'home.days.left', { months })}
        <br />
        {day}
      </span>
    </div>
  );
}
