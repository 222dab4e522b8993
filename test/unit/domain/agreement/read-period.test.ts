import { expect, test } from 'vitest';
import { readPeriod } from '#domain/agreement/read-period';

const said = (text: string): unknown => {
  const period = readPeriod(text);
  return period?.kind === 'months' ? period.months : (period?.kind ?? null);
};

test.each([
  ['ผลการดำเนินงาน รอบ 6 เดือน', 6],
  ['ผลงาน ๙ เดือน', 9],
  ['ผลงานรอบ 12 เดือน', 12],
  ['ผลงาน 6 เดือนแรก', 6],
  ['ผลงานหกเดือน', 6],
  ['ผลงานครึ่งปีแรก', 6],
  ['ผลครึ่งแรก', 6],
  ['first half results', 6],
  ['Result 6M', 6],
  ['result nine months', 9],
  ['ผลงาน ต.ค. 67 – มี.ค. 68', 6],
  ['ผลงาน (ตุลาคม 2567 - มิถุนายน 2568)', 9],
  ['ผลรอบ 6 เดือน (ต.ค. 67 – มี.ค. 68)', 6],
  ['ผลงาน ต.ค.-ธ.ค.', 3],
  ['ผลงาน Oct–Mar', 6],
  ['ผลงาน ณ 31 มีนาคม 2568', 6],
  ['ผลงานสะสมถึงเดือนมิถุนายน', 9],
  ['ผลงานสะสมถึงไตรมาส 3', 9],
  ['ผลงานไตรมาส 1', 3],
  ['ผลงานไตรมาสที่ 1-2', 6],
  ['ผลงานไตรมาส 1 ถึง ไตรมาส 3', 9],
  ['ผลงานทั้งปี', 12],
])('%s: so many months since October', (text, months) => {
  expect(said(text)).toBe(months);
});

test.each([
  'ผลงาน 6 เดือนหลัง',
  'ผลงาน ๖ เดือนหลัง',
  'ผลงานครึ่งปีหลัง',
  'ผลครึ่งหลัง',
  'second half results',
  'H2 result',
  'results of the last 12 months',
  'ผลงาน 12 เดือนย้อนหลัง',
  'ผลงาน 3 เดือนสุดท้าย',
  'ผลงาน 6 เดือนที่เหลือ',
  'ผลงานไตรมาส 2',
  'ผลงาน Q4',
  'ผลงานไตรมาส 3-4',
  'ผลงาน เม.ย. – ก.ย. 68',
  'ผลรอบ 6 เดือน (เม.ย. – ก.ย. 68)',
  'ผลงานเดือนมีนาคม',
  'ผลการประเมินรอบที่ 2',
  'ผลงวดที่ 1',
])('%s: another time', (text) => {
  expect(said(text)).toBe('other');
});

test.each(['ผลงาน', 'ผลการดำเนินงาน ปี 2567', 'สำนักงาน ก.พ.ร.', 'ตัวชี้วัด', 'เกณฑ์การให้คะแนน', 'ผลสัมฤทธิ์'])(
  '%s speaks of no part of the year',
  (text) => {
    expect(said(text)).toBeNull();
  },
);
