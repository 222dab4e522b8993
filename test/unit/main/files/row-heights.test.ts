import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/files/read-workbook';
import { writeAgreement, writeTable } from '#main/files/excel-io';

const LONG = 'ร้อยละความสำเร็จของการพัฒนาแหล่งน้ำเพื่อการอุปโภคบริโภคในพื้นที่ประสบภัยแล้งซ้ำซากของจังหวัด';

async function heightsOf(bytes: Uint8Array): Promise<(row: number) => number> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.worksheets[0];
  return (row) => sheet?.getRow(row).height ?? 0;
}

const heads = {
  ...{ no: 'ที่', name: 'ตัวชี้วัด', unit: 'หน่วยวัด', base: 'ข้อมูลพื้นฐาน ปี 2567', weight: 'น้ำหนัก (ร้อยละ)' },
  ...{ levels: 'ค่าเป้าหมายตามระดับคะแนน', direction: 'ทิศทาง', method: 'วิธีให้คะแนน', dimension: 'มิติ' },
  ...{ results: [], total: 'รวม', higher: 'ยิ่งมากยิ่งดี', lower: 'ยิ่งน้อยยิ่งดี' },
};
const row = (name: string): Parameters<typeof writeAgreement>[0]['rows'][number] => ({
  ...{ no: '1', name, unit: 'ร้อยละ', base: null, weight: '100', levels: ['1', '2', '3', '4', '5'] },
  ...{ direction: 'higher', method: 'interpolate', dimension: '', results: [] },
});

test('a row of an exported agreement is as high as its text, also where no spreadsheet fits it', async () => {
  const rows = ['สั้น', LONG, `${LONG} ${LONG} ${LONG}`].map(row);
  const bytes = await writeAgreement({
    ...{
      title: 'คำรับรอง',
      unitLine: 'จังหวัดน่าน',
      heads,
      methods: { interpolate: 'สัดส่วน' },
      rows,
      weightTotal: '300',
    },
  });
  const height = await heightsOf(bytes);
  const [one, two, six] = [height(6), height(7), height(8)];
  expect(one).toBeGreaterThan(20);
  expect(two).toBeGreaterThan(one * 1.9);
  expect(six).toBeGreaterThan(two * 2);
  expect(height(4) + height(5)).toBeGreaterThan(one * 1.9);
  const { workbook } = await readWorkbook(Buffer.from(bytes));
  expect(workbook.sheets[0]?.hiddenRows).toEqual([]);
});

test('a title that is wider than its table takes a second line', async () => {
  const table = {
    ...{ title: LONG, sub: 'จังหวัดน่าน', columns: [{ head: 'ที่', width: 12, kind: 'short' as const }] },
    rows: [{ look: 'plain' as const, cells: ['1'] }],
  };
  const height = await heightsOf(await writeTable(table));
  expect(height(1)).toBeGreaterThan(100);
  expect(height(5)).toBeGreaterThan(20);
});
