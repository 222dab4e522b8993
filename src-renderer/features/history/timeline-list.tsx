import { useEffect, useRef, type JSX, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Line } from '#renderer/features/history/days';
import { DayLine, EntryLine } from '#renderer/features/history/timeline-lines.tsx';
import type { Opened } from '#renderer/features/history/timeline.tsx';
import { useLines } from '#renderer/features/history/use-lines';
import type { Words } from '#renderer/i18n/words';

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
  const onKeyDown = useWalk(box, virtualizer, { ...props, at });
  const open = (opened: Opened): void => {
    onCurrent(opened.id);
    onOpen(opened);
  };
  const onClick = ({ target }: MouseEvent): void => {
    const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
    if (typeof id === 'string') open({ id, asking: false });
  };
  return (
    <div ref={box} className="hist-box">
      {lines.length === 0 && <p className="hist-none small muted">{t('history.found.none')}</p>}
      {lines.length > 0 && (
        <div
          className="hist-lines"
          role="grid"
          tabIndex={-1}
          aria-label={t('history.timeline')}
          aria-rowcount={lines.length}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const line = lines[index];
            const placed = { words, index, top: start };
            if (line === undefined) return null;
            return line.kind === 'day' ? (
              <DayLine key={key} {...placed} line={line} />
            ) : (
              <EntryLine key={key} {...placed} entry={line.entry} isCurrent={index === at} onOpen={open} />
            );
          })}
        </div>
      )}
    </div>
  );
}

/** The keys of the list. Only what they have moved takes the focus: a click has put it where it belongs. */
function useWalk(
  box: RefObject<HTMLDivElement | null>,
  virtualizer: ReturnType<typeof useLines>,
  { lines, at, onCurrent, onOpen }: TimelineListProps & { readonly at: number },
): (event: KeyboardEvent) => void {
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    virtualizer.scrollToIndex(at, { align: 'auto' });
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [at, box, virtualizer]);
  return (event) => {
    const isEnter =
      event.code === 'Enter' && event.target instanceof Element && !event.target.closest('button');
    const id = idAt(lines, isEnter ? at : stepped(lines, at, event.code));
    if (id === null) return;
    event.preventDefault();
    moved.current = !isEnter;
    onCurrent(id);
    if (isEnter) onOpen({ id, asking: false });
  };
}

function idAt(lines: readonly Line[], at: number | null): string | null {
  const line = at === null ? undefined : lines[at];
  return line?.kind === 'entry' ? line.entry.id : null;
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
