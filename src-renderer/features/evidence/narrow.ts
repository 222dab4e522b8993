import type { Evidence } from '#domain/book/review';
import type { EvidenceGroup } from '#domain/evidence/attached';
import type { EvidenceState } from '#domain/ipc/bridge';
import { normaliseThai } from '#domain/text/thai';

export type Show = 'all' | 'missing' | 'changed';
export type Filter = { readonly query: string; readonly show: Show };
type States = ReadonlyMap<string, EvidenceState> | null;

/** Groups and files that fit; words are looked for in the file's name and in the indicator. */
export function narrowed(
  groups: readonly EvidenceGroup[],
  { query, show }: Filter,
  states: States,
): readonly EvidenceGroup[] {
  const wanted = normaliseThai(query);
  return groups.flatMap((group) => {
    const { indicator } = group;
    const isGroup = indicator !== null && has(`${indicator.no} ${indicator.name}`, wanted);
    const files = group.files.filter(
      (file) => (isGroup || has(file.name, wanted)) && isShown(file, show, states),
    );
    return files.length === 0 ? [] : [{ ...group, files }];
  });
}

/** Whether a file stands as asked; one that cannot be read counts as changed. */
export function isShown({ sha256 }: Evidence, show: Show, states: States): boolean {
  if (show === 'all') return true;
  const state = states?.get(sha256)?.state ?? 'here';
  return show === 'missing' ? state === 'missing' : state === 'changed' || state === 'unreadable';
}

function has(text: string, wanted: string): boolean {
  return normaliseThai(text).includes(wanted);
}
