import { expect, it } from 'vitest';
import { lineNames, lineNamesAndNew } from '#domain/drafts/line-names';

const [first, second, third] = ['สำนักงานจังหวัด', 'ปลัดจังหวัด', 'พาณิชย์'].map((name) => ({ name, phone: '' }));

it('a line keeps its name where others come and go, and no other gets it, however many there are', () => {
  const [a, b] = lineNames([first, second]);
  expect(lineNames([second, third])[0]).toBe(b);
  expect(lineNames([second, third])[1]).not.toBe(a);
  expect(lineNames([third, first, second])).toEqual([expect.anything(), a, b]);
});

it('lines that hold the same are told apart by which of them they are', () => {
  const names = lineNames([first, first, second, first]);
  expect(new Set(names).size).toBe(4);
  expect(lineNames([first])).toEqual([names[0]]);
});

it('the room for one more is no line', () => {
  expect(lineNamesAndNew(['new', ''])).toHaveLength(3);
  expect(new Set(lineNamesAndNew(['new', '', 'new'])).size).toBe(4);
});
