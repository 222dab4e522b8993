import type { EvidenceState } from '#domain/ipc/bridge';
import type { EvidenceStore, FileState } from '#main/evidence/store';

type File = { readonly sha256: string; readonly bytes: number };
type Checked = { readonly state: FileState; readonly at: number };

export type CheckerOptions = {
  /** ms since 1970. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
};

/** Of the time that passes, a quarter reads and three quarters are left to whatever else the computer does. */
const REST = 3;

/** Reads stored files back in pieces, behind all other work, and remembers how each was found while the program runs. */
export class Checker {
  readonly #store: EvidenceStore;
  readonly #options: CheckerOptions;
  readonly #checked = new Map<string, Checked>();
  #waiting: string[] = [];
  #total = 0;
  #running: Promise<void> | null = null;

  constructor(store: EvidenceStore, options: CheckerOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** Checks these one after the other, in place of what was waiting; none of them: stops. */
  start(hashes: readonly string[]): void {
    this.#waiting = [...new Set(hashes)];
    this.#total = this.#waiting.length;
    if (this.#waiting.length === 0) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Resolves when nothing is being checked. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** Files to go, and of how many; null when none is being checked. */
  progress(): { readonly done: number; readonly total: number } | null {
    if (this.#running === null) return null;
    return { done: this.#total - this.#waiting.length, total: this.#total };
  }

  /** How each stands: by a look at its length now, and by the last reading of all of it. */
  async look(files: readonly File[]): Promise<readonly EvidenceState[]> {
    const states: EvidenceState[] = [];
    for (const { sha256, bytes } of files) {
      const now = await this.#store.glance(sha256, bytes);
      const read = this.#checked.get(sha256);
      const state = now === 'here' && read !== undefined && read.state !== 'missing' ? read.state : now;
      states.push({ sha256, state, checkedAt: read?.at ?? null });
    }
    return states;
  }

  /** Reads one now, without a rest. */
  async verify(sha256: string): Promise<FileState> {
    const state = await this.#store.verify(sha256);
    this.found(sha256, state);
    return state;
  }

  found(sha256: string, state: FileState): void {
    this.#checked.set(sha256, { state, at: this.#options.now() });
  }

  async #run(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const state = await this.#readSlowly(next);
      if (state !== null) this.found(next, state);
      if (this.#waiting[0] === next) this.#waiting.shift();
    }
  }

  async #readSlowly(sha256: string): Promise<FileState | null> {
    let since = this.#options.now();
    const state = await this.#store.verify(sha256, async () => {
      if (this.#waiting[0] !== sha256) throw new Error('stopped');
      await this.#options.pause(REST * Math.max(0, this.#options.now() - since));
      since = this.#options.now();
    });
    // What was stopped was not read to its end: nothing is known of it.
    return this.#waiting[0] === sha256 ? state : null;
  }
}
