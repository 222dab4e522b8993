import { memo, type JSX } from 'react';
import { formatThaiDate } from '#domain/calendar/thai-date';
import type { TimelineEntry } from '#renderer/session/history';
import { actionWords, mayTakeBack, recordsWords } from '#renderer/i18n/actions';
import type { Line } from '#renderer/features/history/days';
import type { Opened } from '#renderer/features/history/timeline.tsx';
import { Doubt, When } from '#renderer/features/history/when.tsx';
import { Who } from '#renderer/features/history/who.tsx';
import type { Words } from '#renderer/i18n/words';
import { Button } from '#renderer/ui/button.tsx';

type Placed = { readonly words: Words; readonly index: number; readonly top: number };

type DayLineProps = Placed & { readonly line: Extract<Line, { kind: 'day' }> };

export function DayLine({ words: { t, locale }, line, index, top }: DayLineProps): JSX.Element {
  const { day, count } = line;
  return (
    <div className="hist-day" role="row" aria-rowindex={index + 1} style={{ top }}>
      <div role="rowheader">
        {day === null ? t('history.day.unknown') : formatThaiDate(day, 'full', locale)}
        <span className="faint"> · {t('history.day.count', { count })}</span>
      </div>
    </div>
  );
}

type EntryLineProps = Placed & {
  readonly entry: TimelineEntry;
  readonly isCurrent: boolean;
  readonly onOpen: (opened: Opened) => void;
};

/** When; what was done and to what; by whom. With the keys it is taken back from the panel that Enter opens. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps): JSX.Element {
  const { words, entry, index, top, isCurrent, onOpen } = props;
  const { t } = words;
  const records = recordsWords(words, entry);
  return (
    <div
      className={isCurrent ? 'hist-entry on' : 'hist-entry'}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-id={entry.id}
      style={{ top }}
    >
      <div className="hist-when" role="gridcell">
        <When words={words} moment={entry} timeOnly />
      </div>
      <div className="hist-what" role="gridcell">
        <div title={records}>
          <b>{actionWords(t, entry.name)}</b> <span className="muted">{records}</span>
        </div>
        <div className="tiny muted">
          <Doubt words={words} moment={entry} /> <Who words={words} by={entry} />
        </div>
      </div>
      <div className="hist-do" role="gridcell">
        {mayTakeBack(entry) && (
          <Button
            small
            look="quiet"
            tabIndex={-1}
            onClick={(event) => {
              // A click on the rest of the row only opens it.
              event.stopPropagation();
              onOpen({ id: entry.id, asking: true });
            }}
          >
            {t('history.take-back')}
          </Button>
        )}
      </div>
    </div>
  );
});
