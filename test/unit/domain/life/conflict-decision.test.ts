import { describe, expect, it } from 'vitest';
import { signatureId } from '#domain/book/agreement';
import type { Book, BookState } from '#domain/book/book';
import type { FieldValue } from '#domain/book/change';
import { blankResult } from '#domain/book/result';
import { refuseDecided } from '#domain/life/conflict-decision';
import { EXISTS } from '#domain/log/commit';
import type { Conflict } from '#domain/log/conflicts';
import { BOOK, draftYear, signedYear } from '#test/unit/domain/life/year';

function conflict(
  at: readonly [entity: string, id: string, field: string],
  ...values: FieldValue[]
): Conflict {
  const [entity, id, field] = at;
  const heads = values.map((value, index) => ({
    op: `c${String(index)}/0`,
    value,
    lam: index,
  }));
  return {
    kind: field === EXISTS ? 'removed-edited' : 'values',
    entity,
    id,
    field,
    known: true,
    heads,
    seen: [],
  };
}

const decide = (
  state: BookState,
  which: Conflict,
  value: FieldValue,
  more: { readonly open?: readonly Conflict[]; readonly person?: string; readonly book?: Book } = {},
) =>
  refuseDecided(state, more.book ?? BOOK, {
    ...{ conflict: which, value, open: more.open ?? [which], person: more.person ?? 'มะลิ ใจดี' },
  });

/** A signed year whose records came together with what was written elsewhere. */
function withWeights(...weights: readonly [string, string][]): BookState {
  const state = signedYear();
  const indicator = new Map(state.indicator);
  for (const [id, weight] of weights) indicator.set(id, { ...indicator.get(id)!, weight });
  return { ...state, indicator };
}

describe('a conflict in the signed text', () => {
  const weight = conflict(['indicator', 'a1', 'weight'], '50', '60');

  it('is decided for the value that was signed, and for no other', () => {
    const state = withWeights(['a1', '60']);
    expect(decide(state, weight, '50')).toBeNull();
    expect(decide(state, weight, '60')).toMatchObject({ code: 'agreement-text-differs' });
    expect(decide(state, weight, '55')).toMatchObject({ code: 'agreement-sealed' });
    expect(decide(state, weight, '50', { person: '' })).toMatchObject({ code: 'person-missing' });
  });

  it('is decided one after the other where there are several', () => {
    const other = conflict(['indicator', 'a2', 'weight'], '50', '40');
    const state = withWeights(['a1', '60'], ['a2', '40']);
    const open = [weight, other];
    expect(decide(state, weight, '50', { open })).toBeNull();
    expect(decide(state, weight, '60', { open })).toMatchObject({ code: 'agreement-text-differs' });
  });

  it('may be any value in a draft, or in a sample year, and of what is no part of the text', () => {
    const who = conflict(['indicator', 'a1', 'supervisor'], 'ก', 'ข');
    expect(decide(draftYear(), weight, '55')).toBeNull();
    expect(decide(withWeights(['a1', '60']), weight, '55', { book: { ...BOOK, sample: true } })).toBeNull();
    expect(decide(signedYear(), who, 'ค', { person: '' })).toBeNull();
  });

  it('about an indicator that was taken away keeps it', () => {
    const gone = conflict(['indicator', 'a1', EXISTS], false);
    expect(decide(signedYear(), gone, true)).toBeNull();
    expect(decide(signedYear(), gone, false)).toMatchObject({ code: 'agreement-text-differs' });
  });
});

describe('a conflict in what rests', () => {
  it('is decided for one of the values that are in conflict', () => {
    const certified = { ...blankResult('a1', '6'), value: '72', state: 'certified' as const };
    const state = { ...signedYear(), result: new Map([['a1:6', certified]]) };
    const value = conflict(['result', 'a1:6', 'value'], '70', '72');
    expect(decide(state, value, '70')).toBeNull();
    expect(decide(state, value, '95')).toMatchObject({ code: 'result-sealed' });
    const open = { ...state, result: new Map([['a1:6', { ...certified, state: 'draft' as const }]]) };
    expect(decide(open, value, '95')).toBeNull();
    const stands = conflict(['result', 'a1:6', 'state'], 'draft', 'submitted');
    expect(decide(open, stands, 'certified')).not.toBeNull();
    expect(decide(open, value, '95', { book: { ...BOOK, post: 'areaOfficer' } })).toMatchObject({
      code: 'post-not-allowed',
    });
  });

  it('also of a signature and of the stage', () => {
    const id = signatureId(BOOK.id, 1, 0);
    const hash = conflict(['signature', id, 'textHash'], 'aa', 'bb');
    expect(decide(signedYear(), hash, 'cc')).toMatchObject({ code: 'agreement-sealed' });
    const stage = conflict(['agreement', `${BOOK.id}/agreement`, 'stage'], 'agreed', 'signed');
    expect(decide(signedYear(), stage, 'draft')).toMatchObject({ code: 'agreement-sealed' });
    expect(decide(signedYear(), stage, 'signed')).toBeNull();
  });
});
