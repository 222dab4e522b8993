/**
 * ICU takes the whole text again for each piece once a text is longer than about 65,500 code units: a long narrative
 * would hang the window. So a text is given to it in stretches.
 */
const LONGEST = 10_000;
/** Behind blanks, and not before a mark that stands on them: the words on both sides do not know of each other. */
const BEHIND_BLANKS = /\s(?=[^\s\p{M}\u200D])/gu;

/** Where the pieces of a text end, in order; the last end is that of the text. */
export function segmentEnds(segmenter: Intl.Segmenter, text: string): readonly number[] {
  const ends: number[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const stretch = text.slice(from, from + LONGEST);
    const blank = lastBlank(stretch);
    const found = Array.from(segmenter.segment(stretch.slice(0, blank)), (each) => endOf(each));
    // In a run without any blank the last piece may be cut by the stretch and not by ICU.
    const whole = blank === undefined && found.length > 1 ? found.slice(0, -1) : found;
    for (const end of whole) ends.push(from + end);
    from = ends.at(-1) ?? text.length;
  }
  for (const each of segmenter.segment(text.slice(from))) ends.push(from + endOf(each));
  return ends;
}

function endOf({ index, segment }: Intl.SegmentData): number {
  return index + segment.length;
}

/** Undefined where there is none. */
function lastBlank(stretch: string): number | undefined {
  let last: number | undefined;
  for (const { index } of stretch.matchAll(BEHIND_BLANKS)) last = index + 1;
  return last;
}
