import { describe, expect, it } from 'vitest';
import { checkChains } from '#domain/log/chain';
import type { Commit, CommitBody } from '#domain/log/commit';
import { createIndicator, exchange, indicator, set, twoDesks } from '#test/unit/domain/log/two-desks';
import { commitOf } from '#test/unit/domain/log/world';

function story(): { readonly commits: readonly Commit[]; readonly inc: string } {
  const desks = twoDesks();
  const { world, province, area } = desks;
  createIndicator(desks, province, indicator('k1'));
  exchange(desks);
  set(desks, area, ['indicator', 'k1', 'weight'], '12');
  exchange(desks);
  for (const weight of ['13', '14', '15']) set(desks, province, ['indicator', 'k1', 'weight'], weight);
  return { commits: [...world.written.values()].map(({ commit }) => commit), inc: province.inc };
}

/** The same commit with something else in it. */
function forged({ body }: Commit, more: Partial<CommitBody>): Commit {
  return commitOf({ ...body, ...more });
}

describe('the check of chains', () => {
  it('finds nothing in what two computers wrote, in any order and twice', () => {
    const { commits } = story();
    expect(checkChains([...commits.toReversed(), ...commits])).toEqual([]);
  });

  it('tells the numbers that are missing, and holds nothing against the rest', () => {
    const { commits, inc } = story();
    const some = commits.filter(({ body }) => body.inc !== inc || body.seq === 4);
    expect(checkChains(some)).toEqual([{ kind: 'gap', inc, from: 1, to: 3 }]);
  });

  it('tells two commits at one place', () => {
    const { commits, inc } = story();
    const last = commits.at(-1)!;
    const twin = forged(last, { name: 'another' });
    expect(checkChains([...commits, twin])).toEqual([
      { kind: 'fork', inc, seq: 4, ids: [last.id, twin.id].toSorted() },
    ]);
  });

  it('tells a commit that does not follow the one before it', () => {
    const { commits, inc } = story();
    const rest = commits.slice(0, -1);
    const stray = forged(commits.at(-1)!, { prev: commits[0]!.id });
    expect(checkChains([...rest, stray])).toEqual([{ kind: 'prev', inc, seq: 4, id: stray.id }]);
    const orphan = forged(commits[0]!, { prev: stray.id });
    expect(checkChains([orphan])).toEqual([{ kind: 'prev', inc, seq: 1, id: orphan.id }]);
  });

  it('tells a lam that is not one above its parents, once all of them are here', () => {
    const { commits } = story();
    const wrong = forged(commits.at(-1)!, { lam: 4_000_000 });
    const rest = commits.slice(0, -1);
    expect(checkChains([...rest, wrong])).toEqual([{ kind: 'lam', id: wrong.id, is: 4_000_000, ought: 5 }]);
    expect(checkChains([wrong]).map(({ kind }) => kind)).toEqual(['gap']);
  });

  it('tells two devices in one chain', () => {
    const { commits, inc } = story();
    const other = forged(commits.at(-1)!, { dev: 'stranger' });
    const devices = [commits.at(-1)!.body.dev, 'stranger'].toSorted();
    expect(checkChains([...commits, other])).toContainEqual({ kind: 'device', inc, devices });
  });
});
