import { describe, expect, test } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { takeIn } from '#domain/agreement/take-in';
import { EMPTY_BOOK } from '#domain/book/book';
import { readForBook } from '#domain/check/check-read';
import { defaultFramework } from '#domain/scoring/default-framework';
import reference from '#resources/reference/provinces.json';
import {
  sheet,
  workbook,
  type SheetOptions,
  type Written,
} from '#test/unit/domain/agreement/workbook-builder';

const { provinces } = reference;
const NAKHON_PATHOM = '73';

function form(
  title: readonly (readonly Written[])[],
  options: SheetOptions = {},
  head = 'ข้อมูลพื้นฐาน',
): ReadAgreement {
  const rows: readonly (readonly Written[])[] = [
    ...title,
    ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', '1', '2', '3', '4', '5', head],
    ['1', 'ร้อยละของหมู่บ้านที่มีแผน', 'ร้อยละ', 60, 70, 75, 80, 85, 90, 72.5],
    ['2', 'ร้อยละของครัวเรือนที่มีน้ำ', 'ร้อยละ', 40, 70, 75, 80, 85, 90, 71],
    [null, 'รวม', null, 100],
    [null, 'ลงชื่อ ........................', null],
    [null, 'ผู้ว่าราชการจังหวัดนครปฐม', null],
  ];
  return readAgreement(workbook(sheet(rows, options)));
}

function asked(read: ReadAgreement, fiscalYear = 2568, province = NAKHON_PATHOM, fileName = ''): unknown {
  const book = { fiscalYear, province, framework: defaultFramework(fiscalYear) };
  return readForBook(read, book, provinces, fileName)
    .problems.filter(({ code }) => code.startsWith('sheet-other'))
    .map(({ code, cell, details }) => [code, details['stated'], cell]);
}

describe('of which year and province a sheet says it is', () => {
  test.each([
    ['ประจำปีงบประมาณ พ.ศ. 2566', '2566'],
    ['ปีงบประมาณ พ.ศ. ๒๕๖๖', '2566'],
    ['ปีงบประมาณ 66', '2566'],
    ['ปี งบประมาณ พ.ศ. 2566', '2566'],
    ['Performance agreement, fiscal year 2023', '2566'],
    ['FY2566', '2566'],
    ['FY66', '2566'],
    ['FY 23', '2566'],
    ['แบบสรุปตัวชี้วัด พ.ศ. 2566', '2566'],
    ['ระยะเวลา 1 ตุลาคม 2565 – 30 กันยายน 2566', '2566'],
    ['ตั้งแต่ 1 ต.ค. 65 ถึง 30 ก.ย. 66', '2566'],
    ['แบบสรุปตัวชี้วัด 2566', '2566'],
  ])('%s is asked about in the book of another year, and not in its own', (title, stated) => {
    const read = form([[title]]);
    expect(asked(read)).toEqual([['sheet-other-year', stated, 'A1']]);
    expect(asked(read, 2566)).toEqual([]);
  });

  test.each([
    'ปีงบประมาณ พ.ศ. 2568 (ข้อมูล ณ วันที่ 30 กันยายน 2567)',
    'ตามแผนปฏิบัติราชการ พ.ศ. 2566–2570',
    'คำรับรอง ประจำปีงบประมาณ พ.ศ. 2568 ตามแผน พ.ศ. 2561-2580',
    'ตามหนังสือ ที่ มท 0212/2566',
    'เป้าหมายร้อยละ 66 ของปี',
    'แบบสรุปตัวชี้วัด',
  ])('%s is no reason to ask', (title) => {
    expect(asked(form([[title]]))).toEqual([]);
  });

  test('the names of sheet and file count where no title says a year, the heads last', () => {
    expect(asked(form([['แบบสรุปตัวชี้วัด']], { name: 'ปี 2566' }))).toEqual([['sheet-other-year', '2566', null]]);
    expect(asked(form([], { name: '66' }))).toEqual([['sheet-other-year', '2566', null]]);
    const plain = form([['แบบสรุปตัวชี้วัด']]);
    expect(asked(plain, 2568, NAKHON_PATHOM, 'คำรับรอง 2566.xlsx')).toEqual([
      ['sheet-other-year', '2566', null],
    ]);
    expect(asked(form([], {}, 'ผลงาน ปี 2565'))).toEqual([['sheet-other-year', '2566', null]]);
    expect(asked(form([['ปีงบประมาณ 2568']], { name: '2566' }))).toEqual([]);
  });

  test.each([
    [['จังหวัดเชียงใหม่'], '50'],
    [['จังหวัด', 'เชียงใหม่'], '50'],
    [['หน่วยงาน: สำนักงานเกษตรจังหวัดเชียงใหม่ ปีงบประมาณ 2568'], '50'],
    [['ตัวชี้วัดของ จ.ลำพูน'], '51'],
    [['ผู้ว่าราชการจังหวัดลําปาง'], '52'],
    [['เชียงใหม่'], '50'],
    [['Performance agreement of Chiang Mai Province'], '50'],
    [['กรุงเทพมหานคร'], '10'],
    [['อำเภอเมืองเชียงใหม่'], '50'],
  ] as const)('%j is another province', (title, code) => {
    expect(asked(form([title]))).toEqual([['sheet-other-province', code, 'A1']]);
    expect(asked(form([title]), 2568, code)).toEqual([]);
  });

  test.each([
    'จังหวัดนครปฐม',
    'กลุ่มจังหวัดภาคกลางตอนล่าง (จังหวัดราชบุรี กาญจนบุรี นครปฐม และสุพรรณบุรี)',
    'สำนักงานจังหวัดตัวอย่าง',
    'มหาวิทยาลัยสุโขทัยธรรมาธิราช',
    'ปีงบประมาณ 2568 เลย',
  ])('%s is no other province', (title) => {
    expect(asked(form([[title]]))).toEqual([]);
  });

  test('the post of the signature counts where nothing above says a province', () => {
    expect(asked(form([['แบบสรุป']]), 2568, '50')).toEqual([['sheet-other-province', '73', 'B7']]);
    expect(asked(form([['แบบสรุป']], { name: 'เชียงใหม่' }), 2568, '50')).toEqual([]);
  });
});

