import type { Dimension, Framework, Lamp, Round } from '#domain/scoring/framework';

/** What can differ between two frameworks as a whole, besides what its lists hold. */
const WHOLE = [
  'version',
  'title',
  'fiscalYear',
  'floor',
  'cap',
  'scoreDecimals',
  'weightDecimals',
  'weightTotal',
  'noEvidenceScore',
  'naPolicy',
  'levelsOrder',
  'id',
  'source',
] as const;
export type WholePart = (typeof WHOLE)[number];
export type ListPart = 'dimensions' | 'rounds' | 'lamps' | 'methods' | 'signers' | 'compulsory';

const DIMENSION_FIELDS = ['title', 'titleEn', 'weight'] as const;
const ROUND_FIELDS = ['months', 'from', 'to', 'dueOn'] as const;
const LAMP_FIELDS = ['wordEn', 'from'] as const;
export type ItemField =
  (typeof DIMENSION_FIELDS)[number] | (typeof ROUND_FIELDS)[number] | (typeof LAMP_FIELDS)[number];

/**
 * One thing that differs. `was` and `now` are the stored texts, null where there is none. An entry of a list is named by
 * its code, its word or its text; `order` says that the same entries stand in another order.
 */
export type Difference =
  | {
      readonly kind: 'whole';
      readonly part: WholePart;
      readonly was: string | null;
      readonly now: string | null;
    }
  | {
      readonly kind: 'field';
      readonly part: ListPart;
      readonly name: string;
      readonly field: ItemField;
      readonly was: string | null;
      readonly now: string | null;
    }
  | { readonly kind: 'added' | 'removed'; readonly part: ListPart; readonly name: string }
  | {
      readonly kind: 'order';
      readonly part: ListPart;
      readonly was: readonly string[];
      readonly now: readonly string[];
    };

/** What is different in `next`, in the order in which the rules are read. Empty: they say the same. */
export function compareFrameworks(before: Framework, next: Framework): readonly Difference[] {
  return [
    ...WHOLE.flatMap((part) => wholeDifference(before, next, part)),
    ...listDifferences(entriesOf('dimensions', before), entriesOf('dimensions', next)),
    ...listDifferences(entriesOf('rounds', before), entriesOf('rounds', next)),
    ...listDifferences(entriesOf('lamps', before), entriesOf('lamps', next)),
    ...listDifferences(entriesOf('methods', before), entriesOf('methods', next)),
    ...listDifferences(entriesOf('signers', before), entriesOf('signers', next)),
    ...listDifferences(entriesOf('compulsory', before), entriesOf('compulsory', next)),
  ];
}

/** The name by which a signer is told apart: a post may stand on both sides. */
export function signerName({ side, title }: Framework['signers'][number]): string {
  return `${side}/${title}`;
}

function wholeDifference(before: Framework, next: Framework, part: WholePart): readonly Difference[] {
  const [was, now] = [textOf(before[part]), textOf(next[part])];
  return was === now ? [] : [{ kind: 'whole', part, was, now }];
}

function textOf(value: string | number | null | readonly string[]): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? value.join(' ') : String(value);
}

type Entry = { readonly name: string; readonly fields: readonly (readonly [ItemField, string | null])[] };
type Entries = { readonly part: ListPart; readonly entries: readonly Entry[] };

function entriesOf(part: ListPart, framework: Framework): Entries {
  switch (part) {
    case 'dimensions':
      return { part, entries: framework.dimensions.map(dimensionEntry) };
    case 'rounds':
      return { part, entries: framework.rounds.map(roundEntry) };
    case 'lamps':
      return { part, entries: framework.lamps.map(lampEntry) };
    case 'signers':
      return { part, entries: plainEntries(framework.signers.map(signerName)) };
    case 'methods':
    case 'compulsory':
      return { part, entries: plainEntries(framework[part]) };
  }
}

function dimensionEntry(dimension: Dimension): Entry {
  return { name: dimension.code, fields: DIMENSION_FIELDS.map((field) => [field, dimension[field]]) };
}

function roundEntry(round: Round): Entry {
  return { name: round.code, fields: ROUND_FIELDS.map((field) => [field, String(round[field])]) };
}

function lampEntry(lamp: Lamp): Entry {
  return { name: lamp.word, fields: LAMP_FIELDS.map((field) => [field, lamp[field]]) };
}

function plainEntries(names: readonly string[]): readonly Entry[] {
  return names.map((name) => ({ name, fields: [] }));
}

function listDifferences(
  { part, entries: before }: Entries,
  { entries: next }: Entries,
): readonly Difference[] {
  const removed = without(before, next).map((name): Difference => ({ kind: 'removed', part, name }));
  const added = without(next, before).map((name): Difference => ({ kind: 'added', part, name }));
  const changed = next.flatMap((entry) => {
    const was = before.find(({ name }) => name === entry.name);
    return was === undefined ? [] : fieldDifferences(part, was, entry);
  });
  return [...removed, ...added, ...changed, ...orderDifference(part, namesOf(before), namesOf(next))];
}

function fieldDifferences(part: ListPart, before: Entry, next: Entry): readonly Difference[] {
  return next.fields.flatMap(([field, now], at): readonly Difference[] => {
    const was = before.fields[at]?.[1] ?? null;
    return was === now ? [] : [{ kind: 'field', part, name: next.name, field, was, now }];
  });
}

/** Of the entries that both have: those that come or go change the order of nothing. */
function orderDifference(
  part: ListPart,
  before: readonly string[],
  next: readonly string[],
): readonly Difference[] {
  const was = before.filter((name) => next.includes(name));
  const now = next.filter((name) => before.includes(name));
  return was.every((name, at) => name === now[at]) && was.length === now.length
    ? []
    : [{ kind: 'order', part, was, now }];
}

function without(entries: readonly Entry[], others: readonly Entry[]): readonly string[] {
  const known = new Set(namesOf(others));
  return namesOf(entries).filter((name) => !known.has(name));
}

function namesOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ name }) => name);
}
