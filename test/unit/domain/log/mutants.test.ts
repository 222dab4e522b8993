import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldClass } from '#domain/log/classes';
import { EXISTS, MADE, type OpId } from '#domain/log/commit';
import { type RecordState, mergeInto } from '#domain/log/merge';
import { isRecordKind, shapeOf } from '#domain/log/shapes';
import { faultsOf } from '#test/unit/domain/log/checks';
import { play, story } from '#test/unit/domain/log/history-steps';
import { type Device, OUR_RULES, type Rules, stepsIn } from '#test/unit/domain/log/world';
import { runs } from '#test/unit/property-runs';

const YEAR = 365 * 24 * 3_600_000;

type Mutant = { readonly rules: Rules; readonly caughtBy: RegExp };

/** Rules that others ship and that lose figures. Each must be found out by the same checks that ours pass. */
const MUTANTS: Readonly<Record<string, Mutant>> = {
  'the later clock wins': {
    rules: { ...OUR_RULES, take: laterClockWins },
    caughtBy: /lost a value of .*title/,
  },
  'one commit for each place of a chain': {
    rules: { ...OUR_RULES, key: ({ body }) => `${body.inc} ${body.seq}` },
    caughtBy: /never got/,
  },
  'what is older than a year is forgotten': {
    rules: { ...OUR_RULES, take: forgetOld },
    caughtBy: /lost a value of/,
  },
  'what is not known is not passed on': {
    rules: {
      ...OUR_RULES,
      pass: (commit) => ({ ...commit, body: { ...commit.body, ops: commit.body.ops.filter(isKnown) } }),
    },
    caughtBy: /no more as it was written/,
  },
};

describe('a mutant dies', () => {
  for (const [name, { rules, caughtBy }] of Object.entries(MUTANTS)) {
    it(name, () => {
      const found = fc.check(
        fc.property(story, (given) => !faultsOf(play(given, rules)).some((fault) => caughtBy.test(fault))),
        { numRuns: 5000, endOnFailure: true },
      );
      expect(found.failed).toBe(true);
    });
  }

  it('and under the same checks the real rules live', () => {
    const found = fc.check(
      fc.property(story, (given) => faultsOf(play(given, OUR_RULES)).length === 0),
      { numRuns: runs(300) },
    );
    expect(found.failed).toBe(false);
  });
});

function laterClockWins(device: Device, commit: Parameters<Rules['take']>[1]): void {
  const touched = mergeInto(device.states, commit);
  const walls = new Map<OpId, number>();
  for (const known of device.known.values()) {
    for (const [id] of stepsIn(known)) walls.set(id, known.body.wall);
  }
  for (const key of touched) keepLatest(device.states.get(key), walls);
}

function keepLatest(state: RecordState | undefined, walls: ReadonlyMap<OpId, number>): void {
  for (const register of state?.fields ?? []) {
    if (fieldClass(state?.kind ?? '', register.field) !== 'official') continue;
    const latest = Math.max(...register.heads.map(({ op }) => walls.get(op) ?? 0));
    register.heads = register.heads.filter(({ op }) => walls.get(op) === latest);
  }
}

function forgetOld(device: Device, commit: Parameters<Rules['take']>[1]): void {
  const newest = Math.max(...[...device.known.values()].map(({ body }) => body.wall));
  if (commit.body.wall >= newest - YEAR) mergeInto(device.states, commit);
}

function isKnown({ e, f }: { readonly e: string; readonly f: string }): boolean {
  return isRecordKind(e) && (f === MADE || f === EXISTS || shapeOf(e, f) !== null);
}
