import type { Held } from '#renderer/ui/grid/grid-model';

/** Where the officer is. `anchor` to `head` is the chosen block; one cell: all three are the same. */
export type GridState = {
  readonly cursor: Held | null;
  readonly anchor: Held | null;
  readonly head: Held | null;
  /** Set while the cell at the cursor is edited. */
  readonly edit: GridOpening | null;
  /** Counts the moves after which the focus belongs to the cell at the cursor. */
  readonly focusTurn: number;
  /** The last move leaves the view where it is. */
  readonly still: boolean;
};

/**
 * How an edit began: `typed` replaces the text of the cell, null opens it as it is. `select` chooses the whole
 * text, so that what an input method brings replaces it, and nothing is lost when it brings nothing.
 */
export type GridOpening = {
  readonly typed: string | null;
  readonly select: boolean;
  /** What the cell held when the text was begun, where that was before it was opened. */
  readonly was?: string;
  /** A key was pressed in its field. */
  readonly isTouched?: boolean;
};

/** Whether the field holds a text of its own: until then it shows what the cell holds. */
export function isWritten({ typed, isTouched }: GridOpening): boolean {
  return typed !== null || isTouched === true;
}

export const AS_IT_IS: GridOpening = { typed: null, select: false };

export type GridAction =
  | { readonly type: 'go'; readonly to: Held; readonly focus: boolean; readonly edit?: GridOpening }
  | { readonly type: 'extend'; readonly head: Held }
  | { readonly type: 'choose'; readonly anchor: Held; readonly head: Held; readonly still: boolean }
  | { readonly type: 'collapse' }
  | { readonly type: 'edit'; readonly opening: GridOpening }
  | { readonly type: 'touch'; readonly was: string }
  | { readonly type: 'close'; readonly focus: boolean };

export const START: GridState = {
  cursor: null,
  anchor: null,
  head: null,
  edit: null,
  focusTurn: 0,
  still: false,
};

function close(state: GridState, focus: boolean): GridState {
  if (state.edit === null && !focus) return state;
  return { ...state, edit: null, focusTurn: state.focusTurn + (focus ? 1 : 0) };
}

/** Pure: what a move makes of the place. */
export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case 'go': {
      const { to, focus, edit = null } = action;
      const focusTurn = state.focusTurn + (focus ? 1 : 0);
      return { cursor: to, anchor: to, head: to, edit, focusTurn, still: false };
    }
    case 'extend':
      return { ...state, head: action.head, edit: null, focusTurn: state.focusTurn + 1, still: false };
    case 'choose':
      return {
        ...state,
        anchor: action.anchor,
        head: action.head,
        edit: null,
        focusTurn: state.focusTurn + 1,
        still: action.still,
      };
    case 'collapse':
      return { ...state, anchor: state.cursor, head: state.cursor };
    case 'edit':
      return { ...state, anchor: state.cursor, head: state.cursor, edit: action.opening };
    case 'touch':
      return state.edit === null
        ? state
        : { ...state, edit: { ...state.edit, was: action.was, isTouched: true } };
    case 'close':
      return close(state, action.focus);
  }
}
