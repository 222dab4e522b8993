import { IconLock } from '@tabler/icons-react';
import { memo, type CSSProperties, type JSX, type ReactNode, type RefObject } from 'react';
import { CellEditor } from '#renderer/ui/grid/cell-editor.tsx';
import { ChoiceList } from '#renderer/ui/grid/choice-list.tsx';
import type { GridEditor } from '#renderer/ui/grid/grid-core';
import { meantBy } from '#renderer/ui/grid/meant-by';
import { columnName } from '#renderer/ui/grid/grid-model';
import type { GridOpening } from '#renderer/ui/grid/grid-state';
import type { GridChoice, GridColumn } from '#renderer/ui/grid/grid-types';
import { useBlink } from '#renderer/ui/grid/use-blink';

type GridCellProps<Row> = {
  readonly column: GridColumn<Row>;
  readonly row: Row;
  readonly col: number;
  /** Left edge in pixels when the column is frozen. */
  readonly left: number | undefined;
  readonly tall: boolean;
  readonly current: boolean;
  /** The one cell that Tab reaches. */
  readonly stop: boolean;
  /** Inside the chosen block; its frame as classes. */
  readonly range: string | null;
  readonly opening: GridOpening | null;
  readonly editorRef: RefObject<GridEditor | null>;
};

const ALIGNED = { start: '', center: 'mid', end: 'num' } as const;

/** Classes that every cell of a column has, in the head as in the body. */
export function columnClass<Row>(column: GridColumn<Row>): string {
  const parts = [ALIGNED[column.align ?? 'start'], column.rule === true ? 'vl' : '', column.className ?? ''];
  return parts.filter((part) => part !== '').join(' ');
}

type LeftStyle = CSSProperties & { readonly '--left': string };

/** Where a frozen cell stays. It is no `left` of its own: that would move a cell which does not stay, as one with a lock. */
export function frozenStyle(left: number | undefined): LeftStyle | undefined {
  return left === undefined ? undefined : { '--left': `${String(left)}px` };
}

/** What the column says of the cell. */
type Facts = {
  readonly open: boolean;
  /** Could be edited, were it not closed. */
  readonly shut: boolean;
  readonly mark: 'bad' | 'warn' | null;
  readonly note: string | undefined;
  /** Set where the cell is edited by choosing. */
  readonly choices: readonly GridChoice[] | null;
};

function joined(...notes: readonly (string | null | undefined)[]): string | undefined {
  return notes.filter(Boolean).join(' · ') || undefined;
}

function whyClosed<Row>(column: GridColumn<Row>, row: Row, editable: boolean): string | null {
  return editable ? (column.closed?.(row) ?? null) : null;
}

function factsOf<Row>(column: GridColumn<Row>, row: Row): Facts {
  const editable = column.editable?.(row) === true;
  const closed = whyClosed(column, row, editable);
  const open = editable && closed === null;
  return {
    open,
    shut: closed !== null,
    mark: column.mark?.(row) ?? null,
    note: joined(column.note?.(row), closed),
    choices: open ? (column.choices?.(row) ?? null) : null,
  };
}

/** Pixels at the size of a cell: a figure, the marks between figures, any other letter; the edges; a mark beside the text. */
const FIGURE = 8;
const POINT = 4;
const LETTER = 13;
const EDGES = 12;
const MARK = 18;
/** What the lock of a closed cell takes from its text while it is seen. */
const LOCK = 14;

/** At least the width of a text. */
function roomFor(text: string): number {
  let room = EDGES;
  for (const letter of text) {
    if ((letter >= '0' && letter <= '9') || letter === '–') room += FIGURE;
    else room += letter === '.' || letter === ',' ? POINT : LETTER;
  }
  return room;
}

/** Whether the text surely has room in its column. What is drawn is known where it is the text or a figure. */
function fits<Row>(column: GridColumn<Row>, row: Row, shown: ReactNode, isShut: boolean): boolean {
  const { width, align } = column;
  if (width === 'fill') return false;
  // A figure ends where it did: the lock stands before it.
  const lock = isShut && align !== 'end' ? LOCK : 0;
  if (typeof shown === 'string') return roomFor(shown) + lock <= width;
  return align === 'end' && roomFor(column.text(row)) + MARK <= width;
}

