import type { Chance } from '#scripts/crash/chance.mts';
import type { Ledger } from './ledger.mts';
import type { Officer } from './officer.mts';

/** What an officer has made up his mind to do. */
export type Plan = {
  /** In words, for whoever reads a case. */
  readonly said: string;
  readonly act: (officer: Officer) => Promise<void>;
};

/** One kind of action: how often it comes, when it can be done, and what it does and expects. */
export type Action = {
  readonly name: string;
  readonly weight: number;
  /** Null where it cannot be done as things stand. Everything left to chance is settled here. */
  readonly plan: (ledger: Ledger, chance: Chance) => Plan | null;
};
