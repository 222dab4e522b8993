import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, RECORD_KINDS, type RecordKind } from '#domain/book/book';
import type { FieldValue } from '#domain/book/change';
import { EXISTS } from '#domain/log/commit';
import { SHAPES } from '#domain/log/shapes';
import { actionWords, matching, recordsWords } from '#renderer/i18n/actions';
import { valueWords } from '#renderer/features/history/values';
import { recordWords } from '#renderer/i18n/record-words';
import {
  doubtWords,
  fieldWords,
  offeredFields,
  personWords,
  postWords,
  type Words,
} from '#renderer/i18n/words';
import { changeLanguage, startLanguages } from '#renderer/i18n/i18n';
import { at, entry, givenBook } from '#test/unit/renderer/given';
import { fullBook } from '#test/unit/renderer/history/full-book';

await startLanguages();
const state = givenBook();
const book = [...state.book.values()][0]!;
const gone = new Map([['indicator/i9', '3.1 ความพึงพอใจ']]);
const words: Words = { t: i18next.t, locale: 'th', state, framework: book.framework, gone };
const said = (kind: string, field: string, value: FieldValue, id = 'i1'): string =>
  valueWords(words, { kind, id, field }, value);

describe('records in words', () => {
  it('are called by number, name, round and kind', () => {
    expect(recordWords(words, 'indicator', 'i1')).toBe('2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม');
    expect(recordWords(words, 'result', 'i1:9')).toMatch(/^2\.4 .* · รอบ 9 เดือน$/);
    expect(recordWords(words, 'node', 'n1')).toBe('ประเด็น การพัฒนาคน');
    expect(recordWords(words, 'report', 'r1')).toBe('รายการจากรุ่นใหม่กว่า');
  });

  it('keep their name when they are deleted, where it is known', () => {
    expect(recordWords(words, 'indicator', 'i9')).toBe('3.1 ความพึงพอใจ (ลบแล้ว)');
    expect(recordWords(words, 'result', 'i9:6')).toBe('3.1 ความพึงพอใจ (ลบแล้ว) · รอบ 6 เดือน');
    expect(recordWords(words, 'node', 'n9')).toBe('รายการยุทธศาสตร์ที่ลบแล้ว');
  });

  it('of every kind say what was changed, in both languages', async () => {
    const full = fullBook();
    const named = (locale: 'th' | 'en'): readonly string[] =>
      RECORD_KINDS.flatMap((kind) =>
        [...full[kind].keys()].map((id) => recordWords({ ...words, state: full, locale }, kind, id)),
      );
    const thai = named('th');
    expect(thai).toEqual([
      'ข้อมูลของจังหวัดและปีนี้',
      '2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม',
      '2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม · รอบ 9 เดือน',
      'ประเด็น การพัฒนาคน',
      'เอกสารยุทธศาสตร์ · กลุ่มจังหวัด',
      'จุดแข็ง · ทะเลสวย',
      'รายการข้อมูล นักท่องเที่ยว',
      'ตัวเลขรายเดือน รายการข้อมูล นักท่องเที่ยว · กระบี่',
      'ตัวคำรับรอง',
      'เสนอกลับ ก.พ.ร. · 2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม',
      'การลงนาม · ผู้ว่าราชการจังหวัด นายมั่น คงดี',
      'คำรับรองฉบับที่ 2',
      'คำขอเปลี่ยนแปลงตัวชี้วัด',
      'ผู้กำกับดูแลรับรอง · 2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม · รอบ 9 เดือน',
      'แนบรายงาน · 2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม · รอบ 9 เดือน',
      'รายงาน.pdf · 2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม · รอบ 9 เดือน',
    ]);
    await changeLanguage('en');
    const english = named('en');
    await changeLanguage('th');
    expect(english.filter((each, at) => each === thai[at])).toEqual(['2.4 ร้อยละการเบิกจ่ายค่าใช้จ่ายฝึกอบรม']);
    expect([...thai, ...english].join()).not.toMatch(/history\.|newer|รุ่นใหม่กว่า/);
  });

  it('of every kind have words after they are gone', () => {
    const empty: Words = { ...words, state: EMPTY_BOOK, gone: new Map() };
    const known = RECORD_KINDS.map((kind) => recordWords(empty, kind, 'x/y/2'));
    expect(known).not.toContain('รายการจากรุ่นใหม่กว่า');
    expect(known.every((each) => each !== '')).toBe(true);
    expect(recordWords({ ...empty, gone: new Map([['item/d1', 'ผู้มาเยือน']]) }, 'series', 'd1:81')).toBe(
      'ตัวเลขรายเดือน ผู้มาเยือน (ลบแล้ว) · 81',
    );
  });

  it('of an action are the first two and the count of the rest', () => {
    const records = ['i1:6', 'i1:9', 'i1:12', 'i9:6'].map((id) => ({ kind: 'result', id }));
    expect(recordsWords(words, { records })).toMatch(/รอบ 6 เดือน, .*รอบ 9 เดือน และอีก 2 รายการ$/);
  });
});

