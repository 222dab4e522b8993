import type { Chance } from '#scripts/crash/chance.mts';
import type { Ledger } from './ledger.mts';
import type { Officer } from './officer.mts';

/** What became of an action: the window let it be done, or why it could not be done as things stood. */
export type Outcome = { readonly why: string | null };

export const DONE: Outcome = { why: null };

export function undone(why: string): Outcome {
  return { why };
}

/** What an officer has made up his mind to do. */
export type Plan = {
  /** In words, for whoever reads a case. */
  readonly said: string;
  readonly act: (officer: Officer) => Promise<Outcome>;
};

/** One kind of action: how often it comes, when it can be done, and what it does and expects. */
export type Action = {
  readonly name: string;
  readonly weight: number;
  /** Null where it cannot be done as things stand. Everything left to chance is settled here. */
  readonly plan: (ledger: Ledger, chance: Chance) => Plan | null;
};
