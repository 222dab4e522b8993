import { useLayoutEffect, useMemo, useRef } from 'react';
import { lineLike, lineNames, renamedLines } from '#domain/drafts/line-names';
import { useDesk } from '#renderer/session/desk';
import { useDraftPlace } from '#renderer/drafts/draft-scope.tsx';
import { useDrafting } from '#renderer/drafts/drafting';
import { moveDrafts } from '#renderer/drafts/drafts';

type Shown = { readonly lines: readonly unknown[]; readonly names: readonly string[] };
/** What of the list was drawn last, and the names that were met in it. */
type Seen = Shown & { readonly of: string; readonly met: Set<string> };

/**
 * Names for the lines of a list, of which the drafts of their fields are called `list/name`. When a line gets another name
 * because something else in it was saved, what waits in it goes with it.
 */
export function useLineNames(list: string, lines: readonly unknown[]): readonly string[] {
  const { at } = useDraftPlace();
  const book = useDesk((desk) => desk.bookId) ?? '';
  const waiting = useDrafting((drafting) => drafting.waiting);
  const prefix = `${at === '' ? list : `${at}/${list}`}/`;
  const names = useMemo(() => lineNames(lines), [lines]);
  const seen = useRef<Seen | null>(null);
  useLayoutEffect(() => {
    const of = `${book}\n${prefix}`;
    const before = seen.current?.of === of ? seen.current : null;
    const met = before?.met ?? new Set<string>();
    seen.current = { of, lines, names, met };
    for (const name of names) met.add(name);
    moveDrafts(
      waiting.flatMap((draft) => {
        if (!draft.key.startsWith(prefix)) return [];
        const [name = '', ...field] = draft.key.slice(prefix.length).split('/');
        const now = nameNow(name, { lines, names }, before);
        return now === null ? [] : [[draft, [`${prefix}${now}`, ...field].join('/')] as const];
      }),
    );
  }, [book, prefix, lines, names, waiting]);
  return names;
}

/** Null where the line has its name still, or is none of these any more. */
function nameNow(name: string, { lines, names }: Shown, before: Seen | null): string | null {
  const renamed = before === null ? undefined : renamedLines(before.lines, lines).get(name);
  if (renamed !== undefined) return renamed;
  // One that was here and was taken away: what was begun in it belongs to no other.
  if (names.includes(name) || before?.met.has(name) === true) return null;
  return lineLike(name, lines);
}
