import type { GridColumn, GridDataLine, GridRow, GridSpot } from '#renderer/ui/grid/grid-types';
import type { Extent, CellPosition } from '#renderer/ui/grid/navigate';

const TALL = 52;
const FILL = 160;

/** Which lines there are and where they stand, whatever is in them. */
type GridShape = {
  readonly ids: readonly string[];
  /** Line number of each row of data. */
  readonly lineOf: readonly number[];
  /** Number of each line among the rows of data, -1 for headings and sums. */
  readonly rowOfLine: readonly number[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** Upper edge of each line in pixels, and the lower edge of the last. */
  readonly edges: readonly number[];
};

/** What the grid knows of its rows without looking at the screen; rebuilt only when the rows change. */
export type GridModel<Row> = GridShape & {
  readonly lines: readonly GridRow<Row>[];
  /** The rows of data alone: a `Place` counts in these. */
  readonly data: readonly GridDataLine<Row>[];
};

function heightOf(line: GridRow<unknown>, rowHeight: number): number {
  if (line.kind !== 'row') return rowHeight - 2;
  return line.tall === true ? TALL : rowHeight;
}

/**
 * Makes models of the lines that one grid shows after each other. Figures change far more often than lines come and go:
 * then the arrays that say where the lines stand stay the same ones.
 */
export function modelMaker<Row>(): (lines: readonly GridRow<Row>[], rowHeight: number) => GridModel<Row> {
  let known: { readonly model: GridModel<Row>; readonly rowHeight: number } | null = null;
  return (lines, rowHeight) => {
    const isSame = known?.rowHeight === rowHeight && sameShape(known.model.lines, lines);
    const shape = isSame && known !== null ? known.model : shapeOf(lines, rowHeight);
    const model: GridModel<Row> = { ...shape, lines, data: dataOf(lines, shape.lineOf.length) };
    known = { model, rowHeight };
    return model;
  };
}

function dataOf<Row>(lines: readonly GridRow<Row>[], count: number): readonly GridDataLine<Row>[] {
  return isDataAlone(lines, count) ? lines : lines.filter((line) => line.kind === 'row');
}

/** `count`: how many of the lines are rows of data. */
function isDataAlone<Row>(
  lines: readonly GridRow<Row>[],
  count: number,
): lines is readonly GridDataLine<Row>[] {
  return lines.length === count;
}

function sameShape(before: readonly GridRow<unknown>[], lines: readonly GridRow<unknown>[]): boolean {
  if (before.length !== lines.length) return false;
  return lines.every((line, at) => {
    const was = before[at];
    if (was === line) return true;
    return was?.id === line.id && was.kind === line.kind && isTall(was) === isTall(line);
  });
}

function isTall(line: GridRow<unknown>): boolean {
  return line.kind === 'row' && line.tall === true;
}

function shapeOf(lines: readonly GridRow<unknown>[], rowHeight: number): GridShape {
  const ids: string[] = [];
  const lineOf: number[] = [];
  const rowOfLine: number[] = [];
  const rowOf = new Map<string, number>();
  const edges = [0];
  let edge = 0;
  for (const [at, line] of lines.entries()) {
    edge += heightOf(line, rowHeight);
    edges.push(edge);
    ids.push(line.id);
    rowOfLine.push(line.kind === 'row' ? lineOf.length : -1);
    if (line.kind === 'row') {
      rowOf.set(line.id, lineOf.length);
      lineOf.push(at);
    }
  }
  return { ids, lineOf, rowOfLine, rowOf, edges };
}

/** What the grid knows of its columns. */
export type GridLayout<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly colOf: ReadonlyMap<string, number>;
  readonly frozen: number;
  /**
   * Left edge of each column, and the right edge of the last, in pixels while the grid scrolls sideways: a
   * fill column has its least width then.
   */
  readonly lefts: readonly number[];
  readonly leastWidth: number;
  readonly fills: boolean;
};

export function layoutOf<Row>(columns: readonly GridColumn<Row>[]): GridLayout<Row> {
  const lefts = [0];
  let leastWidth = 0;
  for (const column of columns) {
    leastWidth += column.width === 'fill' ? (column.minWidth ?? FILL) : column.width;
    lefts.push(leastWidth);
  }
  const loose = columns.findIndex((column) => column.frozen !== true);
  const frozen = loose === -1 ? columns.length : loose;
  return {
    columns,
    colOf: new Map(columns.map((column, at) => [column.id, at])),
    frozen,
    lefts,
    leastWidth,
    fills: columns.some((column) => column.width === 'fill'),
  };
}

/** A remembered place: by name, and by number for the day when the name is gone. */
export type Held = GridSpot & CellPosition;

export function holdOf<Row>(
  model: GridModel<Row>,
  layout: GridLayout<Row>,
  place: CellPosition,
): Held | null {
  const line = model.data[place.row];
  const column = layout.columns[place.col];
  return line === undefined || column === undefined
    ? null
    : { ...place, rowId: line.id, columnId: column.id };
}

/** Where a remembered cell is now: its row may have moved; when it is gone, the one that took its place. */
export function placeOf<Row>(
  model: GridModel<Row>,
  layout: GridLayout<Row>,
  held: Held | null,
): CellPosition | null {
  if (held === null || model.data.length === 0 || layout.columns.length === 0) return null;
  return {
    row: model.rowOf.get(held.rowId) ?? Math.min(held.row, model.data.length - 1),
    col: layout.colOf.get(held.columnId) ?? Math.min(held.col, layout.columns.length - 1),
  };
}

export function extentOf<Row>(model: GridModel<Row>, layout: GridLayout<Row>): Extent {
  return { rows: model.data.length, cols: layout.columns.length };
}

/** Name of a column in words. */
export function columnName<Row>(column: GridColumn<Row>): string {
  return column.headTitle ?? (typeof column.head === 'string' ? column.head : column.id);
}

/** The row and column that a place stands for. */
export type Cell<Row> = { readonly line: GridDataLine<Row>; readonly column: GridColumn<Row> };

export function cellAt<Row>(
  model: GridModel<Row>,
  layout: GridLayout<Row>,
  place: CellPosition,
): Cell<Row> | null {
  const line = model.data[place.row];
  const column = layout.columns[place.col];
  return line === undefined || column === undefined ? null : { line, column };
}

export function isOpen<Row>(cell: Cell<Row>): boolean {
  return isEditable(cell) && !hasReason(cell);
}

/** A cell that could be edited, were it not closed. */
export function isClosed<Row>(cell: Cell<Row>): boolean {
  return isEditable(cell) && hasReason(cell);
}

function hasReason<Row>({ line, column }: Cell<Row>): boolean {
  return (column.closed?.(line.row) ?? null) !== null;
}

/** Whether the cell is one that is edited, be it closed or not. */
export function isEditable<Row>(cell: Cell<Row>): boolean {
  return cell.column.editable?.(cell.line.row) === true;
}

/** What a cell holds, as it would be edited. */
export function heldBy<Row>({ column, line }: Cell<Row>): string {
  return inOneLine(column.text(line.row));
}

const BREAKS = /[\r\n]/g;

/** A text as the field of a cell holds it: in one line. */
export function inOneLine(text: string): string {
  return text.replace(BREAKS, '');
}
