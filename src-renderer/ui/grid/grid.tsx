import { useRef, type CSSProperties, type JSX, type RefObject, type TableHTMLAttributes } from 'react';
import './grid.css';
import { rowHeightOf, useGridCore, type GridCore } from '#renderer/ui/grid/grid-core';
import { noteTyping } from '#renderer/ui/grid/grid-edits';
import { GridHead } from '#renderer/ui/grid/grid-head.tsx';
import { aimMenu, onGridMenu } from '#renderer/ui/grid/grid-menu';
import type { GridLayout } from '#renderer/ui/grid/grid-model';
import { GridLine, type GridLineProps } from '#renderer/ui/grid/grid-row.tsx';
import { GridNote } from '#renderer/ui/grid/grid-note.tsx';
import type { GridProps, GridRow } from '#renderer/ui/grid/grid-types';
import { useGridWindow } from '#renderer/ui/grid/grid-window';
import { onGridKey } from '#renderer/ui/grid/key-handler';
import * as pointer from '#renderer/ui/grid/pointer-handlers';
import { isSingle, type Area } from '#renderer/ui/grid/range';
import { useGridClipboard } from '#renderer/ui/grid/use-grid-clipboard';
import { useGridFocus, useGridHandle } from '#renderer/ui/grid/use-grid-focus';
import { useGridReports } from '#renderer/ui/grid/use-grid-reports';

function Columns<Row>({ layout }: { readonly layout: GridLayout<Row> }): JSX.Element {
  return (
    <colgroup>
      {layout.columns.map(({ id, width }) => (
        <col key={id} style={width === 'fill' ? undefined : { width }} />
      ))}
    </colgroup>
  );
}

/** Room of the lines that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }): JSX.Element {
  return (
    <tr className="gap" aria-hidden="true">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

type RangeInLine = Pick<GridLineProps<unknown>, 'rangeLeft' | 'rangeRight' | 'rangeTop' | 'rangeBottom'>;

const NO_RANGE: RangeInLine = { rangeLeft: -1, rangeRight: -1, rangeTop: false, rangeBottom: false };

function rangeIn(area: Area | null, row: number): RangeInLine {
  if (area === null || isSingle(area) || row < area.top || row > area.bottom) return NO_RANGE;
  return {
    rangeLeft: area.left,
    rangeRight: area.right,
    rangeTop: row === area.top,
    rangeBottom: row === area.bottom,
  };
}

/** What of the cursor, the chosen block and the edit falls on this line. */
function lineProps<Row>(
  core: GridCore<Row>,
  at: number,
  line: GridRow<Row>,
): Omit<GridLineProps<Row>, 'ariaRow'> {
  const { model, layout, cursor, area, state, editorRef } = core;
  const row = model.rowOfLine[at] ?? -1;
  const here = cursor?.row === row;
  const stop = cursor ?? { row: 0, col: 0 };
  return {
    line,
    row,
    layout,
    cursorCol: here ? stop.col : -1,
    stopCol: stop.row === row ? stop.col : -1,
    ...rangeIn(area, row),
    opening: here && line.id === state.cursor?.rowId ? state.edit : null,
    editorRef,
  };
}

type BodyProps<Row> = {
  readonly core: GridCore<Row>;
  readonly headLines: number;
  /** Numbers of the lines to draw. */
  readonly drawn: readonly number[];
};

function Body<Row>({ core, headLines, drawn }: BodyProps<Row>): JSX.Element {
  const { edges, lines } = core.model;
  const span = core.layout.columns.length;
  const rows: JSX.Element[] = [];
  let reached = 0;
  const leave = (until: number): void => {
    const height = (edges[until] ?? 0) - (edges[reached] ?? 0);
    if (height > 0) rows.push(<Gap key={`gap ${reached}`} height={height} span={span} />);
  };
  for (const at of drawn) {
    const line = lines[at];
    if (line === undefined) continue;
    leave(at);
    rows.push(
      <GridLine key={`line ${line.id}`} {...lineProps(core, at, line)} ariaRow={headLines + at + 1} />,
    );
    reached = at + 1;
  }
  leave(lines.length);
  return <tbody>{rows}</tbody>;
}

/** Names, counts and handlers of the table itself: one handler of a kind, whatever the number of cells. */
function tableProps<Row>(
  core: GridCore<Row>,
  dragRef: RefObject<boolean>,
  headLines: number,
): TableHTMLAttributes<HTMLTableElement> {
  const { props, layout, model } = core;
  return {
    role: 'grid',
    className: props.className === undefined ? 'grid' : `grid ${props.className}`,
    style: layout.fills ? { minWidth: layout.leastWidth } : { width: layout.leastWidth },
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    'aria-rowcount': headLines + model.lines.length,
    'aria-colcount': layout.columns.length,
    'aria-multiselectable': true,
    onKeyDown: (event) => onGridKey(core, event),
    onInput: (event) => {
      noteTyping(core, event.target);
    },
    onMouseDown: (event) => {
      if (event.button === 2) aimMenu(core, event);
      else pointer.onGridMouseDown(core, dragRef, event);
    },
    onMouseOver: (event) => pointer.onGridMouseOver(core, dragRef, event),
    onClick: (event) => pointer.onGridClick(core, event),
    onDoubleClick: (event) => pointer.onGridDoubleClick(core, event),
    onFocus: (event) => pointer.onGridFocus(core, event),
    onBlur: (event) => pointer.onGridBlur(core, event),
    onContextMenu: (event) => onGridMenu(core, event),
  };
}

/**
 * A table whose cells are edited in place, with the keys of a spreadsheet. It draws the rows in view only, is one
 * stop for Tab, and knows nothing of what its cells mean: it reports what was typed, pasted or cleared.
 */
export function Grid<Row>(props: GridProps<Row>): JSX.Element {
  const core = useGridCore(props);
  const dragRef = useRef(false);
  // Here and not in the body: a child's effects run before the box that scrolls is there.
  const drawn = useGridWindow(core, core.model.lineOf[core.cursor?.row ?? 0] ?? null);
  useGridFocus(core);
  useGridHandle(core);
  useGridReports(core);
  useGridClipboard(core);
  const headLines = props.headGroups === undefined ? 1 : 2;
  const boxStyle: CSSProperties & Record<`--${string}`, string> = { '--grid-row': `${rowHeightOf(props)}px` };
  return (
    <>
      <div className="grid-box" ref={core.boxRef} style={boxStyle}>
        <table {...tableProps(core, dragRef, headLines)}>
          <Columns layout={core.layout} />
          <GridHead layout={core.layout} groups={props.headGroups} />
          <Body core={core} headLines={headLines} drawn={drawn} />
        </table>
        {props.rows.length === 0 && props.empty !== undefined && (
          <div className="grid-empty">{props.empty}</div>
        )}
      </div>
      <GridNote core={core} />
    </>
  );
}
