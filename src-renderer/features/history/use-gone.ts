import { useEffect, useMemo, useState } from 'react';
import type { BookState } from '#domain/book/book';
import { useDesk } from '#renderer/session/desk';
import { figureHistory } from '#renderer/session/history';
import { readInto } from '#renderer/features/history/use-history';
import { goneKey } from '#renderer/i18n/words';

type Name = { readonly kind: keyof typeof NAMED_BY; readonly id: string };
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

/** Fields by which a record was called. */
const NAMED_BY = {
  indicator: ['no', 'name'],
  node: ['title'],
  swot: ['text'],
  item: ['name', 'code'],
  todo: ['text'],
  evidence: ['name'],
} as const;

/** A result has the name of its indicator, monthly figures that of their item. */
function namedBy(kind: string, id: string): Name | null {
  if (kind === 'result') return { kind: 'indicator', id: id.slice(0, Math.max(0, id.lastIndexOf(':'))) };
  if (kind === 'series') return { kind: 'item', id: id.split(':')[0] ?? id };
  return isNamed(kind) ? { kind, id } : null;
}

function isNamed(kind: string): kind is Name['kind'] {
  return Object.hasOwn(NAMED_BY, kind);
}

async function nameOf({ kind, id }: Name): Promise<readonly [string, string]> {
  const pasts = await Promise.all(NAMED_BY[kind].map((field) => figureHistory({ kind, id, field })));
  const parts = pasts.map((each) => each.at(-1)?.value).filter((value) => typeof value === 'string');
  // A data item is called by its code only where it has no name.
  const said = kind === 'item' ? parts.filter((part) => part.trim() !== '').slice(0, 1) : parts;
  return [goneKey(kind, id), said.join(' ').trim()];
}
