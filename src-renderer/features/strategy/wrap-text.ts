import { cutForLines, cutLetters } from '#domain/text/cut';

/** Marks over and under a Thai consonant take no width. */
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;
const MOST = 6;

/**
 * Lines of at most `width` pixels in letters of 13 px, broken where Thai may be. Widths are estimated on the safe side,
 * for a picture has no browser to break its lines. What is longer than a line by itself is broken between letters.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of cutForLines(text.trim()).flatMap((each) => fitting(each, width))) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length <= MOST ? lines : [...lines.slice(0, MOST - 1), withDots(lines[MOST - 1] ?? '', width)];
}

/** The piece, or its letters where it is wider than a line. */
function fitting(piece: string, width: number): readonly string[] {
  return widthOf(piece.trimEnd()) > width ? cutLetters(piece) : [piece];
}

/** As much of the line as leaves room for the dots. */
function withDots(line: string, width: number): string {
  let kept = line;
  for (const piece of cutForLines(line).toReversed()) {
    if (widthOf(`${kept}…`) <= width) break;
    kept = kept.slice(0, -piece.length).trimEnd();
  }
  return `${kept === '' ? line : kept}…`;
}

export function widthOf(text: string): number {
  const bare = text.replace(MARKS, '');
  let width = 0;
  for (const letter of bare) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[\u0E00-\u0E7F]/.test(letter)) return 7.7;
  if (letter === ' ') return 3.6;
  return /[A-Zmw]/.test(letter) ? 9 : 7;
}
