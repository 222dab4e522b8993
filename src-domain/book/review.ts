import type { Act, Grant } from '#domain/book/agreement';

/** What was decided about a result. */
export const VERDICTS = [
  'submitted',
  'withdrawn',
  'approvedBySupervisor',
  'certified',
  'returnedBySupervisor',
  'returnedByCentre',
  'naRequested',
  'naApproved',
  'naRefused',
  'noEvidence',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One step on the way of a result through two hands. It is written once and never changed. */
export type Review = Act & {
  readonly id: string;
  /** Id of the result. */
  readonly result: string;
  readonly verdict: Verdict;
  /** Why; of a step before the round is over, why so early. */
  readonly reason: string;
  readonly order: string;
};

/** Field of a result to which a task of a return is tied. */
export const TODO_FIELDS = ['value', 'explanation', 'supportingFactors', 'obstacles', 'evidence'] as const;
export type TodoField = (typeof TODO_FIELDS)[number];

/** What is to be mended before a returned result goes up again. */
export type Todo = {
  readonly id: string;
  readonly result: string;
  readonly field: TodoField;
  readonly text: string;
  /** ISO day, or null where none was set. */
  readonly dueOn: string | null;
  readonly done: boolean;
  readonly order: string;
};

/** A file that proves a result. Its bytes lie outside the tables, under their SHA-256. */
export type Evidence = {
  readonly id: string;
  /** Id of the result. */
  readonly result: string;
  /** Of the file's bytes, 64 hex digits. */
  readonly sha256: string;
  readonly name: string;
  /** Told by the first bytes of the file, not by its name. */
  readonly mediaType: string;
  readonly bytes: number;
  /** ISO day. */
  readonly on: string;
  readonly by: string;
  /** How who attached it came to that post. */
  readonly grant: Grant;
  readonly note: string;
  readonly order: string;
};
