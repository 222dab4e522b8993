import type { KeyboardEvent, ReactNode, Ref } from 'react';

/** A cell by names that stay when rows come and go. */
export type GridSpot = { readonly rowId: string; readonly columnId: string };

/** One entry of a cell that is edited by choosing. `value` is what `onEdit` gets as text. */
export type GridChoice = {
  readonly value: string;
  readonly label: string;
  /** Further words for it: what is typed or pasted may be any of them. */
  readonly names?: readonly string[];
};

/** One figure that the officer gave: never judged here, the screen decides what it means. */
export type GridEdit = GridSpot & { readonly text: string };

export type GridEditKind = 'type' | 'paste' | 'clear';

/**
 * A column. Keep the array and its functions the same from draw to draw (module constant or `useMemo`):
 * a new array draws every row again. Functions must give the same answer for the same row object.
 */
export type GridColumn<Row> = {
  readonly id: string;
  readonly head: ReactNode;
  /** The name in words where `head` is a mark or too short: tooltip, and name of the field while editing. */
  readonly headTitle?: string;
  /** Pixels, or the rest of the width. */
  readonly width: number | 'fill';
  /** Least width of a `fill` column in pixels (160); below it the grid scrolls sideways. */
  readonly minWidth?: number;
  /** `end` is for figures. */
  readonly align?: 'start' | 'center' | 'end';
  /** Hairline at the left: the first of a group of columns. */
  readonly rule?: boolean;
  /** Stays at the left when the grid scrolls sideways. Only the leading columns. */
  readonly frozen?: boolean;
  readonly className?: string;
  /** Must fit into the height of a row. Buttons and links inside take `tabIndex={-1}`. */
  render(row: Row): ReactNode;
  /** Plain text of the cell: copied, and what F2 starts from. '' is an empty cell. */
  text(row: Row): string;
  editable?(row: Row): boolean;
  /** Why a cell that could be edited is closed now, in words; null: it is open. Trying to edit it is refused (`onRefused`). */
  closed?(row: Row): string | null;
  /** A problem in this cell: wrong, or to be looked at. F8 walks through them. */
  mark?(row: Row): 'bad' | 'warn' | null;
  /** Why it is marked or closed, in words: tooltip and description. */
  note?(row: Row): string | null;
  cellClass?(row: Row): string;
  /** An editable cell with choices is edited by choosing from this list; null: by typing. */
  choices?(row: Row): readonly GridChoice[] | null;
  /** The choices that a typed or pasted text may mean. One: that is taken. Else the cell keeps what it has, and that is said. */
  meant?(choices: readonly GridChoice[], text: string): readonly GridChoice[];
  /** Whether a pasted text is understood. What is not is handed on all the same, and said to be marked. */
  reads?(text: string): boolean;
  /** A changed text blinks the ground of the cell once. For computed columns. */
  readonly blink?: boolean;
};

/** A row of data. `tall` is two lines (52 px). `row` must be a new object when, and only when, it changed. */
export type GridDataLine<Row> = {
  readonly kind: 'row';
  readonly id: string;
  readonly row: Row;
  readonly tall?: boolean;
};

/** A heading or sum between the rows; the cursor passes over it. */
export type GridPlainLine = {
  readonly kind: 'group' | 'sum';
  readonly id: string;
  /** Name of the line for screen readers, and its text when `cells` is empty. */
  readonly label: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
  /** How many columns a cell takes, by its first column. */
  readonly spans?: Readonly<Record<string, number>>;
  readonly cellClass?: Readonly<Record<string, string>>;
};

export type GridRow<Row> = GridDataLine<Row> | GridPlainLine;

/** One span of the upper line of the head; the spans cover all columns from the left. */
export type GridHeadGroup = {
  readonly span: number;
  readonly text?: ReactNode;
  readonly rule?: boolean;
  readonly align?: 'start' | 'center' | 'end';
  readonly className?: string;
};

/** What is chosen when it is more than one cell: texts row by row, for count, sum and mean. */
export type GridRange = {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly string[];
  /** The rows that the block touches, from the top. */
  readonly rowIds: readonly string[];
};

/** How a cell is left. */
export type GridLeaving = {
  /** What the cell holds by now: another than when its text was begun, where that came from elsewhere. */
  readonly now: string;
  /** By Enter, Tab or a choice in its list: the text is meant to stand there. Else one only goes elsewhere. */
  readonly isMeant: boolean;
};

/** Who is told of the text in an open cell as it is typed, and knows a text that waits for a cell. */
export type GridDrafts = {
  /** The text that waits for a cell which still holds `current`; null: none. */
  waiting(spot: GridSpot, current: string): string | null;
  typed(spot: GridSpot, text: string, was: string): void;
  /** The cell is left; `take` hands its text over, null: it was not changed. */
  left(spot: GridSpot, take: (() => void) | null, how: GridLeaving): void;
  dropped(spot: GridSpot): void;
  /**
   * The row went away, or was closed, while its cell was open: the text belongs to no other cell. `now`: what the cell holds;
   * null: it is not there.
   */
  gone(spot: GridSpot, now: string | null): void;
};

export type GridHandle = {
  /** Moves there, scrolls to it and takes the focus; false when there is no such cell. */
  focusCell(rowId: string, columnId: string): boolean;
  /**
   * Opens the current cell for editing, with a text in place of its own that was begun when the cell held `was`; false
   * when it is closed, which is said.
   */
  startEdit(text?: string, was?: string): boolean;
  /** What a cell holds, as it would be edited; null when there is no such cell. */
  textOf(rowId: string, columnId: string): string | null;
  /** Whether a cell is one that is edited, be it closed or not. */
  isEdited(rowId: string, columnId: string): boolean;
};

export type GridProps<Row> = {
  /** Name of the grid for screen readers. */
  readonly label: string;
  /** Id of an element that describes the grid. */
  readonly describedBy?: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly GridRow<Row>[];
  readonly headGroups?: readonly GridHeadGroup[];
  /** Height of a row in pixels (30). Headings and sums are 2 px lower. */
  readonly rowHeight?: number;
  readonly className?: string;
  /** Shown under the head when there is no row. */
  readonly empty?: ReactNode;
  /** A place to go to whenever it changes (without taking the focus); the officer moves on freely. */
  readonly cursor?: GridSpot | null;
  onEdit?(edits: readonly GridEdit[], kind: GridEditKind): void;
  onCursor?(spot: GridSpot | null): void;
  /** null: no more than one cell is chosen. */
  onRange?(range: GridRange | null): void;
  /** Somebody tried to type into, empty or paste over a closed cell: nothing was done. */
  onRefused?(spot: GridSpot): void;
  /** A double click on a cell that is closed for editing. */
  onOpen?(spot: GridSpot): void;
  /** Keys of the screen, asked first while no cell is edited; true: done, the grid leaves the key alone. */
  onKey?(event: KeyboardEvent<HTMLElement>, at: GridSpot | null): boolean;
  readonly drafts?: GridDrafts;
  readonly ref?: Ref<GridHandle>;
};
