import { expect, test } from 'vitest';
import type { Change } from '#domain/book/change';
import { withProperThai } from '#domain/book/proper-change';

const edit = (value: string): Change => ({
  name: 'edit-indicator',
  ops: [{ op: 'set', kind: 'indicator', id: 'i1', field: 'name', value, was: 'น\uF70Bำ' }],
});

test('an edit with private marks is written with the proper ones; what was there before is not touched', () => {
  expect(withProperThai(edit('ร\uF70Bอยละ'))).toEqual(edit('ร้อยละ'));
});

test('any other edit is the very same', () => {
  const change = edit('ร้อยละ');
  expect(withProperThai(change)).toBe(change);
});
