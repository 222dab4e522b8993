import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK, type BookState } from '#domain/book/book';
import { applyChange, invert } from '#domain/book/change';
import { blankIndicator } from '#domain/book/indicator';
import {
  attach,
  bytesOf,
  detach,
  evidenceGroups,
  evidenceOf,
  type StoredFile,
} from '#domain/evidence/attached';
import { safeFileName, shownName } from '#domain/evidence/file-name';
import { isScripted, kindOf, previewOf } from '#domain/evidence/media';

function file(letter: string, bytes = 10): StoredFile {
  return { sha256: letter.repeat(64), name: `${letter}.pdf`, mediaType: 'application/pdf', bytes };
}

let made = 0;
const HOW = {
  ...{ by: 'เจ้าหน้าที่จังหวัด', grant: 'chosen' as const, on: '2026-11-26' },
  freshId: () => `e${String((made += 1))}`,
};

function withFiles(result: string, files: readonly StoredFile[], state: BookState = EMPTY_BOOK): BookState {
  return applyChange(state, attach(state, result, files, HOW));
}

describe('evidence of a result', () => {
  test('stands in the order of attaching; the same content is attached to a result once', () => {
    const once = withFiles('i1:6', [file('b'), file('a'), file('b')]);
    expect(evidenceOf(once, 'i1:6').map(({ name }) => name)).toEqual(['b.pdf', 'a.pdf']);
    expect(evidenceOf(once, 'i1:6')[0]).toMatchObject({ by: HOW.by, grant: 'chosen' });
    const twice = withFiles('i1:6', [file('a'), file('c')], once);
    expect(evidenceOf(twice, 'i1:6').map(({ name }) => name)).toEqual(['b.pdf', 'a.pdf', 'c.pdf']);
    expect(attach(twice, 'i1:6', [file('c')], HOW).ops).toEqual([]);
    const other = withFiles('i2:6', [file('c')], twice);
    expect(evidenceOf(other, 'i2:6')).toHaveLength(1);
    expect(bytesOf(other.evidence.values())).toBe(30);
  });

  test('taking off and attaching are each taken back whole', () => {
    const attached = withFiles('i1:6', [file('a'), file('b')]);
    const off = detach(evidenceOf(attached, 'i1:6'));
    const without = applyChange(attached, off);
    expect(without.evidence.size).toBe(0);
    expect(applyChange(without, invert(off)).evidence).toEqual(attached.evidence);
  });

  test('groups follow the form and the year; evidence of an indicator that is gone is still there, last', () => {
    const indicator = new Map(
      [blankIndicator({ id: 'i1', order: 'a1' }), blankIndicator({ id: 'i2', order: 'a0' })].map((each) => [
        each.id,
        each,
      ]),
    );
    let state: BookState = { ...EMPTY_BOOK, indicator };
    for (const result of ['gone:6', 'i1:12', 'i1:6', 'i2:9']) state = withFiles(result, [file('a')], state);
    expect(evidenceGroups(state, ['6', '9', '12']).map(({ result }) => result)).toEqual([
      'i2:9',
      'i1:6',
      'i1:12',
      'gone:6',
    ]);
  });
});

describe('names', () => {
  test.each([
    ['../../x.pdf', 'x.pdf'],
    ['C:\\Windows\\x.pdf', 'x.pdf'],
    ['  ', '?'],
    ['annex\u202efdp.exe', 'annexfdp.exe'],
    ['a\u0000b\nc', 'abc'],
  ])('%j is shown as %j', (given, shown) => {
    expect(shownName(given)).toBe(shown);
  });

  test.each([
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.pdf', '_com1.pdf'],
    ['a:b*c?.pdf', 'a b c.pdf'],
    ['...', 'evidence'],
    ['x.pdf. ', 'x.pdf'],
  ])('%j is suggested as %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  test('a very long Thai name is cut to what file systems take, and keeps its ending', () => {
    const safe = safeFileName(`${'รายงานผลการดำเนินงาน'.repeat(40)}.docx`);
    expect(safe.endsWith('.docx')).toBe(true);
    expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(180);
  });
});

test('what could run a script is never shown, and an unknown type is just a file', () => {
  for (const type of ['image/svg+xml', 'text/html', 'application/xml']) {
    expect(previewOf(type)).toBe(null);
    expect(isScripted(type)).toBe(true);
  }
  expect(previewOf('image/png')).toBe('picture');
  expect(kindOf('made/up')).toBe('other');
  expect(kindOf('constructor')).toBe('other');
});
