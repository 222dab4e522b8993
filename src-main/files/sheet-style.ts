import type { CellLook, LaidOutValue } from '#main/files/agreement-layout';

const FONT = 'TH Sarabun New';
const LINE = { style: 'thin', color: { argb: 'FF8A8F98' } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE } as const;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8ECF2' } } as const;
const TOTAL_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F6F9' } } as const;

/** How a cell looks, in the words of the file format. */
export type CellStyle = {
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean };
  readonly alignment: {
    readonly horizontal: 'left' | 'center' | 'right';
    readonly vertical: 'top' | 'middle';
    readonly wrapText: boolean;
  };
  readonly numFmt: string;
  readonly border?: typeof BOX;
  readonly fill?: typeof HEAD_FILL | typeof TOTAL_FILL;
};

/** How each kind of cell looks on screen and on paper. */
export function cellStyle(look: CellLook, value: LaidOutValue): CellStyle {
  const numFmt = value.kind === 'text' ? '@' : value.twoPlaces ? '0.00' : 'General';
  const alignment = {
    horizontal: sideOf(look),
    vertical: look === 'words' ? 'top' : 'middle',
    wrapText: true,
  } as const;
  switch (look) {
    case 'title':
      return { font: { name: FONT, size: 18, bold: true }, alignment, numFmt };
    case 'unitLine':
      return { font: { name: FONT, size: 16, bold: false }, alignment, numFmt };
    case 'head':
      return { font: { name: FONT, size: 15, bold: true }, alignment, numFmt, border: BOX, fill: HEAD_FILL };
    case 'total':
    case 'totalFigure':
      return { font: { name: FONT, size: 15, bold: true }, alignment, numFmt, border: BOX, fill: TOTAL_FILL };
    case 'words':
    case 'short':
    case 'figure':
      return { font: { name: FONT, size: 15, bold: false }, alignment, numFmt, border: BOX };
  }
}

function sideOf(look: CellLook): 'left' | 'center' | 'right' {
  if (look === 'words') return 'left';
  return look === 'figure' || look === 'totalFigure' ? 'right' : 'center';
}
