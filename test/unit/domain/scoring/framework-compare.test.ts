import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import { compareFrameworks } from '#domain/scoring/framework-compare';

const BEFORE = defaultFramework(2569);

describe('what differs between two frameworks', () => {
  it('is nothing between a framework and itself', () => {
    expect(compareFrameworks(BEFORE, structuredClone(BEFORE))).toEqual([]);
  });

  it('is told by its part, its entry and its field, with both values', () => {
    const next: Framework = {
      ...BEFORE,
      version: 2,
      floor: '0',
      noEvidenceScore: null,
      naPolicy: 'keepWeight',
      dimensions: BEFORE.dimensions.map((each, at) => ({
        ...each,
        weight: ['40', '20', '20', '20'][at] ?? null,
      })),
      rounds: BEFORE.rounds.filter(({ code }) => code !== '9'),
      lamps: BEFORE.lamps.map((each, at) => (at === 0 ? { ...each, from: '0' } : each)),
      methods: BEFORE.methods.filter((method) => method !== 'rubric'),
      signers: [{ side: 'maker', title: 'ผู้ว่าราชการจังหวัด' }],
      compulsory: ['การลดค่าใช้จ่าย'],
    };
    expect(compareFrameworks(BEFORE, next)).toEqual([
      { kind: 'whole', part: 'version', was: '1', now: '2' },
      { kind: 'whole', part: 'floor', was: '1', now: '0' },
      { kind: 'whole', part: 'noEvidenceScore', was: '1', now: null },
      { kind: 'whole', part: 'naPolicy', was: 'rescale', now: 'keepWeight' },
      ...['effectiveness', 'efficiency', 'serviceQuality', 'orgDevelopment'].map((name, at) => ({
        kind: 'field',
        part: 'dimensions',
        name,
        field: 'weight',
        was: null,
        now: ['40', '20', '20', '20'][at],
      })),
      { kind: 'removed', part: 'rounds', name: '9' },
      { kind: 'field', part: 'lamps', name: 'ต้องปรับปรุง', field: 'from', was: '1', now: '0' },
      { kind: 'removed', part: 'methods', name: 'rubric' },
      { kind: 'added', part: 'signers', name: 'maker/ผู้ว่าราชการจังหวัด' },
      { kind: 'added', part: 'compulsory', name: 'การลดค่าใช้จ่าย' },
    ]);
  });

  it('is their order where the same dimensions stand in another one, as between 2547 and 2557', () => {
    const [first, second, third, fourth] = BEFORE.dimensions;
    const dimensions = [first!, third!, second!, fourth!];
    expect(compareFrameworks(BEFORE, { ...BEFORE, dimensions })).toEqual([
      {
        kind: 'order',
        part: 'dimensions',
        was: ['effectiveness', 'efficiency', 'serviceQuality', 'orgDevelopment'],
        now: ['effectiveness', 'serviceQuality', 'efficiency', 'orgDevelopment'],
      },
    ]);
  });

  it('is never empty when anything at all was changed', () => {
    const changes: fc.Arbitrary<Partial<Framework>> = fc.oneof(
      fc.record({ title: fc.string() }),
      fc.record({ id: fc.string() }),
      fc.record({ source: fc.string() }),
      fc.record({ version: fc.nat() }),
      fc.record({ cap: fc.constantFrom('4', '5', '5.0') }),
      fc.record({ scoreDecimals: fc.nat(6) }),
      fc.record({ methods: fc.shuffledSubarray([...BEFORE.methods]) }),
      fc.record({ levelsOrder: fc.shuffledSubarray([...BEFORE.levelsOrder]) }),
      fc.record({ dimensions: fc.shuffledSubarray([...BEFORE.dimensions]) }),
      fc.record({ rounds: fc.shuffledSubarray([...BEFORE.rounds]) }),
      fc.record({ lamps: fc.shuffledSubarray([...BEFORE.lamps]) }),
      fc.record({ compulsory: fc.array(fc.constantFrom('ก', 'ข', 'ค')) }),
    );
    fc.assert(
      fc.property(changes, changes, (one, other) => {
        const [a, b] = [
          { ...BEFORE, ...one },
          { ...BEFORE, ...other },
        ];
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        expect(compareFrameworks(a, b).length === 0).toBe(isSame);
      }),
    );
  });
});
