import { expect, it } from 'vitest';
import { lineLike, lineNames, renamedLines } from '#domain/drafts/line-names';

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

it('one line that was changed is told, with those that hold what it held; two at once are not', () => {
  const changed = { name: 'สำนักงานจังหวัด', phone: '053 112 708' };
  const [old = '', same = '', other = ''] = lineNames([first, first, second]);
  const after = [changed, first, second];
  const renamed = renamedLines([first, first, second], after);
  expect([renamed.get(old), renamed.get(same), renamed.get(other)]).toEqual([
    lineNames(after)[0],
    lineNames(after)[1],
    undefined,
  ]);
  expect(renamedLines([first, second], [second, first]).size).toBe(0);
  expect(renamedLines([first, second], [second]).size).toBe(0);
});

it('a line is known by its words, also when its figures are others by now, and by nothing else', () => {
  const [name = '', blank = ''] = lineNames([
    { text: 'ครบถ้วน', max: '1' },
    { text: '', max: '1' },
  ]);
  const now = [
    { text: 'ทันเวลา', max: '1' },
    { text: 'ครบถ้วน', max: '2' },
  ];
  expect(lineLike(name, now)).toBe(lineNames(now)[1]);
  expect(lineLike(name, now.slice(0, 1))).toBe(null);
  expect(lineLike(name, [...now, { text: 'ครบถ้วน', max: '3' }])).toBe(null);
  expect(lineLike(blank, now)).toBe(null);
});
