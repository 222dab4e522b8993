import { previewOf, type MediaType, type Preview } from '#domain/evidence/media';
import { isWithinDecodeLimit, pictureSize } from '#main/evidence/picture-size';
import { mediaTypeOf } from '#main/evidence/sniff';
import type { EvidenceStore } from '#main/evidence/store';

/** What the bytes of a stored file say now, whatever its record says. */
export type StoredKind = {
  readonly mediaType: MediaType;
  readonly preview: Preview | null;
  /** Small enough to be decoded. A PDF always is: its viewer draws page by page. */
  readonly isWithinDecodeLimit: boolean;
  /** "4000 × 3000", empty for what is no picture. */
  readonly pixels: string;
};

/** Null where the file cannot be read. */
export async function storedKind(store: EvidenceStore, sha256: string): Promise<StoredKind | null> {
  try {
    const ends = await store.endsOf(sha256);
    const mediaType = mediaTypeOf(ends);
    const preview = previewOf(mediaType);
    if (preview !== 'picture') return { mediaType, preview, isWithinDecodeLimit: true, pixels: '' };
    const size = pictureSize(ends.head, mediaType);
    const pixels = size === null ? '?' : `${String(size.width)} × ${String(size.height)}`;
    return { mediaType, preview, isWithinDecodeLimit: isWithinDecodeLimit(size), pixels };
  } catch {
    return null;
  }
}
