import { applyUpdate, Doc } from 'yjs';
import type { History } from '#domain/log/history';
import { mergeAll, type RecordState } from '#domain/log/merge';
import { median, type Figure, type Measured } from './figure.mts';
import { collectGarbage } from './garbage.mts';
import { makeWrites, WRITES } from './merge-writes.mts';

const RUNS = 3;

/**
 * The pure merge of a million steps of twenty devices, one in ten concurrent, with history and attribution kept,
 * against Yjs taking in the same writes of twenty clients: one Y.Map per record, one update per commit.
 */
export const merge: Figure = { name: 'merge', bound: 0.667, run };

async function run(): Promise<Measured> {
  const { commits, updates } = makeWrites();
  const desk: number[] = [];
  const baseline: number[] = [];
  // One pair first that does not count: both sides are compiled while they run.
  for (let pair = 0; pair <= RUNS; pair += 1) {
    const ours = timed('CCO Desk', () => {
      const store = new Map<string, RecordState>();
      const history: History = new Map();
      mergeAll(store, commits, history);
      return [store, history];
    });
    const theirs = timed('Yjs', () => {
      const doc = new Doc();
      for (const update of updates) applyUpdate(doc, update);
      return doc;
    });
    if (pair === 0) continue;
    desk.push(ours);
    baseline.push(theirs);
  }
  return { unit: 'ms', take: median, taken: 'median', desk, baseline };
}

/** Begins with a clean heap, so that neither side collects what the other left. */
function timed(name: string, work: () => unknown): number {
  collectGarbage();
  const memoryBefore = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const made = work();
  const took = performance.now() - begun;
  collectGarbage();
  const held = process.memoryUsage().heapUsed - memoryBefore;
  const speed = Math.round(WRITES / (took / 1000));
  process.stderr.write(
    `[bench] ${name}: ${took.toFixed(0)} ms, ${speed} steps/s, about ${Math.round(held / WRITES)} bytes held a step\n`,
  );
  // Held until here, so that what was made counts.
  return made === undefined ? Number.NaN : took;
}
