import { formatThaiDate, formatTime, type DateLocale, type DateStyle } from '#domain/calendar/thai-date';
import { dayOf } from '#renderer/session/day';

/** "14 ก.ค. 2569", or "–" for a moment that no calendar has. */
export function dayWords(moment: number, style: DateStyle, locale: DateLocale): string {
  const day = dayOf(moment);
  return day === null ? '–' : formatThaiDate(day, style, locale);
}

/** "14.32 น." */
export function timeWords(moment: number, locale: DateLocale): string {
  const time = new Date(moment);
  return formatTime({ hour: time.getHours(), minute: time.getMinutes() }, locale);
}

/** "14 ก.ค. 2569 14.32 น." */
export function momentWords(moment: number, locale: DateLocale): string {
  return dayOf(moment) === null ? '–' : `${dayWords(moment, 'short', locale)} ${timeWords(moment, locale)}`;
}
