import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import { HEADS, row } from '#test/unit/domain/agreement/plain-agreement';
import { sheet, workbook } from '#test/unit/domain/agreement/workbook-builder';

describe('what stands above the table', () => {
  it.each([
    ['หน่วยงาน นธก.', 'นธก.'],
    ['ส่วนราชการ: สำนักงานเกษตรจังหวัดตรัง', 'สำนักงานเกษตรจังหวัดตรัง'],
    ['ชื่อหน่วยงาน ................สำนักงานคลัง................', 'สำนักงานคลัง'],
    ['จังหวัดตรัง', 'จังหวัดตรัง'],
    ['จังหวัด : ตรัง', 'จังหวัดตรัง'],
    ['Unit: Trang Province', 'Trang Province'],
    ['หน่วยงาน นธก. ประจำปีบัญชี 2569', 'นธก.'],
    ['คำรับรองการปฏิบัติราชการ จังหวัดตรัง ปีงบประมาณ 2569', 'จังหวัดตรัง'],
    ['กลุ่มจังหวัดภาคใต้ฝั่งอันดามัน', 'กลุ่มจังหวัดภาคใต้ฝั่งอันดามัน'],
    ['คำรับรองการปฏิบัติราชการ', null],
  ])('%s is the unit %s', (line, unitName) => {
    const agreement = readAgreement(workbook(sheet([[line], HEADS, row('1 ก', 100)])));
    expect(agreement.unitName).toBe(unitName);
  });

  it('finds the name in the cell beside its label', () => {
    const agreement = readAgreement(workbook(sheet([['หน่วยงาน', null, 'นธก.'], HEADS, row('1 ก', 100)])));
    expect(agreement.unitName).toBe('นธก.');
  });

  it.each([
    ['ประจำปีบัญชี 2569', 2569],
    ['ปีงบประมาณ พ.ศ. ๒๕๖๙', 2569],
    ['1 ตุลาคม 2568 ถึง 30 กันยายน 2569 ปีงบประมาณ 2569', 2569],
    ['Fiscal year 2026', 2569],
    ['คำรับรอง', null],
  ])('%s is the year %s', (line, year) => {
    expect(readAgreement(workbook(sheet([[line], HEADS, row('1 ก', 100)]))).year).toBe(year);
  });

  it('takes the year from the heads where no title names it', () => {
    const heads = ['ตัวชี้วัด', 'หน่วยวัด', 'Base line 2568', 'น้ำหนัก', 1, 2, 3, 4, 5];
    expect(readAgreement(workbook(sheet([heads, row('1 ก', 100)]))).year).toBe(2569);
  });
});