/** The same of a heading or sum, whose texts are bold. */
function fitsPlain<Row>({ width }: GridColumn<Row>, span: number, content: ReactNode): boolean {
  if (content === null || content === undefined || content === '') return true;
  if (width === 'fill' || span > 1) return false;
  const isText = typeof content === 'string' || typeof content === 'number';
  return isText && roomFor(String(content)) <= width;
}

function classOf<Row>(props: GridCellProps<Row>, facts: Facts, shown: ReactNode): string | undefined {
  const { column, row, left, current, range } = props;
  const parts = [
    columnClass(column),
    column.cellClass?.(row),
    facts.open ? 'edit' : '',
    facts.shut ? 'locked' : '',
    left === undefined ? '' : 'frozen',
    facts.mark,
    range,
    current ? 'cur' : '',
    fits(column, row, shown, facts.shut) ? 'fits' : '',
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}

function contentOf<Row>(props: GridCellProps<Row>, facts: Facts, shown: ReactNode): ReactNode {
  const { column, row, tall, opening, editorRef } = props;
  const { open, mark, note, choices } = facts;
  const whole = tall ? <div className="clamp">{shown}</div> : shown;
  if (opening === null || !open) return whole;
  const text = column.text(row);
  const label = columnName(column);
  if (choices === null) {
    return <CellEditor {...{ text, opening, label, note, editorRef }} invalid={mark === 'bad'} />;
  }
  return (
    <>
      {whole}
      <ChoiceList
        {...{ choices, text, label, editorRef }}
        find={(words) => meantBy(column, choices, words)}
        typed={opening.typed}
      />
    </>
  );
}

function GridCellView<Row>(props: GridCellProps<Row>): JSX.Element {
  const { column, row, col, left, current, stop, range, opening } = props;
  const facts = factsOf(column, row);
  const blinks = column.blink === true;
  const changed = useBlink(blinks, blinks ? column.text(row) : '');
  const listed = facts.choices !== null;
  const shown = column.render(row);
  return (
    <td
      className={classOf(props, facts, shown)}
      style={frozenStyle(left)}
      tabIndex={stop ? 0 : -1}
      title={facts.note}
      data-col={col}
      data-note={facts.note && ''}
      data-changed={changed}
      aria-colindex={col + 1}
      aria-selected={current || range !== null}
      aria-readonly={!facts.open}
      aria-invalid={facts.mark === 'bad' || undefined}
      aria-description={facts.note}
      {...(listed && { 'aria-haspopup': 'listbox', 'aria-expanded': opening !== null })}
    >
      {facts.shut && <IconLock className="i lock" aria-hidden="true" />}
      {contentOf(props, facts, shown)}
    </td>
  );
}

/** A cell of data. Drawn again only when its row, its column or its part in the selection changes. */
export const GridCell = memo(GridCellView) as typeof GridCellView;

type PlainCellProps<Row> = {
  readonly column: GridColumn<Row>;
  readonly col: number;
  readonly span: number;
  readonly left: number | undefined;
  readonly extra: string | undefined;
  readonly content: ReactNode;
};

/** A cell of a heading or sum. */
export function PlainCell<Row>({
  column,
  col,
  span,
  left,
  extra,
  content,
}: PlainCellProps<Row>): JSX.Element {
  const plain = typeof content === 'string' || typeof content === 'number';
  const changed = useBlink(column.blink === true && plain, plain ? String(content) : '');
  const parts = [
    columnClass(column),
    left === undefined ? '' : 'frozen',
    extra ?? '',
    fitsPlain(column, span, content) ? 'fits' : '',
  ];
  return (
    <td
      className={parts.filter((part) => part !== '').join(' ') || undefined}
      style={frozenStyle(left)}
      colSpan={span > 1 ? span : undefined}
      data-changed={changed}
      aria-colindex={col + 1}
      aria-colspan={span > 1 ? span : undefined}
    >
      {content}
    </td>
  );
}
