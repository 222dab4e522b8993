import type { FieldValue } from '#domain/book/change';
import type { Conflict } from '#domain/log/conflicts';
import type { Past } from '#domain/log/history';

/** One way to decide: the value that would stand, who wrote it, and whether it is shown meanwhile. */
export type Option = {
  readonly key: string;
  readonly value: FieldValue;
  readonly authors: readonly Past[];
  readonly isShown: boolean;
};

/**
 * What can be chosen. Two values: each once, in the order in which they are kept. Taken away and edited: keep it, or
 * take it away; `lastEdit` is what was written in it last. A cycle: where the node stood before, or the top.
 */
export function optionsOf(
  { kind, heads }: Conflict,
  pasts: readonly Past[],
  lastEdit: Past | null = null,
): readonly Option[] {
  const ofHeads = pasts.filter(({ op }) => heads.some((head) => head.op === op));
  const option = (value: FieldValue, isShown: boolean): Option => ({
    key: textOf(value),
    value,
    authors: ofHeads.filter((past) => textOf(past.value) === textOf(value)),
    isShown,
  });
  switch (kind) {
    case 'removed-edited': {
      // Nobody wrote that it stays: it is kept because of what was last written in it.
      const keep = option(true, true);
      const authors = keep.authors.length > 0 || lastEdit === null ? keep.authors : [lastEdit];
      return [{ ...keep, authors }, option(false, false)];
    }
    case 'cycle':
      return placesBefore(ofHeads, pasts).map((value) => option(value, false));
    case 'values': {
      const shown = textOf(heads.at(-1)?.value ?? null);
      return distinct(heads.map(({ value }) => value)).map((value) => option(value, textOf(value) === shown));
    }
  }
}

/** The last value that all authors had on their screens before they wrote; null where there was none. */
export function commonPast({ heads }: Conflict, pasts: readonly Past[]): Past | null {
  const ofHeads = pasts.filter(({ op }) => heads.some((head) => head.op === op));
  if (ofHeads.length === 0) return null;
  return pasts.findLast(({ op }) => ofHeads.every(({ replaced }) => replaced.includes(op))) ?? null;
}

function placesBefore(moves: readonly Past[], pasts: readonly Past[]): readonly FieldValue[] {
  const before = pasts.filter(({ op }) => moves.some(({ replaced }) => replaced.includes(op)));
  const after = new Set(moves.map(({ value }) => textOf(value)));
  const places = before.map(({ value }) => value).filter((value) => !after.has(textOf(value)));
  return distinct([...places.reverse(), null]);
}

function distinct(values: readonly FieldValue[]): readonly FieldValue[] {
  return [...new Map(values.map((value) => [textOf(value), value])).values()];
}

function textOf(value: FieldValue): string {
  return JSON.stringify(value);
}
