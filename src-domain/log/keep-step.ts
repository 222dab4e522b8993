import type { Commit } from '#domain/log/commit';
import type { History } from '#domain/log/history';

/** Notes one step on a record. */
export function keepStep(history: History, key: string, commit: Commit, place: number): void {
  const known = history.get(key);
  if (known === undefined) history.set(key, { commits: [commit], places: [place] });
  else {
    known.commits.push(commit);
    known.places.push(place);
  }
}
