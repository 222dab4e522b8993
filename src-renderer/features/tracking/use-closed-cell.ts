import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '#domain/book/book';
import { closedResult } from '#domain/life/closed';
import { agreementOf, isSigned, refuseUnlessProvince } from '#domain/life/stage';
import { useBook, useDesk, type Locale } from '#renderer/session/desk';
import { closedWords } from '#renderer/i18n/closed-words';

/** Why the result of an indicator in a round cannot be edited, in words; null while it can. */
export type ClosedCell = (indicator: string, round: string) => string | null;

/** The same function until the agreement moves on: the columns that ask it are redrawn with it. */
export function useClosedCell(): ClosedCell {
  const { t } = useTranslation();
  const book = useBook();
  const locale = useDesk((desk) => desk.locale);
  const sealed = useDesk(
    (desk) =>
      !book.sample && (isSigned(agreementOf(desk.state, book)) || refuseUnlessProvince(book.post) !== null),
  );
  return useMemo(() => closedCell({ t, locale, book, sealed }), [t, locale, book, sealed]);
}

type Sealing = {
  readonly t: TFunction;
  readonly locale: Locale;
  readonly book: Book;
  readonly sealed: boolean;
};

function closedCell({ t, locale, book, sealed }: Sealing): ClosedCell {
  return (indicator, round) => {
    if (!sealed) return null;
    const closed = closedResult(useDesk.getState().state, book, indicator, round);
    return closed === null ? null : closedWords(t, locale, closed);
  };
}
