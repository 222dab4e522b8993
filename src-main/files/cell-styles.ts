import type { Readable } from 'node:stream';
import { getFormatFromId } from 'numfmt';
import { isTrue, readXml, type Attributes } from '#main/files/xml-events';

/** What of a style tells how a value is to be read. */
export type CellStyle = { readonly format: string; readonly struck: boolean };

export const NO_STYLE: CellStyle = { format: 'General', struck: false };

const SECTIONS: ReadonlySet<string> = new Set([
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'extLst'],
]);

/** Days that a sheet shows in the way of its reader's country are told in the one way that cannot be mistaken. */
const DAY = 'd mmm bbbb';
/** Built-in formats of a Thai Excel; other readers know them by number only. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, DAY],
  [22, `${DAY} h:mm`],
  [59, '[$-D000000]0'],
  [60, '[$-D000000]0.00'],
  [61, '[$-D000000]#,##0'],
  [62, '[$-D000000]#,##0.00'],
  [67, '[$-D000000]0%'],
  [68, '[$-D000000]0.00%'],
  [69, '[$-D000000]# ?/?'],
  [70, '[$-D000000]# ??/??'],
  [71, 'd/m/bbbb'],
  [72, 'd-mmm-bb'],
  [73, 'd-mmm'],
  [74, 'mmm-bb'],
  [75, 'h:mm'],
  [76, 'h:mm:ss'],
  [77, 'd/m/bbbb h:mm'],
  [78, 'mm:ss'],
  [79, '[h]:mm:ss'],
  [80, 'mm:ss.0'],
  [81, 'd/m/bb'],
]);

/** Reads the styles part: for every style of a cell its number format and whether its font is struck out. */
export async function readCellStyles(stream: Readable): Promise<readonly CellStyle[]> {
  const reader = new StylesReader();
  await readXml(stream, reader);
  return reader.result();
}

class StylesReader {
  private section = '';
  private readonly formats = new Map<number, string>();
  private readonly struckFonts: boolean[] = [];
  private readonly styles: { readonly format: number; readonly font: number }[] = [];

  open(name: string, attributes: Attributes): void {
    if (this.section === '' && SECTIONS.has(name)) this.section = name;
    switch (`${this.section} ${name}`) {
      case 'numFmts numFmt':
        this.formats.set(numberOf(attributes, 'numFmtId'), attributes.get('formatCode') ?? 'General');
        break;
      case 'fonts font':
        this.struckFonts.push(false);
        break;
      case 'fonts strike':
        this.struckFonts[this.struckFonts.length - 1] = isTrue(attributes.get('val') ?? '1');
        break;
      case 'cellXfs xf':
        this.styles.push({ format: numberOf(attributes, 'numFmtId'), font: numberOf(attributes, 'fontId') });
    }
  }

  close(name: string): void {
    if (name === this.section) this.section = '';
  }

  result(): readonly CellStyle[] {
    return this.styles.map(({ format, font }) => ({
      format: this.formats.get(format) ?? BUILT_IN.get(format) ?? getFormatFromId(format),
      struck: this.struckFonts[font] ?? false,
    }));
  }
}

function numberOf(attributes: Attributes, name: string): number {
  return Number(attributes.get(name) ?? '0');
}
