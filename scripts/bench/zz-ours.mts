import { addToHistory, type History } from '#domain/log/history';
import { mergeInto, type RecordState } from '#domain/log/merge';
import { makeWrites } from './zz-writes.mts';
const { commits } = makeWrites();
(globalThis as any).gc?.();
for (let run = 0; run < 4; run += 1) {
  const t0 = performance.now();
  const store = new Map<string, RecordState>();
  for (const commit of commits) mergeInto(store, commit);
  const t1 = performance.now();
  const history: History = new Map();
  for (const commit of commits) addToHistory(history, commit);
  const t2 = performance.now();
  console.log(commits.length, 'merge', t1 - t0, 'history', t2 - t1, store.size);
}
