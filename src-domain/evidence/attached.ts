import { generateNKeysBetween } from 'fractional-indexing';
import type { BookState, Indicator } from '#domain/book/book';
import type { Change, Op } from '#domain/book/change';
import type { Evidence } from '#domain/book/review';
import { anyPartsOf, indicatorsInOrder } from '#domain/tracking/order';
import { compareKeys } from '#domain/text/order';

/** A file that lies in the store of this computer. */
export type StoredFile = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** Who attaches, and on which ISO day. */
export type Attaching = Pick<Evidence, 'by' | 'grant' | 'on'> & { readonly freshId: () => string };

type Files = Pick<BookState, 'evidence'>;

/** The evidence of a result, in the order in which it was attached. */
export function evidenceOf({ evidence }: Files, result: string): readonly Evidence[] {
  return [...evidence.values()].filter((each) => each.result === result).sort(byOrder);
}

/** How many files each result has; results without any are left out. */
export function evidenceCounts({ evidence }: Files): ReadonlyMap<string, number> {
  const known = COUNTS.get(evidence);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { result } of evidence.values()) counts.set(result, (counts.get(result) ?? 0) + 1);
  COUNTS.set(evidence, counts);
  return counts;
}

/** By table: it is another one when a file comes or goes. */
const COUNTS = new WeakMap<object, ReadonlyMap<string, number>>();

/** Attaches files to a result. What it has already, told by content, is left out; no steps: nothing is new. */
export function attach(state: Files, result: string, files: readonly StoredFile[], how: Attaching): Change {
  const before = evidenceOf(state, result);
  const known = new Set(before.map(({ sha256 }) => sha256));
  const fresh = files.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256));
  const orders = generateNKeysBetween(before.at(-1)?.order ?? null, null, fresh.length);
  const ops = fresh.map(({ sha256, name, mediaType, bytes }, at): Op => {
    const id = how.freshId();
    const { on, by, grant } = how;
    const order = orders[at] ?? '';
    const value = { id, result, sha256, name, mediaType, bytes, on, by, grant, note: '', order };
    return { op: 'create', kind: 'evidence', id, value };
  });
  return { name: 'attach', ops };
}

/** Takes files off their results. Their bytes stay where they are. */
export function detach(files: readonly Evidence[]): Change {
  return { name: 'detach', ops: files.map((was) => ({ op: 'remove', kind: 'evidence', id: was.id, was })) };
}

/** Bytes that these take in the store: the same content counts once. */
export function bytesOf(files: Iterable<Pick<Evidence, 'sha256' | 'bytes'>>): number {
  return [...new Map([...files].map(({ sha256, bytes }) => [sha256, bytes])).values()].reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

/** The files of one indicator in one round. `indicator` is null where it is gone and only its evidence is left. */
export type EvidenceGroup = {
  readonly result: string;
  readonly indicator: Indicator | null;
  readonly round: string;
  readonly files: readonly Evidence[];
};

/** A place behind all others, for evidence whose indicator is gone. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

/** All evidence of a book: in the order of the form, each indicator's rounds in the order of the year. */
export function evidenceGroups(
  state: Pick<BookState, 'evidence' | 'indicator'>,
  rounds: readonly string[],
): readonly EvidenceGroup[] {
  const byResult = new Map<string, Evidence[]>();
  for (const each of state.evidence.values()) {
    const files = byResult.get(each.result) ?? [];
    files.push(each);
    byResult.set(each.result, files);
  }
  const places = placesOf(state);
  const groups = [...byResult].map(([result, files]): EvidenceGroup => {
    const cut = result.lastIndexOf(':');
    const indicator = state.indicator.get(result.slice(0, Math.max(0, cut))) ?? null;
    return { result, indicator, round: result.slice(cut + 1), files: files.sort(byOrder) };
  });
  const place = ({ indicator }: EvidenceGroup): number =>
    indicator === null ? NOWHERE : (places.get(indicator.id) ?? NOWHERE);
  return groups.sort(
    (a, b) =>
      place(a) - place(b) ||
      rounds.indexOf(a.round) - rounds.indexOf(b.round) ||
      compareKeys(a.result, b.result),
  );
}

/** Every indicator that can have results, parts behind their whole. */
export function indicatorsWithParts(state: Pick<BookState, 'indicator'>): readonly Indicator[] {
  return indicatorsInOrder(state).flatMap((whole) => [whole, ...anyPartsOf(state, whole.id)]);
}

function placesOf(state: Pick<BookState, 'indicator'>): ReadonlyMap<string, number> {
  return new Map(indicatorsWithParts(state).map(({ id }, at) => [id, at]));
}

function byOrder(a: Evidence, b: Evidence): number {
  return compareKeys(a.order, b.order) || compareKeys(a.id, b.id);
}
