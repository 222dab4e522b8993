import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK } from '#domain/book/book';
import { named, taken } from '#test/unit/domain/agreement/imported';
import { read } from '#test/unit/domain/agreement/plain-agreement';

const ROWS = 30;
const told = (what: string, at: number): string => `${what} ${String(at)} หน่วย`;

describe('words where numbers belong', () => {
  it('are kept in every row of an import, each row’s own, however many a column has', () => {
    const sheet = read(
      Array.from({ length: ROWS }, (_, at) => [
        ...[`1.${String(at)} ตัวชี้วัด ${String(at)}`, 'คน', told('ฐาน', at), told('น้ำหนัก', at)],
        ...[10, 20, told('ระดับ', at), 40, 50, told('ตามที่ตกลง', at)],
      ]),
    );
    const state = taken(EMPTY_BOOK, sheet);
    for (let at = 0; at < ROWS; at += 1) {
      expect(named(state, `1.${String(at)}`)).toMatchObject({
        ...{ base: told('ฐาน', at), weight: told('น้ำหนัก', at), adjustStep: told('ตามที่ตกลง', at) },
        levels: ['10', '20', told('ระดับ', at), '40', '50'],
      });
    }
  });
});
