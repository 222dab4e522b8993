import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { give, readDay, withEntry } from '#renderer/features/framework/give';
import { GiveField } from '#renderer/features/framework/give-field.tsx';
import { Part } from '#renderer/features/framework/part.tsx';
import type { Rules } from '#renderer/features/framework/use-rules';

/** Periods of the year whose results are reported; the last day to submit can be given. */
export function RoundsPart({ framework, locale, faultsOf }: Rules): JSX.Element {
  const { t } = useTranslation();
  const { rounds } = framework;
  return (
    <Part title={t('framework.rounds')} problems={faultsOf('rounds')}>
      <table className="fw-table">
        <thead>
          <tr>
            <th scope="col">{t('framework.round')}</th>
            <th scope="col">{t('framework.code')}</th>
            <th scope="col">{t('framework.round.from')}</th>
            <th scope="col">{t('framework.round.to')}</th>
            <th scope="col">{t('framework.round.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round, at) => (
            <tr key={round.code} data-round={round.code}>
              <th scope="row">{t('framework.round.name', { months: round.months })}</th>
              <td className="muted">{round.code}</td>
              <td>{formatThaiDate(round.from, 'short', locale)}</td>
              <td>{formatThaiDate(round.to, 'short', locale)}</td>
              <td>
                <GiveField
                  name={`rounds/${round.code}/dueOn`}
                  look="day"
                  label={t('framework.round.due.of', { months: round.months })}
                  text={formatThaiDate(round.dueOn, 'short', locale)}
                  read={readDay}
                  wrong={t('framework.wrong.day')}
                  onGive={(dueOn) => {
                    if (dueOn !== null) give({ rounds: withEntry(rounds, at, { ...round, dueOn }) });
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
