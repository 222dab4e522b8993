import { useEffect, useMemo, useState } from 'react';
import type { BookState } from '#domain/book/book';
import { useDesk } from '#renderer/data/desk';
import { figureHistory } from '#renderer/data/history';
import { readInto } from '#renderer/features/history/use-history';
import { goneKey } from '#renderer/i18n/words';

type Name = { readonly kind: 'indicator' | 'node'; readonly id: string };
type Touched = { readonly kind: string; readonly id: string };

const NOTHING: ReadonlyMap<string, string> = new Map();
/** More names of deleted records than this are not looked up. */
const MOST = 300;

/** Names of those records that are no longer in the book, out of their history. */
export function useGone(records: readonly Touched[]): ReadonlyMap<string, string> {
  const state = useDesk((desk) => desk.state);
  const missing = useMemo(() => missingOf(records, state), [records, state]);
  const [names, setNames] = useState(NOTHING);
  useEffect(() => {
    if (missing.length === 0) return undefined;
    return readInto(Promise.all(missing.map(nameOf)), ({ value }) => {
      if (value !== null) setNames(new Map(value));
    });
  }, [missing]);
  return names;
}

function missingOf(records: readonly Touched[], state: BookState): readonly Name[] {
  const missing = new Map<string, Name>();
  for (const { kind, id } of records) {
    const name = namedBy(kind, id);
    if (name === null || state[name.kind].has(name.id)) continue;
    missing.set(goneKey(name.kind, name.id), name);
    if (missing.size === MOST) break;
  }
  return [...missing.values()];
}

/** A result has the name of its indicator. */
function namedBy(kind: string, id: string): Name | null {
  if (kind === 'result') return { kind: 'indicator', id: id.slice(0, Math.max(0, id.lastIndexOf(':'))) };
  return kind === 'indicator' || kind === 'node' ? { kind, id } : null;
}

async function nameOf({ kind, id }: Name): Promise<readonly [string, string]> {
  const fields = kind === 'node' ? ['title'] : ['no', 'name'];
  const pasts = await Promise.all(fields.map((field) => figureHistory({ kind, id, field })));
  const parts = pasts.map((each) => each.at(-1)?.value).filter((value) => typeof value === 'string');
  return [goneKey(kind, id), parts.join(' ').trim()];
}
