import { isMisspelt, likelyIn, likeness, nameKey, numberKey } from '#domain/agreement/match-keys';
import type { ReadRow } from '#domain/agreement/sheet';
import type { BookState, Indicator } from '#domain/book/book';
import { anyPartsOf, indicatorsInOrder } from '#domain/tracking/order';

/**
 * Why a person has to say what a row is: its number stands in the book under another name; its name stands there more
 * than once; a name much like it stands there under another number.
 */
export type Doubt = 'name-differs' | 'name-repeated' | 'name-alike';

/** What a row of a sheet is to the book: new, an indicator that is there, or perhaps one. */
export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'doubt'; readonly id: string; readonly why: Doubt };

const NEW: Match = { kind: 'new' };
/** From here on names under the same number are laid beside one another, the most alike first. */
const SAME_NUMBER_LIKENESS = 0.6;
/** From here on a name under another number is asked about. */
const OTHER_NUMBER_LIKENESS = 0.85;
/** Beyond so many pairs under one number nobody can tell them apart by their names: each is asked about. */
const MOST_PAIRS = 10_000;

/**
 * Finds for each row the indicator of the book that it speaks of. Wholes are looked for among the indicators of the
 * form, parts among the parts of their whole. The order of the rows plays no part but between rows that are alike in
 * number and name, and an indicator belongs to one row at most.
 */
export function matchRows(state: BookState, rows: readonly ReadRow[]): ReadonlyMap<number, Match> {
  const numbers = new Set(rows.filter(isWhole).map(({ indicator }) => numberKey(indicator.no ?? '')));
  const onForm = indicatorsInOrder(state);
  const inBook = new Map(onForm.map((each) => [numberKey(each.no), each.id]));
  const hasWhole = (row: ReadRow): boolean => {
    const key = numberKey(row.indicator.partOf ?? '');
    return !isWhole(row) && (numbers.has(key) || inBook.has(key));
  };
  const found = matchScope(
    rows.filter((row) => !hasWhole(row)),
    onForm,
  );
  const wholeOf = new Map(inBook);
  for (const row of rows.filter(isWhole)) {
    const match = found.get(row.row) ?? NEW;
    const key = numberKey(row.indicator.no ?? '');
    if (match.kind === 'new') wholeOf.delete(key);
    else wholeOf.set(key, match.id);
  }
  for (const [partOf, parts] of groups(rows.filter(hasWhole), (row) =>
    numberKey(row.indicator.partOf ?? ''),
  )) {
    const whole = wholeOf.get(partOf);
    const known = whole === undefined ? [] : anyPartsOf(state, whole);
    for (const [row, match] of matchScope(parts, known)) found.set(row, match);
  }
  return found;
}

function isWhole({ indicator }: ReadRow): boolean {
  return indicator.partOf === undefined;
}

type Keyed = { readonly no: string; readonly name: string };
type RowKey = Keyed & { readonly row: number };
type BookKey = Keyed & { readonly id: string };

/** The rows and indicators of one scope that have found nobody yet, and what was found. */
type Open = { readonly rows: Set<RowKey>; readonly known: Set<BookKey>; readonly found: Map<number, Match> };

function matchScope(rows: readonly ReadRow[], indicators: readonly Indicator[]): Map<number, Match> {
  const keyed = rows.map(({ row, indicator }) => ({
    row,
    no: numberKey(indicator.no ?? ''),
    name: nameKey(indicator.name),
  }));
  const known = indicators.map(({ id, no, name }) => ({ id, no: numberKey(no), name: nameKey(name) }));
  const open: Open = { rows: new Set(keyed), known: new Set(known), found: new Map() };
  if (known.length > 0) {
    pairAlike(open);
    pairByName(open);
    pairByNumber(open);
    askAboutAlike(open);
  }
  for (const { row } of open.rows) open.found.set(row, NEW);
  return open.found;
}

function settle(open: Open, row: RowKey, indicator: BookKey, why?: Doubt): void {
  open.rows.delete(row);
  open.known.delete(indicator);
  const { id } = indicator;
  open.found.set(row.row, why === undefined ? { kind: 'same', id } : { kind: 'doubt', id, why });
}

