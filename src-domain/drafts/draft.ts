/** No text of a form is longer; a longer one is not kept as a draft, and the window says so. */
export const LONGEST_DRAFT = 200_000;
/** So many at a time: one for each field that was left open in a kill, and far from what a person opens. */
export const MOST_DRAFTS = 500;
/** Of all drafts together, in characters. */
export const LARGEST_DRAFTS = 4_000_000;

/** A text that is being written and is not taken over yet: outside the log and the score. */
export type Draft = {
  /** The book that was open. */
  readonly book: string;
  /** Names the field within the book: kind, record, field. */
  readonly key: string;
  readonly text: string;
  /** What the field held when the writing began. */
  readonly was: string;
  /** The name of the field as it was shown. */
  readonly label: string;
  /** The page on which it stands, and the indicator and round shown there; empty for none. */
  readonly page: string;
  readonly indicator: string;
  readonly round: string;
  /** Of a field whose record the book does not have yet: where that shall come, in the words of its page. */
  readonly fresh?: string | undefined;
};

export type DraftName = Pick<Draft, 'book' | 'key'>;

/** The name under which a draft is found among those of all books. */
export function draftId({ book, key }: DraftName): string {
  return `${book}\n${key}`;
}

/** Whether one more would be more than is kept. */
export function exceedsDrafts(kept: Iterable<Draft>, next: Draft): boolean {
  const id = draftId(next);
  let count = 1;
  let size = next.text.length + next.was.length;
  for (const each of kept) {
    if (draftId(each) === id) continue;
    count += 1;
    size += each.text.length + each.was.length;
  }
  return count > MOST_DRAFTS || size > LARGEST_DRAFTS;
}
