import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Cleans the heap, so that neither side collects what the other left. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}
