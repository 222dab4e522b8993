import { useTranslation } from 'react-i18next';
import { closedResult, closedText } from '#domain/life/closed';
import { useBook, useDesk } from '#renderer/session/desk';
import { closedWords } from '#renderer/i18n/closed-words';

/** Why a result, its narrative and its evidence cannot be edited now, in words; null while they can. */
export function useClosedResult(indicator: string, round: string): string | null {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const state = useDesk((desk) => desk.state);
  const closed = closedResult(state, useBook(), indicator, round);
  return closed === null ? null : closedWords(t, locale, closed);
}

/** Why the text of the agreement cannot be edited now, in words; null while it can. `field`: of an indicator. */
export function useClosedText(field?: string): string | null {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const state = useDesk((desk) => desk.state);
  const closed = closedText(state, useBook(), field);
  return closed === null ? null : closedWords(t, locale, closed);
}
