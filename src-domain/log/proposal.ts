import { diff3MergeRegions } from 'node-diff3';
import { cutWords } from '#domain/text/cut';

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

/**
 * How two versions of a paragraph might become one, by words. To be shown and confirmed: two edits that do not touch
 * may still contradict each other.
 */
export function proposal(base: string, a: string, b: string): Proposal {
  const pieces: Piece[] = [];
  for (const region of diff3MergeRegions([...cutWords(a)], [...cutWords(base)], [...cutWords(b)])) {
    if (region.stable) addAgreed(pieces, region.bufferContent.join(''));
    else addOpen(pieces, region.oContent.join(''), region.aContent.join(''), region.bContent.join(''));
  }
  const agreed = pieces.filter((piece) => piece.agreed);
  const conflict = agreed.length < pieces.length;
  return { conflict, text: conflict ? null : agreed.map(({ text }) => text).join(''), pieces };
}

function addOpen(pieces: Piece[], before: string, a: string, b: string): void {
  if (a === b) addAgreed(pieces, a);
  else {
    const head = takeHead(pieces, [before, a, b]);
    pieces.push({ agreed: false, before: head + before, a: head + a, b: head + b });
  }
}

/**
 * The word that the open stretch is written together with: ตัวชี้วัด, where ตัวชี้วัดใหม่ stands against
 * ตัวชี้วัดผลผลิต. A Thai compound is read as one, so its head is shown with what differs.
 */
function takeHead(pieces: Piece[], versions: readonly string[]): string {
  const last = pieces.at(-1);
  const head = last?.agreed === true ? (cutWords(last.text).at(-1) ?? '') : '';
  if (last === undefined || !ENDS_THAI.test(head) || !versions.some((text) => BEGINS_THAI.test(text)))
    return '';
  pieces.pop();
  addAgreed(pieces, last.agreed ? last.text.slice(0, -head.length) : '');
  return head;
}

const ENDS_THAI = /[\u0E01-\u0E4E]$/;
const BEGINS_THAI = /^[\u0E01-\u0E4E]/;

function addAgreed(pieces: Piece[], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.agreed === true) pieces.splice(-1, 1, { agreed: true, text: last.text + text });
  else pieces.push({ agreed: true, text });
}