test('results go to the round of their months, whatever the year calls it; a round that is not there is told', () => {
  const rounds = defaultFramework(2568).rounds.map((round, at) => ({ ...round, code: 'ABC'[at] ?? '' }));
  const framework = { ...defaultFramework(2568), rounds };
  const book = { fiscalYear: 2568, province: NAKHON_PATHOM, framework };
  const title = [['ปีงบประมาณ 2568']];
  const read = readForBook(form(title, {}, 'ผลการดำเนินงาน รอบ 9 เดือน'), book, provinces);
  const ids = ['a', 'b'].values();
  const chosen = new Set(read.rows.map(({ row }) => row));
  const { ops } = takeIn(EMPTY_BOOK, framework, read, chosen, () => ids.next().value ?? '');
  expect(ops.filter(({ kind }) => kind === 'result').map(({ id }) => id)).toEqual(['a:B', 'b:B']);
  const told = readForBook(form(title, {}, 'ผลการดำเนินงาน รอบ 3 เดือน'), book, provinces);
  expect(told.problems).toMatchObject([{ code: 'round-not-in-year', cell: 'J2', details: { months: '3' } }]);
  expect(told.columns.some(({ column }) => column === 10)).toBe(false);
  expect(told.rows.map(({ indicator }) => indicator.results)).toEqual([{}, {}]);
});

test('what two rows, or a result beside its base, say is told at its cell before anything is in a book', () => {
  const framework = defaultFramework(2568);
  const read = readAgreement(
    workbook(
      sheet([
        ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'ข้อมูลพื้นฐาน', 'น้ำหนัก', 1, 2, 3, 4, 5, 'ผลการดำเนินงาน รอบ 6 เดือน'],
        ['1', 'ร้อยละของหมู่บ้านที่มีแผน', 'ร้อยละ', 72, 60, 70, 75, 80, 85, 90, 0.87],
        ['2', 'ร้อยละของหมู่บ้านที่มีแผน', 'ร้อยละ', 71, 40, 70, 75, 80, 85, 90, 73],
      ]),
    ),
  );
  const book = { fiscalYear: 2568, province: NAKHON_PATHOM, framework };
  const { problems } = readForBook(read, book, provinces);
  const told = problems.map(({ code, cell, details }) => [code, cell, details['row']]);
  expect(told).toContainEqual(['indicator-repeated', 'B3', '3']);
  expect(told).toContainEqual(['result-jump', 'K2', '2']);
  expect(told).toContainEqual(['percent-fraction', 'K2', '2']);
});

test('a dimension that the year does not have is told at its cell, or once under its heading', () => {
  const framework = defaultFramework(2568);
  const known = framework.dimensions[0]?.title ?? '';
  const book = { fiscalYear: 2568, province: NAKHON_PATHOM, framework };
  const heads = ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', '1', '2', '3', '4', '5'];
  const line = (no: string, more: readonly Written[] = []): readonly Written[] => [
    ...[no, `ร้อยละของงานที่ ${no}`, 'ร้อยละ', 50, 70, 75, 80, 85, 90],
    ...more,
  ];
  const told = (rows: readonly (readonly Written[])[]): unknown =>
    readForBook(readAgreement(workbook(sheet(rows))), book, provinces)
      .problems.filter(({ code }) => code === 'dimension-unknown')
      .map(({ cell, details }) => [cell, details['text']]);
  expect(told([[...heads, 'มิติ'], line('1', [known]), line('2', ['มิติใหม่เอี่ยม'])])).toEqual([
    ['J3', 'มิติใหม่เอี่ยม'],
  ]);
  expect(told([heads, ['มิติด้านความสุข'], line('1'), line('2')])).toEqual([['B3', 'มิติด้านความสุข']]);
  expect(told([heads, [`มิติที่ 1 ${known}`], line('1'), line('2')])).toEqual([]);
  expect(told([heads, ['มิติที่ ๒'], line('1'), line('2')])).toEqual([]);
  // The number alone does not make it one of the year's.
  expect(told([heads, ['มิติที่ 2 ด้านความสุขของบุคลากร'], line('1'), line('2')])).toEqual([
    ['B3', 'มิติที่ 2 ด้านความสุขของบุคลากร'],
  ]);
});
