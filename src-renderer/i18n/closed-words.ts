import type { TFunction } from 'i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import type { Closed } from '#domain/life/closed';
import type { Locale } from '#renderer/session/desk';
import { actWords } from '#renderer/i18n/act-words';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

/** What is closed, who closed it and when, and what to do instead. */
export function closedWords(t: TFunction, locale: Locale, { failure, by, on }: Closed): string {
  const who = by === null ? '' : actWords(t, by);
  const when = on === '' ? '' : formatThaiDate(on, 'short', locale);
  const known = [who, when].filter((part) => part !== '').join(' ');
  return [
    problemText(t, failure.code, failure.details),
    ...(known === '' ? [] : [known]),
    problemFix(t, failure.code, failure.details),
  ].join(' · ');
}
