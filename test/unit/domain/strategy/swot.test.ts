import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import {
  addSwot,
  editSwot,
  pastedLines,
  removeSwot,
  swapSwot,
  swotLines,
  type SwotResult,
} from '#domain/strategy/swot';

const LIST = { scope: 'province', part: 'strength' } as const;
const OTHER = { scope: 'cluster', part: 'strength' } as const;

function done(state: BookState, result: SwotResult): BookState {
  if (!result.ok) throw new Error(result.code);
  const next = applyChange(state, result.value);
  expect(applyChange(next, invert(result.value))).toEqual(state);
  return next;
}
const texts = (state: BookState): string[] => swotLines(state, LIST).map(({ text }) => text);
const lines = (...given: string[]): { id: string; text: string }[] =>
  given.map((text) => ({ id: `id ${text}`, text }));

it('puts several lines behind one, in one step, and leaves other lists alone', () => {
  let state = done(EMPTY_BOOK, addSwot(EMPTY_BOOK, LIST, { after: null, lines: lines('ก', 'ข') }));
  state = done(state, addSwot(state, OTHER, { after: null, lines: lines('อื่น') }));
  state = done(state, addSwot(state, LIST, { after: 'id ก', lines: lines('ค', ' ', 'ง') }));
  expect(texts(state)).toEqual(['ก', 'ค', 'ง', 'ข']);
  expect(swotLines(state, OTHER)).toHaveLength(1);
  expect(addSwot(state, LIST, { after: null, lines: lines(' ') }).ok).toBe(false);
});

type What = 'add' | 'up' | 'down' | 'edit' | 'remove';

/** The same to a plain list; false where it has no such place. */
function plainly(plain: string[], what: What, at: number, text: string): boolean {
  const to = at + { add: 1, up: -1, down: 1, edit: 0, remove: 0 }[what];
  if (what !== 'add' && (plain[at] === undefined || plain[to] === undefined)) return false;
  if (what === 'add') plain.splice(plain[at] === undefined ? plain.length : to, 0, text);
  else {
    const [old = ''] = plain.splice(at, 1);
    if (what !== 'remove') plain.splice(to, 0, what === 'edit' ? text : old);
  }
  return true;
}

function asked(state: BookState, what: What, id: string, text: string): SwotResult {
  switch (what) {
    case 'add':
      return addSwot(state, LIST, { after: id, lines: [{ id: text, text }] });
    case 'edit':
      return editSwot(state, id, text);
    case 'remove':
      return removeSwot(state, id);
    case 'up':
      return swapSwot(state, id, -1);
    case 'down':
      return swapSwot(state, id, 1);
  }
}

it('keeps what a plain list would have, whatever is added, moved, edited and removed', () => {
  const step = fc.record({
    what: fc.constantFrom<What>('add', 'up', 'down', 'edit', 'remove'),
    at: fc.nat({ max: 8 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state = EMPTY_BOOK;
      const plain: string[] = [];
      steps.forEach(({ what, at }, turn) => {
        const text = `ข้อ ${String(turn)}`;
        const result = asked(state, what, swotLines(state, LIST)[at]?.id ?? 'none', text);
        expect(result.ok).toBe(plainly(plain, what, at, text));
        if (result.ok) state = done(state, result);
        expect(texts(state)).toEqual(plain);
      });
    }),
  );
});

it('refuses an empty wording and what is not there', () => {
  const state = done(EMPTY_BOOK, addSwot(EMPTY_BOOK, LIST, { after: null, lines: lines('ก') }));
  expect(editSwot(state, 'id ก', ' ')).toMatchObject({ code: 'name-missing' });
  expect(removeSwot(state, 'gone')).toMatchObject({ code: 'tree-no-place' });
});

it('makes an entry of each pasted line, without bullets and numbers, and keeps years and decimals', () => {
  expect(pastedLines('• หนึ่ง\r\n\r\n๒. สอง\n (3) สาม \n-\tสี่\t ห้า\n')).toEqual(['หนึ่ง', 'สอง', 'สาม', 'สี่ ห้า']);
  expect(pastedLines('2546 เป็นปีแรก\n2.50 ล้านบาท')).toEqual(['2546 เป็นปีแรก', '2.50 ล้านบาท']);
});
