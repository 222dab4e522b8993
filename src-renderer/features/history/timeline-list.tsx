import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import type { Line } from '#renderer/features/history/days';
import { DayLine, EntryLine } from '#renderer/features/history/timeline-lines.tsx';
import type { Opened } from '#renderer/features/history/timeline.tsx';
import { useLines } from '#renderer/features/history/use-lines';
import type { Words } from '#renderer/features/history/words';

type TimelineListProps = {
  readonly words: Words;
  readonly lines: readonly Line[];
  /** Id of the entry on which the keys stand. */
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (opened: Opened) => void;
};

const PAGE = 10;

/** Days and entries. One tab stop: arrows walk from entry to entry, Enter opens one beside the list. */
export function TimelineList(props: TimelineListProps): JSX.Element {
  const { words, lines, current, onCurrent, onOpen } = props;
  const { t } = words;
  const box = useRef<HTMLDivElement>(null);
  const at = placeOf(lines, current);
  const virtualizer = useLines(box, lines, at);
  // Only what the keys have moved takes the focus: a click has put it where it belongs.
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    virtualizer.scrollToIndex(at, { align: 'auto' });
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [at, virtualizer]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = lines[at];
    if (event.code === 'Enter' && entry?.kind === 'entry') {
      event.preventDefault();
      onOpen({ id: entry.entry.id, asking: false });
      return;
    }
    const next = stepped(lines, at, event.code);
    const target = next === null ? undefined : lines[next];
    if (target?.kind !== 'entry') return;
    event.preventDefault();
    moved.current = true;
    onCurrent(target.entry.id);
  };
  return (
    <div ref={box} className="hist-box">
      {lines.length === 0 ? (
        <p className="hist-none small muted">{t('history.found.none')}</p>
      ) : (
        <div
          className="hist-lines"
          role="grid"
          tabIndex={-1}
          aria-label={t('history.timeline')}
          aria-rowcount={lines.length}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const line = lines[index];
            if (line === undefined) return null;
            if (line.kind === 'day') {
              return <DayLine key={key} words={words} line={line} index={index} top={start} />;
            }
            return (
              <EntryLine
                key={key}
                words={words}
                entry={line.entry}
                index={index}
                top={start}
                isCurrent={index === at}
                onCurrent={onCurrent}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

/** Where the keys stand; on the first entry while they stand nowhere. -1 in an empty list. */
function placeOf(lines: readonly Line[], current: string | null): number {
  const at = lines.findIndex((line) => line.kind === 'entry' && line.entry.id === current);
  return at === -1 ? lines.findIndex(({ kind }) => kind === 'entry') : at;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** The line of the entry that the key leads to; null for another key. Heads of days are passed over. */
function stepped(lines: readonly Line[], at: number, code: string): number | null {
  const step = STEPS[code];
  if (step === undefined) return null;
  const entries = lines.flatMap((line, each) => (line.kind === 'entry' ? [each] : []));
  const next = entries.indexOf(at) + step;
  return entries[Math.min(entries.length - 1, Math.max(0, next))] ?? null;
}
