export const ROWS = 10_000;
export const COLUMNS = 15;
/** Fifteen of these fit into the window. */
export const WIDTH = 88;
export const ROW_HEIGHT = 30;
/** What is pasted: rows and columns of a block of 5,000 cells, from the first row and this column on. */
export const PASTED_ROWS = 500;
export const PASTED_COLUMNS = 10;
export const PASTED_FROM = 3;

/** One row: texts by the id of the column, new whenever one of them changes. */
export type Entry = { readonly id: string } & Readonly<Record<string, string>>;

export const COLUMN_IDS: readonly string[] = Array.from({ length: COLUMNS }, (_, at) => `c${at}`);

export function makeEntries(): readonly Entry[] {
  return Array.from({ length: ROWS }, (_, row) => {
    const entry: Record<string, string> & { id: string } = { id: `r${row}` };
    for (const [col, id] of COLUMN_IDS.entries()) entry[id] = textAt(row, col);
    return entry;
  });
}

function textAt(row: number, col: number): string {
  if (col === 0) return String(row + 1);
  if (col === 1) return `ตัวชี้วัด ${row + 1}`;
  return (((row * 31 + col * 17) % 9973) / 100).toFixed(2);
}

/** A new text for each cell of the block. */
export function pastedText(row: number, col: number): string {
  return `${row}.${col}5`;
}

/** The block as Excel puts it on the clipboard. */
export function clipboardText(): string {
  const lines = Array.from({ length: PASTED_ROWS }, (_, row) =>
    Array.from({ length: PASTED_COLUMNS }, (_cell, col) => pastedText(row, col)).join('\t'),
  );
  return `${lines.join('\r\n')}\r\n`;
}

/** A grid on the page as the measuring knows it. */
export type GridSide = {
  /** Puts the grid on the page. */
  make(root: HTMLElement): void;
  cell(row: number, col: number): HTMLElement | null;
  /** What scrolls. */
  scroller(): HTMLElement | null;
  /**
   * Ways to bring the block of 5,000 new texts in, given as the clipboard has them; the cursor is on the first of its
   * cells. Null: the grid takes them from the clipboard itself, at the keys for it.
   */
  readonly paste: Readonly<Record<string, ((text: string) => void) | null>>;
};
