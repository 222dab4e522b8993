import type { Readable } from 'node:stream';
import type { Merge } from '#domain/agreement/sheet';
import { columnLetters } from '#domain/agreement/sheet-grid';
import { cellName, MAX_ROW, parseCellRef, parseMerge } from '#main/files/cell-ref';
import { FileFault } from '#main/files/file-fault';
import { RichTextReader, type Run } from '#main/files/rich-text';
import { isTrue, readXml, type Attributes } from '#main/files/xml-events';

export const SHEET_LIMITS = { rows: 5_000, columns: 200, emptyRows: 1_000, text: 32_767, merges: 10_000 };
const MOST_COLUMNS_TOLD = 20;
/** A column narrower than this, in characters, and a row lower than this, in points, show nothing. */
const SEEN = { width: 0.5, height: 1 };

/** A cell as it is stored. */
export type StoredCell = {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: string;
  /** Null where none is stored: a formula that was never calculated. */
  readonly value: string | null;
  readonly inline: readonly Run[];
  readonly formula: boolean;
};

/** A worksheet reduced to what is read of it. */
export type SievedSheet = {
  /** The filled cells, row by row from left to right. */
  readonly cells: readonly StoredCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Whether the sheet shows a nought at all. */
  readonly showsZeros: boolean;
  /** First filled cell behind more than 1,000 empty rows or 5,000 filled ones. From there on nothing was read. */
  readonly ignoredFrom: string | null;
  /** First filled cell too far to the right, and the columns there that were not read. */
  readonly farRight: { readonly cell: string; readonly columns: readonly string[] } | null;
};

type OpenCell = Pick<StoredCell, 'column' | 'style' | 'type'> & { value: string | null; formula: boolean };

/**
 * Takes out of a worksheet part the filled cells, merges and what is hidden, as a stream. Ghost rows, styles of whole
 * columns, rules, drawings and names are left where they are. What lies too far from the table to belong to it, a
 * remark in column KO, is not read and said to be not read; it never costs the table.
 */
export async function sieveSheet(stream: Readable): Promise<SievedSheet> {
  const sieve = new SheetSieve();
  await readXml(stream, sieve);
  return sieve.result();
}

class SheetSieve {
  private readonly cells: StoredCell[] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private showsZeros = true;
  private ignoredFrom: string | null = null;
  private farRight: { cell: string; columns: string[] } | null = null;
  private row = 0;
  private lastFilledRow = 0;
  private filledRows = 0;
  private column = 0;
  private cell: OpenCell | null = null;
  private inline = new RichTextReader();
  private inValue = false;

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) this.openInCell(this.cell, name, attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'mergeCell') this.addMerge(attributes);
    else if (name === 'col') this.addColumns(attributes);
    else if (name === 'sheetView') this.showsZeros = isTrue(attributes.get('showZeros') ?? '1');
  }

  text(text: string): void {
    if (this.cell === null) return;
    if (!this.inValue) {
      this.inline.text(text);
      return;
    }
    this.cell.value = `${this.cell.value ?? ''}${text}`;
    if (this.cell.value.length > SHEET_LIMITS.text) {
      throw new FileFault('file-over-limits', { limit: 'cell-text' });
    }
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (this.cell === null) return;
    else if (name === 'v') this.inValue = false;
    else this.inline.close(name);
  }

  result(): SievedSheet {
    const { cells, merges, hiddenRows, hiddenColumns, showsZeros, ignoredFrom, farRight } = this;
    return { cells, merges, hiddenRows, hiddenColumns, showsZeros, ignoredFrom, farRight };
  }

  private addColumns(attributes: Attributes): void {
    const isSeen = Number(attributes.get('width') ?? '9') >= SEEN.width;
    if (isSeen && !isTrue(attributes.get('hidden'))) return;
    const last = Math.min(Number(attributes.get('max')), SHEET_LIMITS.columns);
    for (let column = Number(attributes.get('min')); column <= last; column += 1) {
      this.hiddenColumns.push(column);
    }
  }

  private openRow(attributes: Attributes): void {
    const given = attributes.get('r');
    const row = given === undefined ? this.row + 1 : Number(given);
    // A row that comes twice or out of turn would overwrite another.
    if (!Number.isSafeInteger(row) || row <= this.row || row > MAX_ROW) throw damagedRow(given);
    this.row = row;
    this.column = 0;
    const isSeen = Number(attributes.get('ht') ?? '15') >= SEEN.height;
    if (isSeen && !isTrue(attributes.get('hidden'))) return;
    if (this.hiddenRows.length < SHEET_LIMITS.rows) this.hiddenRows.push(row);
  }

  private openCell(attributes: Attributes): void {
    const given = attributes.get('r');
    const place =
      given === undefined ? { row: this.row, column: this.column + 1 } : parseCellRef(given.toUpperCase());
    if (place?.row !== this.row || place.column <= this.column) throw damagedRow(given);
    this.column = place.column;
    this.cell = {
      column: place.column,
      style: Number(attributes.get('s') ?? '0'),
      type: attributes.get('t') ?? 'n',
      value: null,
      formula: false,
    };
  }

  private openInCell(cell: OpenCell, name: string, attributes: Attributes): void {
    // That there is a formula is all that is read of it: it is never evaluated.
    if (name === 'f') cell.formula = true;
    else if (name === 'v') {
      this.inValue = true;
      cell.value ??= '';
    } else this.inline.open(name, attributes);
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = null;
    this.inValue = false;
    const inline = this.inline.take();
    if (cell === null || !isFilled(cell, inline)) return;
    const place = cellName({ row: this.row, column: cell.column });
    if (cell.column > SHEET_LIMITS.columns) this.leaveFarRight(place, columnLetters(cell.column));
    else if (this.isFarBelow()) this.ignoredFrom ??= place;
    else this.keep({ ...cell, row: this.row, inline });
  }

  private keep(cell: StoredCell): void {
    if (this.lastFilledRow !== this.row) this.filledRows += 1;
    this.lastFilledRow = this.row;
    this.cells.push(cell);
  }

  private leaveFarRight(cell: string, column: string): void {
    this.farRight ??= { cell, columns: [] };
    const { columns } = this.farRight;
    if (columns.length < MOST_COLUMNS_TOLD && !columns.includes(column)) columns.push(column);
  }

  /** The figures of an agreement stand together: a filled cell far below is a leftover, and said to be one. */
  private isFarBelow(): boolean {
    const isFar = this.lastFilledRow > 0 && this.row - this.lastFilledRow > SHEET_LIMITS.emptyRows;
    return isFar || (this.filledRows >= SHEET_LIMITS.rows && this.row !== this.lastFilledRow);
  }

  private addMerge(attributes: Attributes): void {
    const merge = parseMerge(attributes.get('ref') ?? '');
    if (merge === null) throw new FileFault('file-damaged', { reason: 'merge' });
    // Some programs leave one cell merged with itself.
    if (merge.top === merge.bottom && merge.left === merge.right) return;
    this.merges.push(merge);
    if (this.merges.length > SHEET_LIMITS.merges)
      throw new FileFault('file-over-limits', { limit: 'merges' });
  }
}

/** A formula whose value is the empty text shows nothing; one without any value was never calculated. */
function isFilled({ type, value, formula }: OpenCell, inline: readonly Run[]): boolean {
  if (inline.some((run) => run.text !== '')) return true;
  if (value !== null && value.trim() !== '') return true;
  return formula && !(type === 'str' && value !== null);
}

function damagedRow(place: string | undefined): FileFault {
  return new FileFault('file-damaged', { reason: 'cell-place', place: (place ?? '').slice(0, 40) });
}
