import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { revisionId, type Agreement } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import type { DataItem } from '#domain/book/data-item';
import type { Indicator } from '#domain/book/indicator';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import type { Framework } from '#domain/scoring/framework';
import { itemByCode } from '#domain/tracking/item-figures';
import { anyPartsOf, indicatorsInOrder } from '#domain/tracking/order';

/** Fields of an indicator that are no part of the text: who does the work, and where it stands in pictures. */
const FREE: ReadonlySet<string> = new Set([
  ...['supervisor', 'supervisorPhone', 'collectors', 'substitute', 'parent', 'base2', 'base3', 'formulaText'],
]);

/** Its place on the form says these. */
const PLACE: ReadonlySet<string> = new Set(['order', 'of']);

/** What of a data item decides a figure; its name, its unit and who collects it may be put right. */
export const SIGNED_ITEM_FIELDS: readonly string[] = ['code', 'areas', 'aggregate', 'formula'];

/** Whether a field of an indicator is no part of the text. */
export function isFreeField(field: string): boolean {
  return FREE.has(field);
}

/** What both sides put their names to, before anything else in the bytes that are hashed. */
const CONTEXT = 'cco-desk/agreement-text/1';

/**
 * The text of the agreement in one form: the rules of the year that decide a score, each indicator of the form in its
 * place with its parts, and the data items that their formulas name. Two computers with the same agreement have the same
 * text, whatever the order in which their records came.
 */
export function agreementText(state: BookState, book: Book): string {
  return canonical({
    context: CONTEXT,
    province: book.province,
    fiscalYear: book.fiscalYear,
    rules: scoringRules(book.framework),
    indicators: indicatorsInOrder(state).map((whole) => termsOf(state, whole)),
    items: itemsOfText(state).map(({ code, areas, aggregate, formula }) => ({
      ...{ code, areas, aggregate, formula },
    })),
  });
}

/** SHA-256 of the text, 64 hex digits: what a signature names. */
export function textHash(state: BookState, book: Book): string {
  const { framework } = book;
  if (
    last?.indicator === state.indicator &&
    last.item === state.item &&
    last.framework === framework &&
    last.book === book.id
  ) {
    return last.hash;
  }
  const hash = bytesToHex(sha256(utf8ToBytes(agreementText(state, book))));
  last = { indicator: state.indicator, item: state.item, framework, book: book.id, hash };
  return hash;
}

type Hashed = Pick<BookState, 'indicator' | 'item'> & {
  readonly framework: Framework;
  readonly book: string;
  readonly hash: string;
};

/** Several places of a page ask for the same. */
let last: Hashed | null = null;

/** The rules of a year that decide a score or who signs; the words of lamps and where the rules come from do not. */
export function scoringRules(framework: Framework): Omit<Framework, 'title' | 'lamps' | 'source'> {
  const { title: _title, lamps: _lamps, source: _source, ...rules } = framework;
  return rules;
}

/** The codes that a formula of the agreement names, also through items that are computed, with their items if there are any. */
function namedInText(
  state: Pick<BookState, 'indicator' | 'item' | 'series'>,
): ReadonlyMap<string, DataItem | undefined> {
  const found = new Map<string, DataItem | undefined>();
  const follow = (formula: string): void => {
    const parsed = formula === '' ? null : parseFormula(formula);
    if (parsed?.ok !== true) return;
    for (const code of itemsIn(parsed.value)) {
      if (found.has(code)) continue;
      const item = itemByCode(state, code);
      found.set(code, item);
      follow(item?.formula ?? '');
    }
  };
  for (const { formula } of state.indicator.values()) follow(formula);
  return found;
}

/** The same, whether there is an item of that code or not. */
export function codesOfText(
  state: Pick<BookState, 'indicator' | 'item' | 'series'>,
): Pick<ReadonlySet<string>, 'has'> {
  return namedInText(state);
}

/** The data items that a formula of the agreement names, by their code. */
export function itemsOfText(state: Pick<BookState, 'indicator' | 'item' | 'series'>): readonly DataItem[] {
  return [...namedInText(state).values()]
    .filter((item) => item !== undefined)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** How the text as it stands relates to the one that is in force by its revision. */
export type TextStanding = 'same' | 'differs' | 'notKnown';

export function textStanding(
  state: BookState,
  book: Book,
  { revision }: Pick<Agreement, 'revision'>,
): TextStanding {
  const inForce = state.revision.get(revisionId(book.id, revision))?.textHash ?? '';
  if (inForce === '') return 'notKnown';
  return inForce === textHash(state, book) ? 'same' : 'differs';
}

function termsOf(state: BookState, indicator: Indicator): Readonly<Record<string, unknown>> {
  const fields = Object.entries(indicator).filter(([field]) => !FREE.has(field) && !PLACE.has(field));
  const parts = anyPartsOf(state, indicator.id).map((part) => termsOf(state, part));
  return { ...Object.fromEntries(fields), parts };
}

/**
 * A field that says nothing is left out, so that one that a later program knows changes no text of an older one. What
 * stands in a list is said: five levels without a figure are not the same as no levels.
 */
function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Fields that hold a value for each of some rounds: a round without a figure is another thing than a round not named. */
const BY_ROUND: ReadonlySet<string> = new Set<keyof Indicator>(['levelsByRound', 'weightByRound']);

/** JSON with the members of every object in the order of their names, without the fields that say nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (name, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(
      Object.entries(each as Readonly<Record<string, unknown>>)
        .filter(([, member]) => BY_ROUND.has(name) || !saysNothing(member))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
