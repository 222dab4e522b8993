import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import { sheet, workbook, type Written } from '#test/unit/domain/agreement/workbook-builder';

const FIRST = ['1 ร้อยละของการเบิกจ่าย', 'ร้อยละ', 82.5, 60, 80, 85, 90, 95, 100];
const SECOND = ['2 ระยะเวลาให้บริการ', 'วัน', null, 40, 30, 25, 20, 15, 10];

describe('which sheet', () => {
  const heads = ['ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 1, 2, 3, 4, 5];
  const other = sheet(
    [
      ['โครงการ', 'ตัวชี้วัด', 'งบประมาณ'],
      ['ก', 'ข', 100],
    ],
    { name: 'โครงการ' },
  );

  it('takes the agreement among other sheets and names a second one', () => {
    const first = sheet([heads, FIRST, SECOND], { name: 'ตรัง' });
    const second = sheet([heads, FIRST, SECOND], { name: 'พัทลุง' });
    const agreement = readAgreement(workbook(other, first, second));
    expect(agreement.sheet).toBe('ตรัง');
    expect(agreement.problems).toMatchObject([{ code: 'sheet-ignored', sheet: 'พัทลุง', cell: null }]);
  });

  it('prefers a visible sheet and tells of a hidden one', () => {
    const hidden = sheet([heads, FIRST, SECOND], { name: 'เก่า', hidden: true });
    const shown = sheet([heads, FIRST, SECOND], { name: 'ใหม่' });
    const agreement = readAgreement(workbook(hidden, shown));
    expect(agreement.sheet).toBe('ใหม่');
    expect(agreement.problems.map(({ code, sheet: name }) => [code, name])).toEqual([
      ['sheet-hidden', 'เก่า'],
      ['sheet-ignored', 'เก่า'],
    ]);
    expect(readAgreement(workbook(hidden)).problems).toMatchObject([
      { code: 'sheet-hidden', details: { used: 'yes' } },
    ]);
  });

  it('says of another format that it is no agreement', () => {
    const agreement = readAgreement(workbook(other, sheet([], { name: 'ว่าง' })));
    expect(agreement).toMatchObject({ sheet: null, rows: [], columns: [], weightTotal: '0' });
    expect(agreement.problems).toMatchObject([{ code: 'not-an-agreement', severity: 'error' }]);
    expect(readAgreement(workbook()).problems).toMatchObject([{ code: 'not-an-agreement' }]);
  });

  it.each([
    ['weight', 3],
    ['level4', 7],
    ['name', 0],
  ])('names the missing column %s once and not in every row', (field, at) => {
    const without = (line: readonly Written[]): readonly Written[] =>
      line.filter((_each, index) => index !== at);
    const agreement = readAgreement(workbook(sheet([without(heads), without(FIRST), without(SECOND)])));
    const missing = agreement.problems.filter(({ code }) => code === 'column-missing');
    expect(missing).toMatchObject([{ sheet: 'Sheet1', details: { field } }]);
    expect(agreement.problems.filter(({ code }) => /^(weight|level|name)-missing/.test(code))).toEqual([]);
  });

  it('says when a table has no indicators', () => {
    expect(readAgreement(workbook(sheet([heads, ['รวม', null, null, 0]]))).problems).toMatchObject([
      { code: 'no-indicators' },
    ]);
  });
});
