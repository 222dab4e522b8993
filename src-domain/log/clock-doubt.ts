import { type Commit, type CommitId, OP_PREFIX } from '#domain/log/commit';

/** A clock that cannot be right. `notBefore`: what was surely earlier, ms since 1970; null when nothing is known. */
export type ClockDoubt = { readonly notBefore: number | null };
/** The commits whose clocks are doubted; the others' are believed. */
export type ClockDoubts = ReadonlyMap<CommitId, ClockDoubt>;

/** Clocks of two computers may differ by this much, in ms, and nobody is bothered. */
export const CLOCK_SLACK = 10 * 60 * 1000;

/**
 * Whose clock is not believed: it says a time before the program was built, after now, or before something that its
 * author had already seen. What is itself doubted proves nothing; what was before it still does. `built` and `now` in
 * ms since 1970; `now` is this computer's own clock, which may be the wrong one: nothing but a display hangs on it.
 */
export function clockDoubts(
  commits: Iterable<Commit>,
  { built, now }: { readonly built: number; readonly now: number },
): ClockDoubts {
  const known = byPrefix(commits);
  const doubts = new Map<CommitId, ClockDoubt>();
  const proven = new Map<Commit, number>();
  for (const commit of parentsFirst(known)) {
    const { wall } = commit.body;
    let floor = -Infinity;
    for (const parent of parentsOf(commit, known)) floor = Math.max(floor, proven.get(parent) ?? -Infinity);
    const isDoubtful = wall < built || wall > now + CLOCK_SLACK || wall < floor - CLOCK_SLACK;
    if (isDoubtful) doubts.set(commit.id, { notBefore: floor === -Infinity ? null : floor });
    proven.set(commit, isDoubtful ? floor : Math.max(floor, wall));
  }
  return doubts;
}

/** The commits by the part of their id that stands in the ids of their steps. */
export function byPrefix(commits: Iterable<Commit>): ReadonlyMap<string, Commit> {
  return new Map([...commits].map((commit) => [commit.id.slice(0, OP_PREFIX), commit]));
}

/** Ids (their first part) of the commits whose steps this one replaces. */
export function replacedCommits({ body }: Commit): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { w } of body.ops) for (const op of w) found.add(op.slice(0, OP_PREFIX));
  return found;
}

/** What a commit's author had before: the commit before in the chain and those of which it replaces steps. */
function parentsOf(commit: Commit, known: ReadonlyMap<string, Commit>): readonly Commit[] {
  const ids = replacedCommits(commit);
  const { prev } = commit.body;
  const all = prev === null ? [...ids] : [prev.slice(0, OP_PREFIX), ...ids];
  return all.flatMap((id) => known.get(id) ?? []);
}

/** Each after its parents. A loop, not a recursion: a chain may be a hundred thousand long. */
function parentsFirst(known: ReadonlyMap<string, Commit>): ReadonlySet<Commit> {
  const done = new Set<Commit>();
  const begun = new Set<Commit>();
  const waiting = [...known.values()].reverse();
  for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
    const open = begun.has(next) ? [] : parentsOf(next, known).filter((parent) => !done.has(parent));
    begun.add(next);
    if (open.length > 0) waiting.push(...open);
    else done.add(waiting.pop() ?? next);
  }
  return done;
}
