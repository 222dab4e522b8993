import { readRecords, type ReadRecords, type Span } from '#main/journal/record';
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
  const read = readRecords(bytes, start);
  const end = headerOf(found) === null ? null : soundEnd(found, bytes, start, stated, read);
  if (end === null) return { kind: 'damaged', spans: read.spans, lostBytes: lengthOf(read.gaps) };
  const spans = read.spans.filter((span) => span.to <= end);
  return { kind: end === bytes.length ? 'sound' : 'torn', spans, end };
}

/** Up to where the segment holds what it must; null where it does not. */
function soundEnd(
  found: FoundFile,
  bytes: Uint8Array,
  start: number,
  stated: number | null,
  { spans, gaps }: ReadRecords,
): number | null {
  const kept = stated ?? spans.length;
  const end = kept === 0 ? start : (spans[kept - 1]?.to ?? null);
  if (end === null || gaps.some((gap) => gap.from < end)) return null;
  // Where a write failed and the rest could not be cut off, more stands behind; in a sealed segment nothing does.
  const isWhole = found.seal === null || (end === bytes.length && sealOf(bytes) === found.seal);
  return isWhole ? end : null;
}

function lengthOf(gaps: readonly Span[]): number {
  return gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0);
}
