import { properThai } from '#domain/text/private-thai';

/** Rows of cell texts, as Excel and its kin put them on the clipboard. */
export type Block = readonly (readonly string[])[];

const QUOTED = /[\t\r\n]|^"/;

function quote(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Tab-separated text for the clipboard. Only what would be misread is quoted. More than one row ends in a
 * line break, as Excel writes it, so that a last empty row is not lost.
 */
export function formatBlock(block: Block): string {
  const lines = block.map((cells) => cells.map(quote).join('\t'));
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `${line}\r\n`).join('');
}

type Field = { readonly text: string; readonly end: number };

/** Index of the quote that ends the field opened at `start`, or -1: then the quote is a plain sign. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
    } else {
      const after = text[at + 1];
      return after === undefined || after === '\t' || after === '\r' || after === '\n' ? at : -1;
    }
  }
  return -1;
}

function readField(text: string, start: number, plainEnd: RegExp): Field {
  const close = text[start] === '"' ? closingQuote(text, start) : -1;
  if (close !== -1) return { text: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  plainEnd.lastIndex = start;
  const end = plainEnd.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/**
 * Reads tab-separated text: cells in quotes may hold tabs, line breaks and doubled quotes; lines end in LF,
 * CRLF or CR; one line break at the end closes the last row. Commas are part of a figure, never a border.
 */
export function parseBlock(text: string): Block {
  const proper = properThai(text);
  return proper.includes('"') ? parseQuoted(proper) : parsePlain(proper);
}

/** Most of what comes has no quotes: it only has to be cut. */
function parsePlain(text: string): Block {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t'));
}

function parseQuoted(text: string): Block {
  const plainEnd = /[\t\r\n]/g;
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  for (;;) {
    const field = readField(text, at, plainEnd);
    cells.push(field.text);
    at = field.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(cells);
    cells = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    if (at >= text.length) return rows;
  }
}
