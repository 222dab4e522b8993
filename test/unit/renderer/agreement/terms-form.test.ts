import { describe, expect, it } from 'vitest';
import { begunForm, movedSince, termsForm, termsOf } from '#renderer/features/agreement/life/terms-form';
import { indicator } from '#test/unit/domain/life/year';

describe('a form that waited while the agreement moved', () => {
  const before = indicator('a1');
  const moved = indicator('a1', { levels: ['65', '75', '85', '95', '100'] });
  const form = { ...begunForm(termsForm(before)), weight: '30' };

  it('speaks of what was changed in it, and takes nothing back that was agreed since', () => {
    expect(termsOf(form)).toEqual({ weight: '30' });
    expect(termsOf(begunForm(termsForm(before)))).toEqual({});
  });

  it('speaks of a bound that was changed or emptied: none is null, never 0', () => {
    const bounded = begunForm(termsForm(indicator('a1', { leastValue: '0', mostValue: '100' })));
    expect(termsOf(bounded)).toEqual({});
    expect(termsOf({ ...bounded, leastValue: ' ', mostValue: '๑๕๐' })).toEqual({
      leastValue: null,
      mostValue: '150',
    });
  });

  it('says where the agreement stands elsewhere now', () => {
    expect(movedSince(form.base, before)).toEqual([]);
    expect(movedSince(form.base, moved)).toEqual([
      {
        ...{ indicator: 'a1', no: 'a1', field: 'levels' },
        ...{ was: '60 · 70 · 80 · 90 · 100', is: '65 · 75 · 85 · 95 · 100' },
      },
    ]);
  });
});
