import { useEffect, useState } from 'react';
import type { YearBook } from '#domain/report/compare-years';
import { readBook } from '#renderer/database/database';
import { useBook, useDesk } from '#renderer/session/desk';

/**
 * The other years of this province on this computer, latest first; null while they are read. Read again each time a page
 * asks: the other year may have been edited since.
 */
export function useOtherYears(): readonly YearBook[] | 'failed' | null {
  const { id, province } = useBook();
  const books = useDesk((desk) => desk.books);
  const [years, setYears] = useState<readonly YearBook[] | 'failed' | null>(null);
  useEffect(() => {
    let isShown = true;
    const others = books.filter((book) => book.province === province && book.id !== id);
    const reading = others.map(async (book) => ({ book, state: await readBook(book.id) }));
    void Promise.all(reading)
      .then((read) => {
        if (isShown) setYears(read.toSorted((a, b) => b.book.fiscalYear - a.book.fiscalYear));
      })
      .catch(() => {
        if (isShown) setYears('failed');
      });
    return () => {
      isShown = false;
    };
  }, [books, id, province]);
  return years;
}
