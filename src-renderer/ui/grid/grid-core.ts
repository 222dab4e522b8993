import { useMemo, useReducer, useRef, useState, type Dispatch, type RefObject } from 'react';
import { cellAt, extentOf, holdOf, layoutOf, modelMaker, placeOf } from '#renderer/ui/grid/grid-model';
import type { Cell, GridLayout, GridModel } from '#renderer/ui/grid/grid-model';
import {
  gridReducer,
  START,
  type GridAction,
  type GridOpening,
  type GridState,
} from '#renderer/ui/grid/grid-state';
import type { GridReport } from '#renderer/ui/grid/grid-report';
import type { GridProps, GridSpot } from '#renderer/ui/grid/grid-types';
import { reveal, useGridView, type GridView } from '#renderer/ui/grid/grid-window';
import type { Extent, CellPosition } from '#renderer/ui/grid/navigate';
import { areaOf, type Area } from '#renderer/ui/grid/range';

/** The field that is open in the cell at the cursor. */
export type GridEditor = {
  readonly element: HTMLElement;
  /** A field keeps what was typed when the focus leaves; a list forgets what was only looked at. */
  readonly kept: boolean;
  /** What the cell held when the text in it was begun. */
  readonly before: string;
  /** The text that was written or chosen, be it what the cell holds; null: none was. */
  read(): string | null;
  /** What was typed and means nothing here; null: it was understood. */
  missed?(): string | null;
};

/** Everything a handler of the grid needs, as of the last drawing. */
export type GridCore<Row> = {
  readonly props: GridProps<Row>;
  readonly model: GridModel<Row>;
  readonly layout: GridLayout<Row>;
  readonly extent: Extent;
  readonly state: GridState;
  readonly cursor: CellPosition | null;
  readonly head: CellPosition | null;
  readonly area: Area | null;
  readonly dispatch: Dispatch<GridAction>;
  /** What is to be told of the last entry; null where there is nothing. */
  readonly report: GridReport | null;
  readonly say: (report: GridReport | null) => void;
  readonly boxRef: RefObject<HTMLDivElement | null>;
  readonly view: GridView;
  readonly editorRef: RefObject<GridEditor | null>;
};

const ROW = 30;

export function rowHeightOf<Row>(props: GridProps<Row>): number {
  return props.rowHeight ?? ROW;
}

function sameSpot(a: GridSpot, b: GridSpot | null): boolean {
  return b !== null && a.rowId === b.rowId && a.columnId === b.columnId;
}

/** Follows the `cursor` that the screen asks for: once per new place, and not while a cell is edited. */
function useAskedCursor<Row>(core: GridCore<Row>): void {
  const [asked, setAsked] = useState<GridSpot | null>(null);
  const wish = core.props.cursor ?? null;
  if (wish === null || sameSpot(wish, asked) || core.state.edit !== null) return;
  const row = core.model.rowOf.get(wish.rowId);
  const col = core.layout.colOf.get(wish.columnId);
  if (row === undefined || col === undefined) return;
  setAsked(wish);
  if (!sameSpot(wish, core.state.cursor))
    core.dispatch({ type: 'go', to: { ...wish, row, col }, focus: false });
}

export function useGridCore<Row>(props: GridProps<Row>): GridCore<Row> {
  const rowHeight = rowHeightOf(props);
  const { rows, columns } = props;
  const [makeModel] = useState(modelMaker<Row>);
  const model = useMemo(() => makeModel(rows, rowHeight), [makeModel, rows, rowHeight]);
  const layout = useMemo(() => layoutOf(columns), [columns]);
  const [state, dispatch] = useReducer(gridReducer, START);
  const [report, say] = useState<GridReport | null>(null);
  const boxRef = useRef<HTMLDivElement>(null);
  const view = useGridView();
  const editorRef = useRef<GridEditor>(null);
  const anchor = placeOf(model, layout, state.anchor);
  const head = placeOf(model, layout, state.head);
  const core: GridCore<Row> = {
    props,
    model,
    layout,
    extent: extentOf(model, layout),
    state,
    cursor: placeOf(model, layout, state.cursor),
    head,
    area: anchor === null || head === null ? null : areaOf(anchor, head),
    dispatch,
    report,
    say,
    boxRef,
    view,
    editorRef,
  };
  useAskedCursor(core);
  return core;
}

/** The cell at the cursor, null before the officer came here. */
export function currentCell<Row>(core: GridCore<Row>): Cell<Row> | null {
  return core.cursor === null ? null : cellAt(core.model, core.layout, core.cursor);
}

/**
 * Scrolls before the move is drawn, while nothing is waiting to be laid out: the rows that come into view are drawn with
 * the move, and the browser lays out once.
 */
function bringIntoView<Row>({ boxRef, model, layout, view }: GridCore<Row>, place: CellPosition): void {
  if (boxRef.current !== null && view.seen.current !== null)
    reveal(boxRef.current, model, layout, place, view);
}

/** Moves to a cell; with `edit` it is opened there. */
export function goTo<Row>(
  core: GridCore<Row>,
  place: CellPosition,
  focus: boolean,
  edit?: GridOpening,
): void {
  const to = holdOf(core.model, core.layout, place);
  if (to === null) return;
  if (focus) bringIntoView(core, place);
  core.dispatch(edit === undefined ? { type: 'go', to, focus } : { type: 'go', to, focus, edit });
}

/** Stretches the chosen block to a cell. */
export function extendTo<Row>(core: GridCore<Row>, place: CellPosition): void {
  const head = holdOf(core.model, core.layout, place);
  if (head === null) return;
  bringIntoView(core, place);
  core.dispatch(core.cursor === null ? { type: 'go', to: head, focus: true } : { type: 'extend', head });
}

/** Chooses a block; the cursor stays unless there is none, and with `still` so does the view. */
export function choose<Row>(core: GridCore<Row>, area: Area, still = false): void {
  const { rows, cols } = core.extent;
  const anchor = holdOf(core.model, core.layout, { row: area.top, col: area.left });
  const bottom = Math.min(area.bottom, rows - 1);
  const head = holdOf(core.model, core.layout, { row: bottom, col: Math.min(area.right, cols - 1) });
  if (anchor === null || head === null) return;
  if (core.cursor === null) core.dispatch({ type: 'go', to: anchor, focus: true });
  core.dispatch({ type: 'choose', anchor, head, still });
}
