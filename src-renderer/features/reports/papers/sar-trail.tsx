/** @jsxImportSource #renderer/ui/thai-jsx */
import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '#domain/book/review';
import { formatThaiDate, parseThaiDate } from '#domain/calendar/thai-date';
import { earlyReview } from '#domain/life/early';
import { useBook, useDesk } from '#renderer/session/desk';
import { Blank } from '#renderer/features/reports/papers/parts.tsx';
import { actWords } from '#renderer/i18n/act-words';
import { EarlyNote } from '#renderer/parts/early-note.tsx';
import type { CardProps } from '#renderer/features/reports/papers/sar-paper.tsx';

/** Who certified and when; what is not decided in the program is left to be signed by hand. */
export function SarTrail({ card }: CardProps): JSX.Element {
  const { t } = useTranslation();
  const { trail, row, cell } = card;
  return (
    <>
      <table className="rp-grid rp-certificates">
        <thead>
          <tr>
            <th>{t('report.sar.certify.supervisor')}</th>
            <th>{t('report.sar.certify.office')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Certificate review={trail.supervisor} post={row.indicator.supervisor} />
            </td>
            <td>
              <Certificate review={trail.office} post="" />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="rp-note" data-part="trail">
        {t('report.sar.state')}: {cell.state === null ? t('state.none') : t(`state.${cell.state}`)}
        {' · '}
        {t('report.sar.submitted')}: <DayOf review={trail.submitted} />
        {' · '}
        {t('report.sar.supervisorOn')}: <DayOf review={trail.supervisor} />
        {' · '}
        {t('report.sar.officeOn')}: <DayOf review={trail.office} />
      </p>
      {trail.submitted !== null && (
        <p className="rp-note" data-part="submitted-by">
          {t('report.sar.submitted')}: {actWords(t, trail.submitted)} <EarlyNote review={trail.submitted} />
        </p>
      )}
      {trail.returned !== null && (
        <p className="rp-note">
          {t(`review.did.${trail.returned.verdict}`)} <Day on={trail.returned.on} /> ·{' '}
          {actWords(t, trail.returned)}
          {trail.returned.reason !== '' && `: ${trail.returned.reason}`}
        </p>
      )}
    </>
  );
}

function DayOf({ review }: { readonly review: Review | null }): JSX.Element {
  return <Day on={review?.on ?? null} />;
}

type CertificateProps = { readonly review: Review | null; readonly post: string };

function Certificate({ review, post }: CertificateProps): JSX.Element {
  const { t } = useTranslation();
  if (review !== null) {
    return (
      <>
        <p>
          <Tick on /> {t(`review.did.${review.verdict}`)}
        </p>
        <p className="c">
          {actWords(t, review)}
          <br />
          {t('report.paper.date')} <Day on={review.on} />
        </p>
        <EarlyOrReason review={review} />
      </>
    );
  }
  return (
    <>
      <p>
        <Tick /> {t('report.sar.approved')} <Tick /> {t('report.sar.refused')} <Blank />
      </p>
      <p className="c">
        {t('report.paper.signed')} <Blank wide />
        <br />
        (<Blank wide />)
        <br />
        {post}
        {post !== '' && <br />}
        {t('report.paper.date')} <Blank />
      </p>
    </>
  );
}

function EarlyOrReason({ review }: { readonly review: Review }): JSX.Element | null {
  const { framework } = useBook();
  if (earlyReview(framework, review) !== null) {
    return (
      <p>
        <EarlyNote review={review} />
      </p>
    );
  }
  return review.reason === '' ? null : <p>{review.reason}</p>;
}

/** Drawn: the letters of the paper have no such sign, and another computer has others. */
function Tick({ on = false }: { readonly on?: boolean }): JSX.Element {
  return (
    <span className="rp-tick" aria-hidden="true">
      {on && <IconCheck size="100%" stroke={3} />}
    </span>
  );
}

/** A day that was not written as one stands as it is. */
function Day({ on }: { readonly on: string | null }): JSX.Element {
  const locale = useDesk((desk) => desk.locale);
  if (on === null) return <Blank />;
  const day = parseThaiDate(on);
  return <>{day === null ? on : formatThaiDate(day, 'short', locale)}</>;
}
