/** @jsxImportSource #renderer/ui/thai-jsx */
import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/session/desk';
import { timeline, type TimelineEntry } from '#renderer/session/history';
import { show } from '#renderer/navigation/navigate';
import { useToday } from '#renderer/session/day';
import { actionWords } from '#renderer/i18n/actions';
import { useWords } from '#renderer/i18n/use-words';
import { recordWords } from '#renderer/i18n/record-words';
import { personWords, postWords } from '#renderer/i18n/words';
import { dayOf } from '#renderer/session/day';
import { dayWords, timeWords } from '#renderer/i18n/when';

const SHOWN = 5;

/** What was changed last, by whom; the whole of it is in the history. */
export function Recent(): JSX.Element {
  const { t } = useTranslation();
  const entries = useRecent();
  return (
    <section>
      <h2 className="row">
        {t('home.recent')}
        <span className="push" />
        <button
          type="button"
          className="link"
          onClick={() => {
            show('history');
          }}
        >
          {t('home.recent.all')}
        </button>
      </h2>
      <ul className="list">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** Read after the first picture: nothing on the page waits for it. */
function useRecent(): readonly TimelineEntry[] {
  const [entries, setEntries] = useState<readonly TimelineEntry[]>([]);
  const merged = useDesk((desk) => desk.merged);
  const bookId = useDesk((desk) => desk.bookId);
  useEffect(() => {
    let isHere = true;
    const later = setTimeout(() => {
      void timeline().then((all) => {
        if (isHere) setEntries(all.slice(0, SHOWN));
      });
    }, 60);
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [merged, bookId]);
  return entries;
}

function Entry({ entry }: { readonly entry: TimelineEntry }): JSX.Element {
  const { t } = useTranslation();
  const words = useWords();
  const { locale } = words;
  const [first] = entry.records;
  const isToday = dayOf(entry.wall) === useToday();
  return (
    <li className="recent">
      <span className="muted num">
        {isToday ? timeWords(entry.wall, locale) : dayWords(entry.wall, 'dayMonth', locale)}
      </span>
      <span>
        {actionWords(t, entry.name)}
        {entry.records.length === 1 &&
          first !== undefined &&
          ` · ${recordWords(words, first.kind, first.id)}`}
        {entry.records.length > 1 && ` · ${t('home.recent.records', { count: entry.records.length })}`}
        <small className="muted">
          {entry.person === ''
            ? postWords(t, entry.post)
            : `${personWords(t, entry.person)} · ${postWords(t, entry.post)}`}
        </small>
      </span>
    </li>
  );
}
