import { create } from 'zustand';
import type { Draft } from '#domain/drafts/draft';

/** What the window knows of texts that are being written; a store of its own, so that a key draws the mark and no more. */
export type Drafting = {
  /** Whether a text is being written now, and whether the disk keeps it and those that were left. */
  readonly state: 'none' | 'writing' | 'not-kept' | 'left-not-kept';
  /** Texts of the open book that were written and neither taken over nor dropped: of a time before, or of a closed form. */
  readonly waiting: readonly Draft[];
  /** Names (`draftId`) of texts that the disk was asked to keep and did not, of all books. */
  readonly notKept: ReadonlySet<string>;
  /** What the book holds now in the fields of waiting texts, by their names, where it is another than when they were begun. */
  readonly others: ReadonlyMap<string, string>;
};

export const useDrafting = create<Drafting>()(() => ({
  state: 'none',
  waiting: [],
  notKept: new Set(),
  others: new Map(),
}));
