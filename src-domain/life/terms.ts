import type { Amended, Offer, Terms } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import { setField, type Op } from '#domain/book/change';
import type { Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { addIndicator, removeIndicators } from '#domain/agreement/edit-agreement';

/** The parts of an indicator that are talked over and amended, in the order in which they are shown. */
export const TERM_FIELDS = [
  'name',
  'unit',
  'weight',
  'target',
  'levels',
  'leastValue',
  'mostValue',
  'definition',
  'conditions',
] as const satisfies readonly (keyof Terms & keyof Indicator)[];
export type TermField = (typeof TERM_FIELDS)[number];

/** Whether terms speak of nothing at all. */
export function isEmptyOffer(offer: Offer): boolean {
  return Object.values(offer).every((part) => part === undefined);
}

/** What an accepted offer makes of the agreement: the one way in which the text moves once it was proposed. */
export function offerOps(state: BookState, book: Book, indicator: string, offer: Offer): readonly Op[] {
  const known = state.indicator.get(indicator);
  if (known === undefined) return offer.added === undefined ? [] : addOps(state, book, indicator, offer);
  if (offer.cancelled === true) return removeIndicators(state, [indicator]).ops;
  return TERM_FIELDS.flatMap((field) => termOp(known, field, offer) ?? []);
}

function termOp(known: Indicator, field: TermField, terms: Terms): Op | null {
  const is = terms[field];
  return is === undefined ? null : setField('indicator', known, field, is);
}

function addOps(state: BookState, book: Book, id: string, offer: Offer): readonly Op[] {
  const dimension = offer.added?.dimension ?? null;
  const lastOf = [...state.indicator.values()].filter(
    (each) => each.dimension === dimension && each.of === null,
  );
  const after = lastOf.sort((a, b) => (a.order < b.order ? -1 : 1)).at(-1)?.id ?? null;
  return addIndicator(state, book.framework, { id, dimension, after }).ops.map((op): Op => {
    if (op.op !== 'create' || op.kind !== 'indicator') return op;
    return { ...op, value: { ...op.value, ...spoken(offer) } };
  });
}

/** The terms that are spoken of, without what belongs to the offer alone. */
function spoken(terms: Terms): Partial<Indicator> {
  const said = TERM_FIELDS.filter((field) => terms[field] !== undefined).map((field) => [
    field,
    terms[field],
  ]);
  return Object.fromEntries(said) as Partial<Indicator>;
}

/** Five levels as one line. */
export function levelsLine(levels: Levels): string {
  return levels.map((level) => level ?? '–').join(' · ');
}

/** One field of a revision, as plain data. */
export function amendedField(known: Indicator, field: string, was: string, is: string): Amended {
  return { indicator: known.id, no: known.no, field, was, is };
}
