import { readRecords, type Span } from '#main/journal/record';
import { sealOf } from '#main/journal/segment-name';
import { headerOf, type FoundFile } from '#main/journal/survey';

/** What reading a whole segment showed. `spans` are the records that it holds, `end` is behind the last of them. */
export type Finding =
  | { readonly kind: 'sound'; readonly spans: readonly Span[]; readonly end: number }
  /** Behind `end` stands what a broken-off write left; it was never acknowledged. */
  | { readonly kind: 'torn'; readonly spans: readonly Span[]; readonly end: number }
  | { readonly kind: 'damaged'; readonly spans: readonly Span[]; readonly lostBytes: number };

/** Judges the bytes of a segment. `stated`: records that it must hold by the heads; null where they do not tell. */
export function examine(found: FoundFile, bytes: Uint8Array, stated: number | null): Finding {
  const start = found.look.kind === 'whole' ? found.look.bytes : 0;
  const { spans, gaps } = readRecords(bytes, start);
  const damaged: Finding = { kind: 'damaged', spans, lostBytes: lengthOf(gaps) };
  if (headerOf(found) === null) return damaged;
  if (found.seal !== null) {
    const isSound =
      gaps.length === 0 && (stated ?? spans.length) === spans.length && sealOf(bytes) === found.seal;
    return isSound ? { kind: 'sound', spans, end: bytes.length } : damaged;
  }
  // Where a write failed and the rest could not be cut off, the next segment's head tells what counts.
  const kept = stated ?? spans.length;
  const end = kept === 0 ? start : spans[kept - 1]?.to;
  if (end === undefined || gaps.some((gap) => gap.from < end)) return damaged;
  return { kind: end === bytes.length ? 'sound' : 'torn', spans: spans.slice(0, kept), end };
}

function lengthOf(gaps: readonly Span[]): number {
  return gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0);
}
