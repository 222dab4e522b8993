import type { Merge } from '#domain/agreement/sheet';
import { cutForLines } from '#domain/text/cut';
import type { LaidOutCell, LaidOutRow, LaidOutSheet, LaidOutValue } from '#main/files/agreement-layout';
import { cellStyle } from '#main/files/sheet-style';

/** Width of a column of one character, in pixels, and what stands beside the text in every cell. */
const CHARACTER = 7;
const PADDING = 8;
const PIXELS_PER_POINT = 4 / 3;
/**
 * A base character is about half as wide as its font is high and a line half as high again: enough also where the
 * font of the sheet is missing and a wider one stands in.
 */
const WIDTH_OF_EM = 0.5;
const BOLD = 1.1;
const LINE = 1.5;
const TALLEST = 409;
/** Marks over and under a consonant take no room beside it. */
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/gu;

/**
 * Gives every row the height of its text. A spreadsheet would fit a row that is left open when it is shown, but
 * LibreOffice does not, and stores the wrong height with the next save.
 */
export function fitRows(sheet: LaidOutSheet): LaidOutSheet {
  const heights = new Map<number, number>();
  const grow = (row: number, height: number): void => {
    heights.set(row, Math.min(TALLEST, Math.max(heights.get(row) ?? 0, Math.ceil(height))));
  };
  const placed = sheet.rows.flatMap(({ row, cells }) => cells.flatMap((cell) => placeOf(sheet, row, cell)));
  for (const { row, height } of sheet.rows) grow(row, height ?? 0);
  for (const { merge, height } of placed) if (merge.top === merge.bottom) grow(merge.top, height);
  // What is merged down over several rows may fill them all; what it lacks then goes to the first.
  for (const { merge, height } of placed) {
    const rows = sheet.rows.filter(({ row }) => merge.top < row && row <= merge.bottom);
    const below = rows.reduce((sum, { row }) => sum + (heights.get(row) ?? 0), 0);
    grow(merge.top, height - below);
  }
  const fitted = sheet.rows.map((row): LaidOutRow => ({
    ...row,
    height: heights.get(row.row) ?? row.height,
  }));
  return { ...sheet, rows: fitted };
}

type Placed = { readonly merge: Merge; readonly height: number };

/** Where a cell lies and the height that it needs; none for a cell under a merge. */
function placeOf(sheet: LaidOutSheet, row: number, cell: LaidOutCell): readonly Placed[] {
  const { column } = cell;
  const over = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  const merge = over ?? { top: row, left: column, bottom: row, right: column };
  if (merge.top !== row || merge.left !== column) return [];
  const width = sheet.columns.slice(merge.left - 1, merge.right).reduce((sum, each) => sum + each, 0);
  const { size, bold } = cellStyle(cell.style, cell.value).font;
  const em = size * PIXELS_PER_POINT * WIDTH_OF_EM * (bold ? BOLD : 1);
  const lines = linesIn(textOf(cell.value), Math.floor((width * CHARACTER - PADDING) / em));
  return [{ merge, height: lines * size * LINE }];
}

function textOf(value: LaidOutValue): string {
  if (value.kind === 'text') return value.text;
  return String(value.kind === 'number' ? value.number : value.result);
}

/** How many lines a text takes where a line holds so many characters and breaks between words. */
function linesIn(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, Math.max(room, 1)), 0);
}

function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of cutForLines(line)) {
    const width = piece.replace(MARKS, '').length;
    if (used + width > room && used > 0) {
      lines += 1;
      used = 0;
    }
    // A word longer than a line is broken where the line ends.
    lines += Math.max(Math.ceil(width / room) - 1, 0);
    used += width > room ? width % room : width;
  }
  return lines;
}
