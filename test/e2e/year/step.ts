import type { DeskWindow } from '#test/e2e/desk-window';
import { saved } from '#test/e2e/steps';
import { sitDown } from '#test/e2e/year/keys';

export type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The tables by which a step is seen to be done. */
export const TABLES = [
  'book',
  'agreement',
  'indicator',
  'proposal',
  'signature',
  'revision',
  'amendment',
  'result',
  'review',
  'todo',
  'series',
  'evidence',
] as const;

export type Months = 6 | 9 | 12;
export type Post = Parameters<typeof sitDown>[1];

/** One thing that a person does in the year, all of it by keyboard. */
export type Step = {
  readonly name: string;
  readonly post: Post;
  readonly act: (desk: DeskWindow) => Promise<void>;
  /** Whether the window's tables show it, so that work goes on behind it after a power cut. */
  readonly isDone: (tables: Tables) => boolean;
};

/** Does a step: its person sits down first. Ends when the disk has it. */
export async function doStep(desk: DeskWindow, { post, act }: Step, seated: Post | null): Promise<Post> {
  if (seated !== post) await sitDown(desk, post);
  await act(desk);
  await saved(desk);
  return post;
}
