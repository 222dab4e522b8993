import type { Logged, Rows } from '#test/e2e/tables';

/** A figure that was typed: into which record of results, and what. */
export type Figure = { readonly result: string; readonly value: string };

/** One action: typing is one figure, pasting several. Confirmed when the window said that the disk has it. */
export type Step = { readonly figures: readonly Figure[]; isConfirmed: boolean };

export type Verdict = {
  /** Confirmed figures that are not what the table shows, or that no commit holds. */
  readonly lost: number;
  readonly confirmed: number;
  readonly examples: readonly string[];
};

/** What was typed and what of it was confirmed, kept outside the program. */
export class Ledger {
  readonly #steps: Step[] = [];
  #judged = 0;
  #figures = 0;

  /** A figure that stands nowhere yet: one that was typed over itself would be no edit. */
  freshText(): string {
    const at = this.#figures;
    this.#figures += 1;
    return `${100 + (at % 900)}.${1 + (Math.floor(at / 900) % 9)}`;
  }

  begin(figures: readonly Figure[]): Step {
    const step: Step = { figures, isConfirmed: false };
    this.#steps.push(step);
    return step;
  }

  confirmed(): number {
    return this.#steps.slice(this.#judged).filter((step) => step.isConfirmed).length;
  }

  /** After the window has called everything saved that waited. */
  confirmAll(): void {
    for (const step of this.#steps.slice(this.#judged)) step.isConfirmed = true;
  }

  /**
   * Compares with the table of results and with the commits. Whatever was typed after the last confirmed figure of a
   * record may have arrived or not. Every record counts that was ever typed into; the commits only since the last time.
   */
  judge(results: Rows, commits: readonly Logged[]): Verdict {
    const shown = new Map(results.map((row) => [String(row['id']), row['value']]));
    const recent = this.#steps.slice(this.#judged).filter((step) => step.isConfirmed);
    const logged = new Set(commits.flatMap(figuresOf).map(nameOf));
    const unlogged = recent.flatMap(({ figures }) => figures).filter((figure) => !logged.has(nameOf(figure)));
    const overrun = [...this.#allowed()].flatMap(([result, values]) =>
      values.includes(String(shown.get(result))) ? [] : [{ result, value: values[0] ?? '' }],
    );
    const lost = new Set([...unlogged, ...overrun].map(nameOf));
    const examples = [
      ...unlogged.map((each) => `not in the log: ${nameOf(each)}`),
      ...overrun.map((each) => `not in the table: ${nameOf(each)}`),
    ];
    this.#judged = this.#steps.length;
    return { lost: lost.size, confirmed: recent.length, examples: examples.slice(0, 3) };
  }

  /** For each record: the last confirmed value and all that were typed behind it. */
  #allowed(): ReadonlyMap<string, readonly string[]> {
    const allowed = new Map<string, string[]>();
    for (const { figures, isConfirmed } of this.#steps) {
      for (const { result, value } of figures) {
        const values = allowed.get(result);
        if (isConfirmed) allowed.set(result, [value]);
        else values?.push(value);
      }
    }
    return allowed;
  }
}

function nameOf({ result, value }: Figure): string {
  return `${result} = ${value}`;
}

/** The results that a commit puts: a new record with its value, or the value alone. */
function figuresOf({ ops }: Logged): readonly Figure[] {
  return ops.flatMap(({ e, i, f, v }) => {
    if (e !== 'result') return [];
    if (f === 'value') return [{ result: i, value: String(v) }];
    const isMade = f === '*' && typeof v === 'object' && v !== null && 'value' in v;
    return isMade ? [{ result: i, value: String(v.value) }] : [];
  });
}
