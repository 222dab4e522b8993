import { create } from 'zustand';
import type { ProblemCode } from '#domain/problems';

/** "saved" is said only after the disk has it. `at`: when that last was. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving'; readonly at: number | null }
  | { readonly state: 'failed'; readonly code: ProblemCode };

const NOTHING_WRITTEN: SaveState = { state: 'saved', at: null };

/** A store of its own: the mark is drawn as soon as the disk answers, whatever else waits to be drawn. */
export const useSaving = create<SaveState>()(() => NOTHING_WRITTEN);

export function setSaving(save: SaveState): void {
  useSaving.setState(save, true);
}

export function markSaving(): void {
  const before = useSaving.getState();
  setSaving({ state: 'saving', at: before.state === 'failed' ? null : before.at });
}