describe('values in words', () => {
  it('speak the language of their field', () => {
    expect(said('indicator', 'weight', '12.5')).toBe('ร้อยละ 12.50');
    expect(said('indicator', 'levels', ['1', '2', null, '4', '5.50'])).toBe(
      '1:\u00a01 · 2:\u00a02 · 3:\u00a0– · 4:\u00a04 · 5:\u00a05.5',
    );
    expect(said('indicator', 'method', 'threshold')).toBe('ระดับสูงสุดที่ผ่าน');
    expect(said('indicator', 'direction', 'lower')).toBe('ยิ่งน้อยยิ่งดี');
    expect(said('indicator', 'dimension', 'efficiency')).toBe('ประสิทธิภาพของการปฏิบัติราชการ');
    expect(said('indicator', 'startRound', '12')).toBe('รอบ 12 เดือน');
    expect(said('indicator', 'parent', 'n1')).toBe('ประเด็น การพัฒนาคน');
    expect(said('result', 'value', '-52.30', 'i1:9')).toBe('ร้อยละ −52.3');
    expect(said('result', 'state', 'certified', 'i1:9')).toBe('รับรองแล้ว');
    expect(said('node', 'budget', '18500000.5', 'n1')).toBe('18,500,000.5 บาท');
    expect(said('book', 'post', 'cco')).toBe('รองผู้ว่าราชการจังหวัด (CCO)');
    expect(said('book', 'framework', { ...book.framework, version: 3 })).toBe('กรอบการประเมินผล ฉบับที่ 3');
    expect(said('indicator', EXISTS, false)).toBe('ลบแล้ว');
  });

  it('say lists, choices and months of the whole year, and never that they are newer', () => {
    const told = (kind: string, field: string, value: FieldValue, id = 'i1'): string =>
      valueWords({ ...words, state: fullBook() }, { kind, id, field }, value);
    expect(told('indicator', 'collectors', [{ name: 'สถิติจังหวัด', phone: '', task: '', records: true }])).toBe(
      'สถิติจังหวัด',
    );
    expect(told('indicator', 'levelsByRound', { '9': ['1', '2', null, '4', '5'] })).toBe(
      'รอบ 9 เดือน: 1, 2, –, 4, 5',
    );
    expect(told('result', 'steps', [true, false], 'i1:9')).toBe('ผ่าน · ไม่ผ่าน');
    expect(told('result', 'deductions', [{ points: '0.50', times: 2, reason: 'ช้า' }], 'i1:9')).toBe(
      '2 × 0.5 ช้า',
    );
    expect(told('series', 'm3', '1500.50', 'd1:81')).toBe('1500.5 คน');
    expect(told('item', 'aggregate', 'last', 'd1')).toBe('ค่าล่าสุด');
    expect(told('agreement', 'stage', 'signed', '92-2569/agreement')).toBe('ลงนามแล้ว');
    expect(told('signature', 'on', '2026-01-20')).toBe('20 ม.ค. 2569');
    expect(told('result', 'points', [], 'i1:9')).toBe('(ว่าง)');
    const filled = Object.entries(fullBook()).flatMap(([kind, records]) =>
      [...records].flatMap(([id, record]) =>
        offeredFields(kind as RecordKind).flatMap((field) => {
          const value = (record as Readonly<Record<string, FieldValue>>)[field];
          return value === undefined ? [] : [told(kind, field, value, id)];
        }),
      ),
    );
    expect(filled).not.toContain('ค่าจากรุ่นใหม่กว่า');
  });

  it('say nothing as nothing, never as 0', () => {
    expect(said('indicator', 'weight', null)).toBe('–');
    expect(said('result', 'value', null, 'i1:9')).toBe('–');
    expect(said('indicator', 'dimension', null)).toBe('ยังไม่กำหนดมิติ');
    expect(said('node', 'owner', '', 'n1')).toBe('(ว่าง)');
  });

  it('show a figure that is no number as it was typed', () => {
    expect(said('indicator', 'weight', 'สิบ')).toBe('สิบ');
  });

  it('do not guess what a newer program wrote', () => {
    expect(said('indicator', 'method', 'lottery')).toBe('lottery');
    expect(said('indicator', 'levels', { low: '1' })).toBe('ค่าจากรุ่นใหม่กว่า');
    expect(said('report', 'pages', ['1'])).toBe('ค่าจากรุ่นใหม่กว่า');
  });
});

