import type { Readable } from 'node:stream';
import type { Merge } from '#domain/agreement/sheet';
import { cellName, MAX_ROW, parseCellRef, parseMerge } from '#main/files/cell-ref';
import { FileFault } from '#main/files/file-fault';
import { plainDecimal } from '#main/files/plain-decimal';
import { escapeXml, readXml, type Attributes } from '#main/files/xml-events';

export const SHEET_LIMITS = { rows: 5_000, columns: 200, emptyRows: 1_000, text: 32_767, merges: 10_000 };

/** A worksheet reduced to what is read of it. */
export type SievedSheet = {
  /** A worksheet part with filled cells only, each with its reference. */
  readonly xml: string;
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** First filled cell behind more than 1,000 empty rows. From there on nothing was read. */
  readonly ignoredFrom: string | null;
};

type OpenCell = {
  readonly column: number;
  readonly style: string | null;
  readonly type: string;
  value: string;
  inline: string;
  formula: boolean;
};

/**
 * Takes out of a worksheet part the filled cells, merges and hidden rows, as a stream. Ghost rows, styles of whole
 * columns, rules, drawings and names never reach the spreadsheet library, which would unfold each of them.
 */
export async function sieveSheet(stream: Readable): Promise<SievedSheet> {
  const sieve = new SheetSieve();
  await readXml(stream, sieve);
  return sieve.result();
}

class SheetSieve {
  private readonly rows: string[] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private ignoredFrom: string | null = null;
  private row = 0;
  private lastFilledRow = 0;
  private column = 0;
  private cells: string[] = [];
  private cell: OpenCell | null = null;
  /** Where text belongs: a stored value, inline text, or nowhere (also the reading aid of a rich text). */
  private textOf: 'value' | 'inline' | null = null;
  private inReadingAid = false;

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) this.openInCell(this.cell, name);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'mergeCell') this.addMerge(attributes);
    else if (name === 'col') this.addColumns(attributes);
  }

  text(text: string): void {
    if (this.cell === null || this.textOf === null) return;
    this.cell[this.textOf] += text;
    if (this.cell[this.textOf].length > SHEET_LIMITS.text) {
      throw new FileFault('file-over-limits', { limit: 'cell-text' });
    }
  }

  close(name: string): void {
    if (name === 'row') this.closeRow();
    else if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't') this.textOf = null;
    else if (name === 'rPh') this.inReadingAid = false;
  }

  result(): SievedSheet {
    const xml = `<worksheet><sheetData>${this.rows.join('')}</sheetData></worksheet>`;
    const { merges, hiddenRows, hiddenColumns, ignoredFrom } = this;
    return { xml, merges, hiddenRows, hiddenColumns, ignoredFrom };
  }

  private addColumns(attributes: Attributes): void {
    if (!isTrue(attributes.get('hidden')) && Number(attributes.get('width') ?? '1') !== 0) return;
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
    this.cells = [];
    const isListed = this.hiddenRows.length < SHEET_LIMITS.rows;
    const isHidden = isTrue(attributes.get('hidden')) || Number(attributes.get('ht') ?? '1') === 0;
    if (isListed && isHidden) this.hiddenRows.push(row);
  }

  private openCell(attributes: Attributes): void {
    const given = attributes.get('r');
    const place =
      given === undefined ? { row: this.row, column: this.column + 1 } : parseCellRef(given.toUpperCase());
    if (place?.row !== this.row || place.column <= this.column) throw damagedRow(given);
    this.column = place.column;
    this.cell = {
      column: place.column,
      style: attributes.get('s') ?? null,
      type: attributes.get('t') ?? 'n',
      value: '',
      inline: '',
      formula: false,
    };
  }

  private openInCell(cell: OpenCell, name: string): void {
    if (name === 'f') cell.formula = true;
    else if (name === 'v') this.textOf = 'value';
    else if (name === 'rPh') this.inReadingAid = true;
    else if (name === 't' && !this.inReadingAid) this.textOf = 'inline';
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = null;
    this.textOf = null;
    if (cell === null || this.isIgnored(cell)) return;
    const written = writeCell(cell, this.row);
    if (written === null) return;
    if (cell.column > SHEET_LIMITS.columns) throw new FileFault('file-over-limits', { limit: 'columns' });
    this.cells.push(written);
  }

  /** The figures of an agreement stand together: a filled cell far below is a leftover, and said to be one. */
  private isIgnored(cell: OpenCell): boolean {
    const isFar = this.lastFilledRow > 0 && this.row - this.lastFilledRow > SHEET_LIMITS.emptyRows;
    if (isFar && writeCell(cell, this.row) !== null) {
      this.ignoredFrom ??= cellName({ row: this.row, column: cell.column });
    }
    return isFar;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.lastFilledRow = this.row;
    this.rows.push(`<row r="${String(this.row)}">${this.cells.join('')}</row>`);
    if (this.rows.length > SHEET_LIMITS.rows) throw new FileFault('file-over-limits', { limit: 'rows' });
  }

  private addMerge(attributes: Attributes): void {
    const merge = parseMerge(attributes.get('ref') ?? '');
    if (merge === null) throw new FileFault('file-damaged', { reason: 'merge' });
    this.merges.push(merge);
    if (this.merges.length > SHEET_LIMITS.merges)
      throw new FileFault('file-over-limits', { limit: 'merges' });
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function damagedRow(place: string | undefined): FileFault {
  return new FileFault('file-damaged', { reason: 'cell-place', place: (place ?? '').slice(0, 40) });
}

/** The cell as the spreadsheet library shall see it, or null for one that holds nothing. */
function writeCell(cell: OpenCell, row: number): string | null {
  const { type, value } = storedValue(cell);
  if (value === '' && !cell.formula) return null;
  const style = cell.style === null ? '' : ` s="${escapeXml(cell.style)}"`;
  // That there is a formula is all that is read of it: it is never evaluated.
  const formula = cell.formula ? '<f>0</f>' : '';
  // The library decodes entities of this type a second time.
  const text = type === 'str' ? escapeXml(escapeXml(value)) : escapeXml(value);
  const stored = value === '' ? '' : `<v>${text}</v>`;
  return `<c r="${cellName({ row, column: cell.column })}"${style} t="${type}">${formula}${stored}</c>`;
}

/** What is no number must not be read as one: "2020-01-01" would become 2020. */
function storedValue(cell: OpenCell): { readonly type: string; readonly value: string } {
  switch (cell.type) {
    case 'n':
      return { type: plainDecimal(cell.value) === null ? 'str' : 'n', value: cell.value };
    case 's':
      return { type: 's', value: cell.formula ? '' : cell.value };
    case 'b':
    case 'e':
      return { type: cell.type, value: cell.value };
    case 'inlineStr':
      return { type: 'str', value: cell.inline };
    default:
      return { type: 'str', value: cell.value };
  }
}
