import type { Block } from '#renderer/ui/grid/tsv';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

const FIGURE = /^[-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
/** More digits than this a spreadsheet does not keep. */
const DIGITS = 15;

/** How the figure is written, so that 10.00 stays 10.00; null: it is no figure that a spreadsheet can hold. */
function formatOf(text: string): string | null {
  const found = FIGURE.exec(text);
  if (found === null || text.replace(/\D/g, '').replace(/^0+/, '').length > DIGITS) return null;
  const places = found[1]?.length ?? 0;
  return (text.includes(',') ? '#,##0' : '0') + (places === 0 ? '' : `.${'0'.repeat(places)}`);
}

/** `isFigure`: of a column of figures. Everything else is text, also 1.10, which is the number of a row. */
function cell(text: string, isFigure: boolean): string {
  const format = isFigure ? formatOf(text) : null;
  if (format === null) {
    const lines = escaped(text).replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
    return `<td style="mso-number-format:'\\@';white-space:pre-wrap" sdnum="1033;0;@">${lines}</td>`;
  }
  const value = text.replaceAll(',', '').replace('\u2212', '-');
  const style = `mso-number-format:'${format.replaceAll('.', '\\.').replaceAll(',', '\\,')}'`;
  return `<td style="${style}" align="right" x:num="${value}" sdval="${value}" sdnum="1033;0;${format}">${text}</td>`;
}

/** The block as a table, for spreadsheets: what they would otherwise guess of a text stands beside it. */
export function formatHtml(block: Block, figures: readonly boolean[]): string {
  const rows = block.map(
    (cells) => `<tr>${cells.map((text, at) => cell(text, figures[at] === true)).join('')}</tr>`,
  );
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>' +
    `<body><table>${rows.join('')}</table></body></html>`
  );
}
