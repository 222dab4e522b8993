import { useEffect, useState, type RefObject } from 'react';
import { previewOf } from '#domain/evidence/media';
import type { Evidence } from '#domain/book/review';
import { bridge } from '#renderer/bridge';

const known = new Map<string, Promise<string | null>>();

/** The small picture of a picture, fetched when its row first comes into sight. Null: there is none, or not yet. */
export function usePicture(
  { sha256, mediaType }: Pick<Evidence, 'sha256' | 'mediaType'>,
  place: RefObject<Element | null>,
): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  const isPicture = previewOf(mediaType) === 'picture';
  useEffect(() => {
    const element = place.current;
    if (!isPicture || element === null) return undefined;
    let isGone = false;
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      watch.disconnect();
      void pictureOf(sha256).then((found) => {
        if (!isGone) setPicture(found);
      });
    });
    watch.observe(element);
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [isPicture, place, sha256]);
  return picture;
}

function pictureOf(sha256: string): Promise<string | null> {
  const asked = known.get(sha256);
  if (asked !== undefined) return asked;
  const asking = bridge
    .call('evidence.picture', { sha256 })
    .then((reply) => (reply.ok ? reply.value.picture : null));
  known.set(sha256, asking);
  // What could not be made is asked for again another time: the file may be back.
  void asking.then((found) => {
    if (found === null) known.delete(sha256);
  });
  return asking;
}
