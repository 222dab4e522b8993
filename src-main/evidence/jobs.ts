import type { EvidenceProgress, TakenFile } from '#domain/ipc/bridge';
import { shownName } from '#domain/evidence/file-name';
import { fail } from '#domain/result';
import type { Opening } from '#main/evidence/source';
import type { EvidenceStore } from '#main/evidence/store';

/** Attachings that go on, each under the name that the window gave it. */
export class Jobs {
  readonly #store: EvidenceStore;
  readonly #running = new Map<
    string,
    { progress: EvidenceProgress | null; readonly stop: AbortController }
  >();

  constructor(store: EvidenceStore) {
    this.#store = store;
  }

  /** Stores one file after the other. What is stored when it is stopped stays; the rest is `cancelled`. */
  async run(job: string, files: readonly Opening[]): Promise<readonly TakenFile[]> {
    const own = { progress: null as EvidenceProgress | null, stop: new AbortController() };
    this.#running.set(job, own);
    const taken: TakenFile[] = [];
    try {
      for (const [at, { name, open }] of files.entries()) {
        const { signal } = own.stop;
        const shown = shownName(name);
        const result = signal.aborted
          ? fail('cancelled')
          : await this.#take(open, signal, (done, total) => {
              own.progress = { name: shown, at: at + 1, of: files.length, done, total };
            });
        taken.push({ name: shown, result });
      }
    } finally {
      this.#running.delete(job);
    }
    return taken;
  }

  progress(job: string): EvidenceProgress | null {
    return this.#running.get(job)?.progress ?? null;
  }

  stop(job: string): void {
    this.#running.get(job)?.stop.abort();
  }

  async #take(
    open: Opening['open'],
    signal: AbortSignal,
    onBytes: (done: number, total: number | null) => void,
  ): Promise<TakenFile['result']> {
    const opened = await open();
    if (!opened.ok) return opened;
    const source = opened.value;
    onBytes(0, source.bytes);
    return this.#store.take(source, {
      signal,
      onBytes: (done) => {
        onBytes(done, source.bytes);
      },
    });
  }
}
