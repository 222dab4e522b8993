import { create } from 'zustand';
import type { Draft } from '#domain/drafts/draft';

/** What the window knows of texts that are being written; a store of its own, so that a key draws the mark and no more. */
export type Drafting = {
  /** Whether a text is being written now, and whether the disk keeps it. */
  readonly state: 'none' | 'writing' | 'not-kept';
  /** Texts of the open book that were written and neither taken over nor dropped: of a time before, or of a closed form. */
  readonly waiting: readonly Draft[];
};

export const useDrafting = create<Drafting>()(() => ({ state: 'none', waiting: [] }));
