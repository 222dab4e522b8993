import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { useDesk } from '#renderer/session/desk';
import { Line } from '#renderer/features/indicator/fields.tsx';
import { shownText } from '#renderer/features/indicator/figures';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import { byWords } from '#renderer/i18n/by-words';

/** What was changed after signing. It is agreed elsewhere and read here. */
export function Amendments({ view }: SheetProps): JSX.Element | null {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { amendments } = view.indicator;
  if (amendments.length === 0) return null;
  return (
    <Line label={t('field.amendments')} field="amendments">
      <table className="sh-table">
        <thead>
          <tr>
            <th scope="col">{t('indicator.amendment.from')}</th>
            <th scope="col">{t('agreement.levels')}</th>
            <th scope="col">{t('field.approvedOn')}</th>
            <th scope="col">{t('indicator.amendment.reason')}</th>
            <th scope="col">{t('indicator.amendment.by')}</th>
          </tr>
        </thead>
        <tbody>
          {amendments.map(({ fromRound, levels, approvedOn, reason, by }, at) => (
            <tr key={at}>
              <td>
                {t('frame.round', {
                  months: view.framework.rounds.find(({ code }) => code === fromRound)?.months ?? fromRound,
                })}
              </td>
              <td>{levels.map((level) => (level === null ? '–' : shownText(level))).join(' · ')}</td>
              <td>
                {approvedOn === null
                  ? t('indicator.amendment.waiting')
                  : formatThaiDate(approvedOn, 'short', locale)}
              </td>
              <td>{reason}</td>
              <td>{by.map((each) => byWords(t, each)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Line>
  );
}
