import { hundredths } from './figure.mts';

export const STAGES = ['draft', 'proposed', 'negotiating', 'agreed', 'signed', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** A result of one round as it was entered. */
export type Entered = { value: string; state: string; texts: Record<string, string> };

/** `what` is “weight” or “level 1” to “level 5”; `months`: of the first round in which it counts. */
export type Amended = { what: string; figure: string; months: number };

/** A row of the agreement with what was entered for it. */
export type Entry = {
  /** Id of its record, where that is known. */
  id: string | null;
  no: string;
  name: string;
  unit: string;
  dimension: string;
  method: string;
  base: string;
  weight: string;
  levels: string[];
  /** Its result is worked out while none is typed. */
  computed: boolean;
  texts: Record<string, string>;
  results: Record<string, Entered>;
  /** Amendments that both sides agreed to, oldest first: what counts from a round on. */
  amended: Amended[];
};

/** An item of the strategy; one at the top is always in view. */
export type Note = { id: string; title: string; note: string; isTop: boolean };

/** What the year must hold. Plain values, so that it can be copied whole. */
export type Year = {
  stage: Stage;
  signatures: number;
  entries: Entry[];
  notes: Note[];
  /** Offers that wait for the other side, by the number of the row. */
  offers: Record<string, { side: string; level5: string }>;
  /** Amendments that one side asked for and the other has not decided, oldest first. */
  asked: (Amended & { no: string; post: string })[];
};

/** Codes of the dimensions in their order, and the rounds with the day on which each ends. */
export type Frame = {
  readonly dimensions: readonly { readonly code: string; readonly title: string }[];
  readonly rounds: readonly { readonly code: string; readonly months: number; readonly endsOn: string }[];
  readonly fiscalYear: number;
};

type Step = { readonly name: string; readonly before: Year };

/** Who sits at the desk. */
export type Seated = { post: string; person: string };

/**
 * What was entered and what the window said of it, kept outside the program and by rules of its own: the product's are
 * what is tried here.
 */
export class Ledger {
  year: Year;
  readonly frame: Frame;
  readonly seated: Seated;
  #done: Step[] = [];
  #undone: Step[] = [];
  #hasDropped = false;
  /** Who submitted a result, by `${no}/${round}`. */
  readonly submitters = new Map<string, string>();
  /** Scores that were certified: they stay. By `${no}/${round}`. */
  readonly certified = new Map<string, string>();
  #count = 0;

  constructor(year: Year, frame: Frame, seated: Seated) {
    this.year = year;
    this.frame = frame;
    this.seated = seated;
  }

  /** A figure that stands nowhere yet. */
  fresh(): number {
    this.#count += 1;
    return this.#count;
  }

  /** Something was entered that one undo takes back. */
  change(name: string, step: (year: Year) => void): void {
    const before = structuredClone(this.year);
    step(this.year);
    this.#done.push({ name, before });
    this.#undone = [];
    this.#hasDropped = false;
  }

  /** A text was given up with Esc: the next undo brings it back into its field. */
  dropped(): void {
    this.#hasDropped = true;
  }

  get hasDropped(): boolean {
    return this.#hasDropped;
  }

  /** A step on which another hand relies: nothing before it is taken back by a key. */
  forGood(step: (year: Year) => void): void {
    step(this.year);
    this.restarted();
  }

  /** Name of what the next undo takes back. */
  get last(): string | null {
    return this.#done.at(-1)?.name ?? null;
  }

  get next(): string | null {
    return this.#undone.at(-1)?.name ?? null;
  }

  get depth(): number {
    return this.#done.length;
  }

  undo(): void {
    const step = this.#done.pop();
    if (step === undefined) return;
    this.#undone.push({ name: step.name, before: this.year });
    this.year = step.before;
  }

  redo(): void {
    const step = this.#undone.pop();
    if (step === undefined) return;
    this.#done.push({ name: step.name, before: this.year });
    this.year = step.before;
  }

  /** A program that was restarted takes nothing back of what was before. */
  restarted(): void {
    this.#done = [];
    this.#undone = [];
    this.#hasDropped = false;
  }

  entry(no: string): Entry {
    const found = this.year.entries.find((each) => each.no === no);
    if (found === undefined) throw new Error(`the ledger has no row ${no}`);
    return found;
  }

  result(no: string, round: string): Entered {
    const entry = this.entry(no);
    entry.results[round] ??= { value: '', state: 'noResult', texts: {} };
    return entry.results[round];
  }

  /** From the proposal on the text moves by offers alone. */
  get isFrozen(): boolean {
    return this.year.stage !== 'draft';
  }

  /** Results are the province's to enter. */
  get entersResults(): boolean {
    return this.year.stage !== 'closed' && !OFFICE.includes(this.seated.post);
  }

  /** In hundredths, in a round; null while a weight is no figure. */
  totalIn(months: number): number | null {
    const weights = this.year.entries.map((entry) => hundredths(standing(entry, 'weight', months) || '0'));
    return weights.reduce<number | null>(
      (sum, weight) => (sum === null || weight === null ? null : sum + weight),
      0,
    );
  }

  /** Of the text that is proposed, agreed and signed. */
  get total(): number | null {
    return this.totalIn(0);
  }
}

/** What stands in a round: what was signed, or what the last amendment made of it that counts by then. */
export function standing({ weight, levels, amended }: Entry, what: string, months: number): string {
  const last = amended.findLast((each) => each.what === what && each.months <= months);
  if (last !== undefined) return last.figure;
  return what === 'weight' ? weight : (levels[Number(what.replace('level ', '')) - 1] ?? '');
}

const OFFICE: readonly string[] = ['areaOfficer', 'centralOffice'];
const RESTING = ['submitted', 'supervisorApproved', 'certified', 'naApproved', 'noEvidence'];

/** On its way or certified: it rests until it comes back. */
export function isResting({ state }: Pick<Entered, 'state'>): boolean {
  return RESTING.includes(state);
}
