const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
/** Marks over and under a Thai consonant take no width. */
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;
const MOST = 6;

/**
 * Lines of at most `width` pixels in letters of 13 px, broken between words; Thai has no spaces between them. Widths are
 * estimated on the safe side, for a picture has no browser to break its lines.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of WORDS.segment(text)) {
    if (line !== '' && widthOf(line + segment.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = segment.trimStart();
    } else line += segment;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST - 1), `${lines[MOST - 1] ?? ''}…`];
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
