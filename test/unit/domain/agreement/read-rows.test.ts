import { describe, expect, it } from 'vitest';
import { codes, read, row } from '#test/unit/domain/agreement/plain-agreement';

describe('numbers of indicators', () => {
  it.each([
    ['3.1 ร้อยละของงาน', '3.1', 'ร้อยละของงาน'],
    ['3.1ร้อยละของงาน', '3.1', 'ร้อยละของงาน'],
    ['1) งาน', '1', 'งาน'],
    ['1.งาน', '1', 'งาน'],
    ['(1) งาน', '1', 'งาน'],
    ['๒.๑ งาน', '2.1', 'งาน'],
    ['ตัวชี้วัดที่ 1.1 : งาน', '1.1', 'งาน'],
    ['ตัวชี้วัดที่ ๑.๑ งาน', '1.1', 'งาน'],
    ['KPI 4 Work done', '4', 'Work done'],
    ['1.2.3. งาน', '1.2.3', 'งาน'],
    ['5ส ในสำนักงาน', null, '5ส ในสำนักงาน'],
    ['100% ของงาน', null, '100% ของงาน'],
    ['50 % ของงาน', null, '50 % ของงาน'],
    ['2569 งาน', null, '2569 งาน'],
    ['งานที่ 3', null, 'งานที่ 3'],
    ['ตัวชี้วัด', null, 'ตัวชี้วัด'],
  ])('%s', (written, no, name) => {
    expect(read([row(written, 100)]).rows[0]?.indicator).toMatchObject({ no, name });
  });

  it('warns of a number that is used twice', () => {
    const agreement = read([row('1 ก', 50), row('1 ข', 50)]);
    expect(agreement.problems).toMatchObject([
      { code: 'number-repeated', cell: 'A3', details: { row: '3', no: '1', name: 'ข', other: '2' } },
    ]);
  });

  it('keeps a name as it stands apart from white space', () => {
    const name = read([row('1  การ\u200Bจัดทํา\u00A0 แผน\nงาน ', 100)]).rows[0]?.indicator.name;
    expect(name).toBe('การจัดทํา แผน งาน');
  });
});

describe('rows between the indicators', () => {
  it('headings of dimensions give the dimension, also with a weight of their own', () => {
    const agreement = read([
      ['มิติที่ 1 ด้านประสิทธิผล', null, null, 60],
      row('1 ก', 60),
      ['มิติที่ ๒ ด้านคุณภาพ'],
      row('2 ข', 40),
    ]);
    expect(agreement.rows.map(({ indicator }) => indicator.dimension)).toEqual([
      'มิติที่ 1 ด้านประสิทธิผล',
      'มิติที่ ๒ ด้านคุณภาพ',
    ]);
    expect(codes(agreement)).toEqual([]);
    expect(agreement.skipped.map(({ reason }) => reason)).toEqual(['heading', 'heading']);
  });

  it('a parent with children is a heading, also when it repeats the sum of their weights', () => {
    const agreement = read([
      ['1 เบิกจ่าย'],
      row('1.1 ภาพรวม', 10),
      row('1.2 ลงทุน', 20),
      ['2 บริการ', null, null, 70],
      row('2.1 ก', 30),
      row('2.2 ข', 40),
    ]);
    expect(agreement.rows.map(({ indicator }) => indicator.no)).toEqual(['1.1', '1.2', '2.1', '2.2']);
    expect(codes(agreement)).toEqual([]);
    expect(agreement.weightTotal).toBe('100');
  });

  it('notes are skipped with a warning, blank and signature lines without one', () => {
    const agreement = read([
      row('1 ก', 60),
      ['หมายเหตุ: ใช้ข้อมูลของกรมการปกครอง'],
      [' ', '\u00A0', null, '\u200B'],
      row('2 ข', 40),
      ['รวม', null, null, 100],
      ['1. ข้อมูล ณ วันที่ 30 กันยายน 2568'],
      [null, 'ลงชื่อ ..........................'],
      [null, '(นายสมชาย ใจดี)'],
    ]);
    expect(codes(agreement)).toEqual(['row-skipped A3', 'row-skipped A7']);
    expect(agreement.problems[0]?.details).toEqual({ row: '3', text: 'หมายเหตุ: ใช้ข้อมูลของกรมการปกครอง' });
    expect(agreement.skipped.map((each) => [each.row, each.reason])).toEqual([
      [3, 'note'],
      [6, 'total'],
      [7, 'note'],
      [8, 'note'],
      [9, 'note'],
    ]);
  });

  it('words in the columns of figures without a name are no indicator', () => {
    const agreement = read([
      row('1 ก', 100),
      ['ผู้ทำคำรับรอง', null, null, null, 'ผู้รับคำรับรอง'],
      [null, null, null, 'วันที่ 1 ตุลาคม 2568', null, 'ตำแหน่ง ผู้ว่าราชการจังหวัด'],
    ]);
    expect(agreement.rows).toHaveLength(1);
    expect(codes(agreement)).toEqual([]);
  });

  it('a small table below, such as the meaning of levels, is skipped with warnings', () => {
    const agreement = read([row('1 ก', 100), ['ระดับ', 'ความหมาย'], ['1', 'ต้องปรับปรุง'], ['2', 'พอใช้']]);
    expect(agreement.rows).toHaveLength(1);
    expect(codes(agreement)).toEqual(['row-skipped A3', 'row-skipped A4', 'row-skipped A5']);
  });

  it('an indicator with nothing filled in is read, and every gap is named', () => {
    const agreement = read([row('1 ก', 100), ['2 ข']]);
    expect(agreement.rows).toHaveLength(2);
    expect(codes(agreement)).toEqual([
      'unit-missing B3',
      'weight-missing D3',
      ...['E3', 'F3', 'G3', 'H3', 'I3'].map((cell) => `level-missing ${cell}`),
    ]);
  });

  it('a nameless weight that equals the sum so far is no total while indicators follow', () => {
    const agreement = read([row('1 ก', 50), [null, null, null, 50], row('2 ข', 0)]);
    expect(agreement.rows).toHaveLength(3);
    expect(codes(agreement)[0]).toBe('name-missing A3');
  });

  it('a hidden row is read and named', () => {
    const agreement = read([row('1 ก', 60), row('2 ข', 40)], { hiddenRows: [3] });
    expect(agreement.rows).toHaveLength(2);
    expect(codes(agreement)).toEqual(['row-hidden A3']);
  });
});