/** Number and name are the same; of several that are, the first belongs to the first. */
function pairAlike(open: Open): void {
  const keyOf = ({ no, name }: Keyed): string => `${no}\n${name}`;
  const known = groups(open.known, keyOf);
  for (const [key, rows] of groups(open.rows, keyOf)) {
    const there = known.get(key) ?? [];
    for (const [at, row] of rows.entries()) {
      const indicator = there[at];
      if (indicator !== undefined) settle(open, row, indicator);
    }
  }
}

/** The name is the same under another number, or the row has none. */
function pairByName(open: Open): void {
  const known = groups(open.known, ({ name }) => name);
  for (const [name, rows] of groups(open.rows, (row) => row.name)) {
    const there = known.get(name) ?? [];
    if (name === '') continue;
    const sure = rows.length === 1 && there.length === 1;
    for (const [at, row] of rows.entries()) {
      const indicator = there[at];
      if (indicator !== undefined) settle(open, row, indicator, sure ? undefined : 'name-repeated');
    }
  }
}

type Pair = { readonly row: RowKey; readonly indicator: BookKey; readonly alike: number };

/**
 * The number is the same: a name that was misspelt, or is not there yet, speaks of the same one. Any other is asked
 * about, however much alike: "เสียชีวิตทางถนน" and "เสียชีวิตทางน้ำ" are two indicators.
 */
function pairByNumber(open: Open): void {
  const known = groups(open.known, ({ no }) => no);
  for (const [no, rows] of groups(open.rows, (row) => row.no)) {
    const there = known.get(no) ?? [];
    if (no === '' || there.length === 0) continue;
    settleAlike(open, bestFirst(rows, there));
    settleLeft(open, rows, there);
  }
}

function settleAlike(open: Open, pairs: readonly Pair[]): void {
  for (const { row, indicator } of pairs) {
    if (!open.rows.has(row) || !open.known.has(indicator)) continue;
    const isSame = isBare(row, indicator) || isMisspelt(row.name, indicator.name);
    settle(open, row, indicator, isSame ? undefined : 'name-differs');
  }
}

/** Those that are like none: one after the other. */
function settleLeft(open: Open, rows: readonly RowKey[], there: readonly BookKey[]): void {
  const left = there.filter((each) => open.known.has(each));
  for (const [at, row] of rows.filter((each) => open.rows.has(each)).entries()) {
    const indicator = left[at];
    if (indicator !== undefined) settle(open, row, indicator, 'name-differs');
  }
}

/** Where one has no name yet, nothing speaks against the other's. */
function isBare(row: RowKey, indicator: BookKey): boolean {
  return row.name === '' || indicator.name === '';
}

function bestFirst(rows: readonly RowKey[], known: readonly BookKey[]): readonly Pair[] {
  if (rows.length * known.length > MOST_PAIRS) return [];
  return rows
    .flatMap((row) =>
      known.map((indicator) => {
        const alike = isBare(row, indicator) ? SAME_NUMBER_LIKENESS : likeness(row.name, indicator.name);
        return { row, indicator, alike };
      }),
    )
    .filter(({ alike }) => alike >= SAME_NUMBER_LIKENESS)
    .sort(
      (a, b) => b.alike - a.alike || order(a.row.name, b.row.name) || order(a.indicator.id, b.indicator.id),
    );
}

function askAboutAlike(open: Open): void {
  if (open.rows.size === 0 || open.known.size === 0) return;
  const likely = likelyIn([...open.known], ({ name }) => name);
  const pairs = [...open.rows].flatMap((row) =>
    likely(row.name).map((indicator) => ({ row, indicator, alike: likeness(row.name, indicator.name) })),
  );
  const near = pairs
    .filter(({ alike }) => alike >= OTHER_NUMBER_LIKENESS)
    .sort(
      (a, b) => b.alike - a.alike || order(a.row.name, b.row.name) || order(a.indicator.id, b.indicator.id),
    );
  for (const { row, indicator } of near) {
    if (open.rows.has(row) && open.known.has(indicator)) settle(open, row, indicator, 'name-alike');
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groups<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group === undefined) found.set(keyOf(item), [item]);
    else group.push(item);
  }
  return found;
}
