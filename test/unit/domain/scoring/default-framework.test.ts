import { describe, expect, it } from 'vitest';
import { exact } from '#domain/exact';
import { defaultFramework } from '#domain/scoring/default-framework';
import { lampIndex } from '#domain/scoring/lamp';

describe('the rules with which a year begins', () => {
  const framework = defaultFramework(2569);

  it('name their year, version and bounds', () => {
    expect(framework).toMatchObject({
      id: 'default-2569-1',
      version: 1,
      fiscalYear: 2569,
      floor: '1',
      cap: '5',
      scoreDecimals: 4,
      weightDecimals: 2,
      weightTotal: '100',
    });
    expect(framework.title).toContain('พ.ศ. 2569');
  });

  it('have four dimensions in the order of 2547, with no shares of their own', () => {
    expect(framework.dimensions.map(({ code, weight }) => [code, weight])).toEqual([
      ['effectiveness', null],
      ['efficiency', null],
      ['serviceQuality', null],
      ['orgDevelopment', null],
    ]);
  });

  it('have the three rounds of their year', () => {
    expect(framework.rounds.map(({ code, to, dueOn }) => [code, to, dueOn])).toEqual([
      ['6', '2026-03-31', '2026-04-30'],
      ['9', '2026-06-30', '2026-07-31'],
      ['12', '2026-09-30', '2026-10-31'],
    ]);
  });

  it('have a lamp for every score from floor to cap', () => {
    const word = (score: string): string | undefined =>
      framework.lamps[lampIndex(exact(score), framework.lamps) ?? -1]?.word;
    expect(['1', '1.5', '2.4999', '2.5', '3.5', '4.5', '5'].map(word)).toEqual([
      'ต้องปรับปรุง',
      'พอใช้',
      'พอใช้',
      'ดี',
      'ดีมาก',
      'ดีเด่น',
      'ดีเด่น',
    ]);
  });
});
