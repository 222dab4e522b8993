import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { EMPTY_BOOK } from '#domain/book/book';
import { again, named, plans, taken, VILLAGES } from '#test/unit/domain/agreement/imported';
import { HEADS, row } from '#test/unit/domain/agreement/plain-agreement';
import { sheet, workbook, type Written } from '#test/unit/domain/agreement/workbook-builder';

describe('a direction or method that the sheet does not state', () => {
  const heads = [...HEADS, 'ทิศทาง', 'วิธีคิดคะแนน'];
  const levels = [70, 75, 80, 85, 90];
  const form = (...lines: readonly (readonly Written[])[]): ReadAgreement =>
    readAgreement(workbook(sheet([heads, ...lines])));
  const line = (direction: Written, method: Written, of: readonly Written[] = levels): readonly Written[] => [
    ...row(VILLAGES, 100, of),
    null,
    direction,
    method,
  ];

  it('leaves what the book says of it, and shows that it stays', () => {
    const state = taken(EMPTY_BOOK, form(line('ยิ่งมากยิ่งดี', 'threshold')));
    expect(named(state, '1.1').method).toBe('threshold');
    const empty = form(line(null, null));
    expect(again(state, empty).ops).toEqual([]);
    expect(plans(state, empty)[0]?.kept.map(({ field }) => field)).toEqual(['direction', 'method']);
  });

  it('is suggested by levels that change their trend, and a word that is there is taken', () => {
    const state = taken(EMPTY_BOOK, form(line('ยิ่งมากยิ่งดี', 'threshold')));
    const turned = plans(state, form(line(null, null, levels.toReversed())))[0];
    expect(turned?.differences.find(({ field }) => field === 'direction')?.is).toBe('lower');
    expect(turned?.differences.some(({ field }) => field === 'method')).toBe(false);
    const said = plans(state, form(line(null, 'interpolate')))[0];
    expect(said?.differences).toEqual([{ field: 'method', was: 'threshold', is: 'interpolate' }]);
  });
});