it('has words for every field that the program knows', () => {
  const fields = Object.entries(SHAPES).flatMap(([kind, shapes]) =>
    Object.keys(shapes).map((field) => fieldWords(i18next.t, kind, field)),
  );
  expect(fields).not.toContain('ช่องข้อมูลจากรุ่นใหม่กว่า');
  expect(fieldWords(i18next.t, 'indicator', 'colour')).toBe('ช่องข้อมูลจากรุ่นใหม่กว่า');
  expect(fieldWords(i18next.t, 'indicator', EXISTS)).toBe('การเพิ่มและการลบ');
});

it('says who, and that a clock is not believed', () => {
  expect(personWords(i18next.t, ' ')).toBe('ไม่ได้ระบุชื่อ');
  expect(postWords(i18next.t, 'areaOfficer')).toBe('เจ้าหน้าที่ประจำกลุ่มจังหวัด');
  expect(postWords(i18next.t, 'ผู้ช่วย')).toBe('ผู้ช่วย');
  const moment = { wall: at(2015, 1, 1), clock: 'doubtful', notBefore: at(2026, 7, 14, 14, 32) } as const;
  expect(doubtWords(words, moment)).toBe('นาฬิกาของเครื่องอาจผิด; หลัง 14 ก.ค. 2569 14.32 น.');
  expect(doubtWords(words, { ...moment, notBefore: null })).toBe('นาฬิกาของเครื่องอาจผิด');
  expect(doubtWords(words, { ...moment, clock: 'ok' })).toBeNull();
});

describe('actions', () => {
  it('that this program does not have come from a newer one', () => {
    expect(actionWords(i18next.t, 'bring-back')).toBe('นำค่าเดิมกลับมา');
    expect(actionWords(i18next.t, 'sign-agreement')).toBe('การเปลี่ยนแปลงจากรุ่นใหม่กว่า');
    expect(actionWords(i18next.t, 'toString')).toBe('การเปลี่ยนแปลงจากรุ่นใหม่กว่า');
  });

  it('are found by kind, by person, by record and by Thai typed in another order of marks', () => {
    const entries = [
      entry({ id: 'a' }),
      entry({ id: 'b', name: 'import', person: 'อนันต์ น้ำใส', records: [{ kind: 'indicator', id: 'i9' }] }),
    ];
    const ids = (group: Parameters<typeof matching>[2]['group'], query: string): string[] =>
      matching(words, entries, { group, query }).map(({ id }) => id);
    expect(ids('all', '')).toEqual(['a', 'b']);
    expect(ids('results', '')).toEqual(['a']);
    expect(ids('all', 'นำ้ใส')).toEqual(['b']);
    expect(ids('all', 'พึงพอใจ')).toEqual(['b']);
    expect(ids('results', 'พึงพอใจ')).toEqual([]);
  });
});

it('speaks English with the same values', async () => {
  await changeLanguage('en');
  const english: Words = { ...words, locale: 'en' };
  expect(valueWords(english, { kind: 'indicator', id: 'i1', field: 'weight' }, '12.5')).toBe('12.50 %');
  expect(valueWords(english, { kind: 'indicator', id: 'i1', field: 'dimension' }, 'efficiency')).toBe(
    'Efficiency',
  );
  expect(actionWords(i18next.t, 'import')).toBe('Import from Excel');
  await changeLanguage('th');
});
