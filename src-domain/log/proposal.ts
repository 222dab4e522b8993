import { diff3MergeRegions } from 'node-diff3';

/** A stretch of a proposed text: agreed, or written in two ways over what stood there before. */
export type Piece =
  | { readonly agreed: true; readonly text: string }
  | { readonly agreed: false; readonly before: string; readonly a: string; readonly b: string };

/** `text` is the proposed paragraph; null while two people wrote the same place differently. */
export type Proposal = {
  readonly conflict: boolean;
  readonly text: string | null;
  readonly pieces: readonly Piece[];
};

/** Thai has no spaces between words; its dictionary also parts English and figures well. */
const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * How two versions of a paragraph might become one, by words. To be shown and confirmed: two edits that do not touch
 * may still contradict each other.
 */
export function proposal(base: string, a: string, b: string): Proposal {
  const pieces: Piece[] = [];
  for (const region of diff3MergeRegions(wordsOf(a), wordsOf(base), wordsOf(b))) {
    if (region.stable) addAgreed(pieces, region.bufferContent.join(''));
    else addOpen(pieces, region.oContent.join(''), region.aContent.join(''), region.bContent.join(''));
  }
  const agreed = pieces.filter((piece) => piece.agreed);
  const conflict = agreed.length < pieces.length;
  return { conflict, text: conflict ? null : agreed.map(({ text }) => text).join(''), pieces };
}

function addOpen(pieces: Piece[], before: string, a: string, b: string): void {
  if (a === b) addAgreed(pieces, a);
  else pieces.push({ agreed: false, before, a, b });
}

function addAgreed(pieces: Piece[], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.agreed === true) pieces.splice(-1, 1, { agreed: true, text: last.text + text });
  else pieces.push({ agreed: true, text });
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}
