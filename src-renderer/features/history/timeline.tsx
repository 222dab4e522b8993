import type { TFunction } from 'i18next';
import { useMemo, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '#renderer/session/history';
import { matching, type Filter } from '#renderer/i18n/actions';
import { linesOf } from '#renderer/features/history/days';
import { EntryPanel } from '#renderer/features/history/entry-panel.tsx';
import { NothingYet } from '#renderer/features/history/nothing-yet.tsx';
import { TimelineList } from '#renderer/features/history/timeline-list.tsx';
import { TimelineTools } from '#renderer/features/history/timeline-tools.tsx';
import { useGone } from '#renderer/features/history/use-gone';
import { useTimeline } from '#renderer/features/history/use-history';
import { useWords } from '#renderer/i18n/use-words';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Note } from '#renderer/ui/note.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** Which entry is open beside the list, and whether it was opened to be taken back. */
export type Opened = { readonly id: string; readonly asking: boolean };

/** What was done in the open book, the newest first. */
export function Timeline(): JSX.Element {
  const { t } = useTranslation();
  const { value, failed } = useTimeline();
  if (failed) {
    return (
      <div className="hist-none">
        <Note look="bad">
          <b>{problemText(t, 'unexpected', {})}</b> {problemFix(t, 'unexpected')}
        </Note>
      </div>
    );
  }
  if (value === null) return <p className="hist-none small muted">{t('history.reading')}</p>;
  return value.length === 0 ? <NothingYet t={t} /> : <Entries entries={value} />;
}

function Entries({ entries }: { readonly entries: readonly TimelineEntry[] }): JSX.Element {
  const records = useMemo(() => entries.flatMap((entry) => entry.records), [entries]);
  const words = useWords(useGone(records));
  const { t } = words;
  const [filter, setFilter] = useState<Filter>({ group: 'all', query: '' });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const found = useMemo(() => matching(words, entries, filter), [words, entries, filter]);
  const lines = useMemo(() => linesOf(found), [found]);
  const entry = entries.find(({ id }) => id === opened?.id);
  const close = (): void => {
    setOpened(null);
  };
  return (
    <>
      <div className="split">
        <div className="work">
          <TimelineTools
            t={t}
            filter={filter}
            found={found.length}
            total={entries.length}
            onFilter={setFilter}
          />
          <TimelineList
            words={words}
            lines={lines}
            current={current}
            onCurrent={setCurrent}
            onOpen={setOpened}
          />
        </div>
        {entry !== undefined && opened !== null && (
          <EntryPanel
            key={`${entry.id} ${String(opened.asking)}`}
            words={words}
            entry={entry}
            asking={opened.asking}
            onClose={close}
          />
        )}
      </div>
      <Status t={t} count={entries.length} />
    </>
  );
}

function Status({ t, count }: { readonly t: TFunction; readonly count: number }): JSX.Element {
  return (
    <StatusLine
      keys={[
        ['↑ ↓', t('history.key.walk')],
        ['Enter', t('history.key.open')],
        ['Esc', t('history.key.close')],
        ['Ctrl Z', t('key.undo')],
      ]}
    >
      {t('history.status', { count })}
    </StatusLine>
  );
}
