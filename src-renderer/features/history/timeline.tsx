import { useMemo, useState, type JSX } from 'react';
import type { TimelineEntry } from '#renderer/data/history';
import { matching, type Filter } from '#renderer/features/history/actions';
import { linesOf } from '#renderer/features/history/days';
import { EntryPanel } from '#renderer/features/history/entry-panel.tsx';
import { NothingYet } from '#renderer/features/history/nothing-yet.tsx';
import { TimelineList } from '#renderer/features/history/timeline-list.tsx';
import { TimelineTools } from '#renderer/features/history/timeline-tools.tsx';
import { useGone } from '#renderer/features/history/use-gone';
import { useTimeline } from '#renderer/features/history/use-history';
import { useWords } from '#renderer/features/history/use-words';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Note } from '#renderer/ui/note.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

const NONE: readonly TimelineEntry[] = [];

/** Which entry is open beside the list, and whether it was opened to be taken back. */
export type Opened = { readonly id: string; readonly asking: boolean };

/** What was done in the open book, the newest first. */
export function Timeline(): JSX.Element {
  const { value, failed } = useTimeline();
  const entries = value ?? NONE;
  const records = useMemo(() => entries.flatMap((entry) => entry.records), [entries]);
  const words = useWords(useGone(records));
  const { t } = words;
  const [filter, setFilter] = useState<Filter>({ group: 'all', query: '' });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const found = useMemo(() => matching(words, entries, filter), [words, entries, filter]);
  const lines = useMemo(() => linesOf(found), [found]);
  const entry = entries.find(({ id }) => id === opened?.id) ?? null;
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
  if (entries.length === 0) return <NothingYet t={t} />;
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
        {entry !== null && opened !== null && (
          <EntryPanel
            key={`${entry.id} ${String(opened.asking)}`}
            words={words}
            entry={entry}
            asking={opened.asking}
            onClose={() => {
              setOpened(null);
            }}
          />
        )}
      </div>
      <StatusLine
        keys={[
          ['↑ ↓', t('history.key.walk')],
          ['Enter', t('history.key.open')],
          ['Esc', t('history.key.close')],
          ['Ctrl Z', t('key.undo')],
        ]}
      >
        {t('history.status', { count: entries.length })}
      </StatusLine>
    </>
  );
}
