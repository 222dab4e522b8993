/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '#domain/book/review';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { earlyReview } from '#domain/life/early';
import { useBook, useDesk } from '#renderer/session/desk';

/** That a result was handed on before its round was over, and why; nothing where it was not. */
export function EarlyNote({ review }: { readonly review: Review }): JSX.Element | null {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const to = earlyReview(useBook().framework, review);
  if (to === null) return null;
  const day = formatThaiDate(to, 'short', locale);
  const reason = review.reason === '' ? t('review.early.noReason') : review.reason;
  return <small className="early">{t('review.early.note', { day, reason })}</small>;
}
