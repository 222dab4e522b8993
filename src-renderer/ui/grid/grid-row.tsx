import { memo, type JSX, type ReactNode, type RefObject } from 'react';
import { GridCell, PlainCell } from '#renderer/ui/grid/grid-cell.tsx';
import type { GridEditor } from '#renderer/ui/grid/grid-core';
import type { GridLayout } from '#renderer/ui/grid/grid-model';
import type { GridOpening } from '#renderer/ui/grid/grid-state';
import type { GridDataLine, GridPlainLine, GridRow } from '#renderer/ui/grid/grid-types';

/** All of it plain values, so that rows which the cursor does not touch are not drawn again. */
export type GridLineProps<Row> = {
  readonly line: GridRow<Row>;
  /** Number of the line in the grid, the head included, from 1. */
  readonly ariaRow: number;
  /** Number among the rows of data, -1: heading or sum. */
  readonly row: number;
  readonly layout: GridLayout<Row>;
  /** Columns of the cursor and of the cell that Tab reaches, -1: not in this row. */
  readonly cursorCol: number;
  readonly stopCol: number;
  /** The chosen block in this row, -1: none. */
  readonly rangeLeft: number;
  readonly rangeRight: number;
  readonly rangeTop: boolean;
  readonly rangeBottom: boolean;
  readonly opening: GridOpening | null;
  readonly editorRef: RefObject<GridEditor | null>;
};

function frozenLeft<Row>(layout: GridLayout<Row>, col: number): number | undefined {
  return col < layout.frozen ? layout.lefts[col] : undefined;
}

function rangeClass<Row>(props: GridLineProps<Row>, col: number): string | null {
  const { rangeLeft, rangeRight, rangeTop, rangeBottom } = props;
  if (rangeLeft < 0 || col < rangeLeft || col > rangeRight) return null;
  const left = col === rangeLeft ? ' rg-l' : '';
  const right = col === rangeRight ? ' rg-r' : '';
  return `rg${rangeTop ? ' rg-t' : ''}${right}${rangeBottom ? ' rg-b' : ''}${left}`;
}

function DataLine<Row>({
  own,
  data,
}: {
  readonly own: GridLineProps<Row>;
  readonly data: GridDataLine<Row>;
}): JSX.Element {
  const { layout, cursorCol, stopCol, opening, editorRef } = own;
  const tall = data.tall === true;
  return (
    <tr
      className={[cursorCol >= 0 ? 'sel' : '', tall ? 'tall' : ''].join(' ').trim() || undefined}
      data-row={own.row}
      aria-rowindex={own.ariaRow}
    >
      {layout.columns.map((column, col) => (
        <GridCell
          key={column.id}
          column={column}
          row={data.row}
          col={col}
          left={frozenLeft(layout, col)}
          tall={tall}
          current={col === cursorCol}
          stop={col === stopCol}
          range={rangeClass(own, col)}
          opening={col === cursorCol ? opening : null}
          editorRef={editorRef}
        />
      ))}
    </tr>
  );
}

type PlainLineProps<Row> = Pick<GridLineProps<Row>, 'layout' | 'ariaRow'> & { readonly line: GridPlainLine };

type PlainSpan = { readonly col: number; readonly span: number; readonly content: ReactNode };

/**
 * The cells of a heading or sum. One that reaches over the frozen columns is cut at their edge, as in the head:
 * it would cover what scrolls beside it.
 */
function plainSpans<Row>(line: GridPlainLine, { columns, frozen }: GridLayout<Row>): PlainSpan[] {
  const bare = Object.keys(line.cells).length === 0;
  const spans: PlainSpan[] = [];
  let next = 0;
  for (const [col, { id }] of columns.entries()) {
    if (col < next) continue;
    const span = bare ? columns.length : Math.max(1, line.spans?.[id] ?? 1);
    next = Math.min(col + span, columns.length);
    const cut = col < frozen && next > frozen ? frozen : next;
    spans.push({ col, span: cut - col, content: bare ? line.label : line.cells[id] });
    if (cut < next) spans.push({ col: cut, span: next - cut, content: null });
  }
  return spans;
}

function PlainLine<Row>({ line, layout, ariaRow }: PlainLineProps<Row>): JSX.Element {
  return (
    <tr className={line.kind} aria-rowindex={ariaRow} aria-label={line.label}>
      {plainSpans(line, layout).map(({ col, span, content }) => {
        const column = layout.columns[col];
        return (
          column !== undefined && (
            <PlainCell
              key={column.id}
              column={column}
              col={col}
              span={span}
              left={frozenLeft(layout, col)}
              extra={line.cellClass?.[column.id]}
              content={content}
            />
          )
        );
      })}
    </tr>
  );
}

function GridLineView<Row>(props: GridLineProps<Row>): JSX.Element {
  const { line, layout, ariaRow } = props;
  if (line.kind === 'row') return <DataLine own={props} data={line} />;
  return <PlainLine line={line} layout={layout} ariaRow={ariaRow} />;
}

/** Screens may wrap their rows again at every drawing: what counts is the row inside. */
function sameLine<Row>(a: GridRow<Row>, b: GridRow<Row>): boolean {
  if (a === b) return true;
  if (a.kind !== 'row' || b.kind !== 'row') return false;
  return a.id === b.id && a.row === b.row && a.tall === b.tall;
}

const PLAIN = [
  'ariaRow',
  'row',
  'layout',
  'cursorCol',
  'stopCol',
  'rangeLeft',
  'rangeRight',
  'rangeTop',
  'rangeBottom',
  'opening',
] as const;

function sameProps<Row>(a: GridLineProps<Row>, b: GridLineProps<Row>): boolean {
  return sameLine(a.line, b.line) && PLAIN.every((name) => a[name] === b[name]);
}

/** A line of the grid, drawn again only when something of it has changed. */
export const GridLine = memo(GridLineView, sameProps) as typeof GridLineView;
