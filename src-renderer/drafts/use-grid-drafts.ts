import { useEffect, useMemo, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { draftId, type Draft } from '#domain/drafts/draft';
import { useDesk } from '#renderer/session/desk';
import { useDraftPlace } from '#renderer/drafts/draft-scope.tsx';
import {
  leaveOpen,
  noteDropped,
  noteLeft,
  noteTaken,
  noteTyped,
  openDraft,
  registerField,
  setAside,
  takeOver,
  waitingFor,
  type Field,
} from '#renderer/drafts/drafts';

type Spot = { readonly rowId: string; readonly columnId: string };

/** What the cell holds when it is left, and whether its text is meant to stand there: one may only go elsewhere. */
type Leaving = { readonly now: string; readonly isMeant: boolean };

/** What a grid tells of the text in an open cell, and asks before it opens one. */
export type CellDrafts = {
  /** The text that waits for a cell which still holds `current`; null: none. */
  readonly waiting: (spot: Spot, current: string) => string | null;
  readonly typed: (spot: Spot, text: string, was: string) => void;
  /** The cell is left: `take` gives its text to the screen; null where nothing was changed. */
  readonly left: (spot: Spot, take: (() => void) | null, how: Leaving) => void;
  readonly dropped: (spot: Spot) => void;
  /** The cell went away or was closed while it was open: its text stays as a draft, unless it is what the cell holds. */
  readonly gone: (spot: Spot, now: string | null) => void;
};

/** The draft of a time before that stands in an open cell, by its id. */
let shown: string | null = null;

type Handle = {
  focusCell(rowId: string, columnId: string): boolean;
  startEdit(text?: string, was?: string): boolean;
  textOf(rowId: string, columnId: string): string | null;
  isEdited(rowId: string, columnId: string): boolean;
};

/** The open cell of a grid is a draft like any other field. `name`: the same in every language. */
export function useGridDrafts(name: string, label: string, grid: RefObject<Handle | null>): CellDrafts {
  const place = useDraftPlace();
  const book = useDesk((desk) => desk.bookId) ?? '';
  const prefix = `${place.at === '' ? name : `${place.at}/${name}`}#`;
  useEffect(() => {
    const forget = registerField(book, prefix, {
      leave: nothing,
      restore: () => false,
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
    isShown: () => shown === draftId({ book, key }),
    restore: (draft) => {
      const spot = spotOf(key);
      const isEdited = (): boolean => grid.current?.isEdited(spot.rowId, spot.columnId) === true;
      // What is reckoned by now takes no text.
      if (!isEdited()) return false;
      // The cell is opened where the cursor is drawn.
      if (flushSync(() => grid.current?.focusCell(spot.rowId, spot.columnId)) !== true) return false;
      const own = keyAt(prefixOf(key), spot);
      // One that is closed says why itself.
      if (grid.current?.startEdit(draft.text, draft.was) !== true) return isEdited();
      if (own !== key) {
        putAside(book, own);
        setAside(draft, own);
      }
      shown = draftId({ book, key: own });
      return true;
    },
  };
}

/** The key of a cell; texts that were put aside for another one have a number behind it. */
function keyAt(prefix: string, { rowId, columnId }: Spot, aside?: number): string {
  return `${prefix}${JSON.stringify(aside === undefined ? [rowId, columnId] : [rowId, columnId, aside])}`;
}

function prefixOf(key: string): string {
  return key.slice(0, key.indexOf('#') + 1);
}

/** What waits for a cell into which something else is written goes on waiting beside it. */
function putAside(book: string, key: string): void {
  const draft = waitingFor(book, key);
  if (draft === null) return;
  let at = 1;
  while (waitingFor(book, keyAt(prefixOf(key), spotOf(key), at)) !== null) at += 1;
  setAside(draft, keyAt(prefixOf(key), spotOf(key), at));
}

type Ground = {
  readonly book: string;
  readonly prefix: string;
  readonly label: string;
  readonly indicator: string;
};

function draftsOf({ book, prefix, label, indicator }: Ground): CellDrafts {
  const keyOf = (spot: Spot): string => keyAt(prefix, spot);
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
      const before = known(spot);
      if (before === null) putAside(book, keyOf(spot));
      // A text of a time before that is written on was begun when it was begun.
      const begun = before?.was ?? was;
      noteTyped({ book, key: keyOf(spot), text, was: begun, label, page, indicator: row, round });
    },
    left: (spot, take, { now, isMeant }) => {
      const draft = known(spot);
      shown = null;
      if (draft === null) take?.();
      else if (take === null || draft.text === now) noteTaken(draft);
      else if (draft.was !== now && !isMeant) noteLeft(draft);
      else takeOver(draft, take);
    },
    gone: (spot, now) => {
      const draft = openDraft(book, keyOf(spot));
      shown = null;
      if (draft?.text === now) noteTaken(draft);
      else if (draft !== null) noteLeft(draft);
    },
    dropped: (spot) => {
      const draft = known(spot);
      shown = null;
      if (draft !== null) noteDropped(draft);
    },
  };
}

function spotOf(key: string): Spot {
  const [rowId = '', columnId = ''] = JSON.parse(key.slice(key.indexOf('#') + 1)) as string[];
  return { rowId, columnId };
}
