import { useEffect, useMemo, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { draftId, type Draft } from '#domain/drafts/draft';
import { useDesk } from '#renderer/data/desk';
import { useDraftPlace } from '#renderer/data/draft-scope.tsx';
import {
  leaveOpen,
  noteDropped,
  noteLeft,
  noteTaken,
  noteTyped,
  openDraft,
  registerField,
  takeOver,
  waitingFor,
  type Field,
} from '#renderer/data/drafts';

type Spot = { readonly rowId: string; readonly columnId: string };

/** What a grid tells of the text in an open cell, and asks before it opens one. */
export type CellDrafts = {
  /** The text that waits for a cell which still holds `current`; null: none. */
  readonly waiting: (spot: Spot, current: string) => string | null;
  readonly typed: (spot: Spot, text: string, was: string) => void;
  /** The cell is left: `take` gives its text to the screen; null where nothing was changed. */
  readonly left: (spot: Spot, take: (() => void) | null) => void;
  readonly dropped: (spot: Spot) => void;
  /** The cell went away while it was open: its text stays as a draft. */
  readonly gone: (spot: Spot) => void;
};

/** The draft of a time before that stands in an open cell, by its id. */
let shown: string | null = null;

type Handle = {
  focusCell(rowId: string, columnId: string): boolean;
  startEdit(text?: string): boolean;
  textOf(rowId: string, columnId: string): string | null;
};

/** The open cell of a grid is a draft like any other field. `name`: the same in every language. */
export function useGridDrafts(name: string, label: string, grid: RefObject<Handle | null>): CellDrafts {
  const place = useDraftPlace();
  const book = useDesk((desk) => desk.bookId) ?? '';
  const prefix = `${place.at === '' ? name : `${place.at}/${name}`}#`;
  useEffect(() => {
    const forget = registerField(book, prefix, {
      leave: nothing,
      restore: nothing,
      stands: () => null,
      at: (key) => cellField(grid, book, key),
    });
    return () => {
      forget();
      // A grid that goes away with an open cell leaves its text behind.
      leaveOpen(book, prefix);
    };
  }, [book, prefix, grid]);
  return useMemo(
    () => draftsOf({ book, prefix, label, indicator: place.indicator }),
    [book, prefix, label, place],
  );
}

function nothing(): void {
  // The grid itself is left when its cell is.
}

function cellField(grid: RefObject<Handle | null>, book: string, key: string): Field {
  return {
    leave: nothing,
    stands: () => {
      const { rowId, columnId } = spotOf(key);
      return grid.current?.textOf(rowId, columnId) ?? null;
    },
    restore: (text) => {
      const spot = spotOf(key);
      // The cell is opened where the cursor is drawn.
      if (flushSync(() => grid.current?.focusCell(spot.rowId, spot.columnId)) !== true) return;
      if (grid.current?.startEdit(text) === true) shown = draftId({ book, key });
    },
  };
}

type Ground = {
  readonly book: string;
  readonly prefix: string;
  readonly label: string;
  readonly indicator: string;
};

function draftsOf({ book, prefix, label, indicator }: Ground): CellDrafts {
  const keyOf = ({ rowId, columnId }: Spot): string => `${prefix}${JSON.stringify([rowId, columnId])}`;
  const idOf = (spot: Spot): string => draftId({ book, key: keyOf(spot) });
  // One that is not in the open cell, because another value stands there by now, is not decided by leaving the cell.
  const known = (spot: Spot): Draft | null =>
    openDraft(book, keyOf(spot)) ?? (shown === idOf(spot) ? waitingFor(book, keyOf(spot)) : null);
  return {
    waiting: (spot, current) => {
      const draft = waitingFor(book, keyOf(spot));
      const isMeant = draft !== null && draft.was === current;
      shown = isMeant ? idOf(spot) : null;
      return isMeant ? draft.text : null;
    },
    typed: (spot, text, was) => {
      const { page, round } = useDesk.getState();
      const row = indicator === '' ? spot.rowId : indicator;
      noteTyped({ book, key: keyOf(spot), text, was, label, page, indicator: row, round });
    },
    left: (spot, take) => {
      const draft = known(spot);
      if (draft === null) take?.();
      else if (take === null) noteTaken(draft);
      else takeOver(draft, take);
    },
    gone: (spot) => {
      const draft = openDraft(book, keyOf(spot));
      if (draft !== null) noteLeft(draft);
    },
    dropped: (spot) => {
      const draft = known(spot);
      if (draft !== null) noteDropped(draft);
    },
  };
}

function spotOf(key: string): Spot {
  const [rowId = '', columnId = ''] = JSON.parse(key.slice(key.indexOf('#') + 1)) as string[];
  return { rowId, columnId };
}
