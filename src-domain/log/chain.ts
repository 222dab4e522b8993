import { byPrefix, replacedCommits } from '#domain/log/clock-doubt';
import { type Commit, type CommitId, OP_PREFIX } from '#domain/log/commit';
import { compareKeys } from '#domain/text/order';

/**
 * What is odd in a set of commits. Nothing is dropped for it: a finding is told to people, the commits are merged.
 * - gap: commits of a chain have not arrived; inclusive
 * - fork: two commits at one place of a chain: a disk image was restored, or two computers write as one
 * - prev: the commit before, as it is named, is none of those at the place before
 * - lam: not one above the greatest of its parents, all of which are here
 * - device: two devices signed in one chain
 */
export type ChainFinding =
  | { readonly kind: 'gap'; readonly inc: string; readonly from: number; readonly to: number }
  | { readonly kind: 'fork'; readonly inc: string; readonly seq: number; readonly ids: readonly CommitId[] }
  | { readonly kind: 'prev'; readonly inc: string; readonly seq: number; readonly id: CommitId }
  | { readonly kind: 'lam'; readonly id: CommitId; readonly is: number; readonly ought: number }
  | { readonly kind: 'device'; readonly inc: string; readonly devices: readonly string[] };

type Chain = ReadonlyMap<number, readonly Commit[]>;

/** Looks through the chains, in the order of their ids. A commit that is given twice counts once. */
export function checkChains(commits: Iterable<Commit>): readonly ChainFinding[] {
  const known = byPrefix(commits);
  const chains = chainsOf(known.values());
  const findings: ChainFinding[] = [];
  for (const inc of [...chains.keys()].sort(compareKeys)) {
    const chain = chains.get(inc) ?? new Map<number, readonly Commit[]>();
    findings.push(...gapsIn(inc, chain), ...placesIn(inc, chain), ...devicesIn(inc, chain));
  }
  return [...findings, ...[...known.values()].flatMap((commit) => lamOf(commit, known))];
}

function chainsOf(commits: Iterable<Commit>): ReadonlyMap<string, Chain> {
  const chains = new Map<string, Map<number, Commit[]>>();
  for (const commit of commits) {
    const { inc, seq } = commit.body;
    const chain = chains.get(inc) ?? new Map<number, Commit[]>();
    chains.set(inc, chain);
    chain.set(seq, [...(chain.get(seq) ?? []), commit]);
  }
  return chains;
}

function gapsIn(inc: string, chain: Chain): readonly ChainFinding[] {
  const findings: ChainFinding[] = [];
  let next = 1;
  for (const seq of [...chain.keys()].sort((a, b) => a - b)) {
    if (seq > next) findings.push({ kind: 'gap', inc, from: next, to: seq - 1 });
    next = seq + 1;
  }
  return findings;
}

function placesIn(inc: string, chain: Chain): readonly ChainFinding[] {
  const findings: ChainFinding[] = [];
  for (const [seq, here] of [...chain].sort(([a], [b]) => a - b)) {
    const ids = here.map(({ id }) => id).sort(compareKeys);
    if (ids.length > 1) findings.push({ kind: 'fork', inc, seq, ids });
    for (const commit of here) {
      if (!followsOn(commit, chain)) findings.push({ kind: 'prev', inc, seq, id: commit.id });
    }
  }
  return findings;
}

/** What has not arrived is not held against it. */
function followsOn({ body }: Commit, chain: Chain): boolean {
  if (body.seq === 1 || body.prev === null) return body.seq === 1 && body.prev === null;
  const before = chain.get(body.seq - 1);
  return before === undefined || before.some(({ id }) => id === body.prev);
}

function devicesIn(inc: string, chain: Chain): readonly ChainFinding[] {
  const devices = [...new Set([...chain.values()].flat().map(({ body }) => body.dev))].sort(compareKeys);
  return devices.length > 1 ? [{ kind: 'device', inc, devices }] : [];
}

function lamOf(commit: Commit, known: ReadonlyMap<string, Commit>): readonly ChainFinding[] {
  const { prev, lam } = commit.body;
  const parents = new Set(replacedCommits(commit));
  if (prev !== null) parents.add(prev.slice(0, OP_PREFIX));
  let greatest = 0;
  for (const id of parents) {
    const parent = known.get(id);
    if (parent === undefined) return [];
    greatest = Math.max(greatest, parent.body.lam);
  }
  const ought = greatest + 1;
  return lam === ought ? [] : [{ kind: 'lam', id: commit.id, is: lam, ought }];
}
