import { describe, expect, it } from 'vitest';
import { codes, read, row } from '#test/unit/domain/agreement/plain-agreement';
import { formula, percent, type Written } from '#test/unit/domain/agreement/workbook-builder';

describe('weights', () => {
  it('turns a column of fractions into percent and says so once', () => {
    const agreement = read([
      row('1 ก', 0.1),
      row('2 ข', '0.25'),
      row('3 ค', 0.65),
      ['รวม', null, null, formula('1')],
    ]);
    expect(agreement.rows.map(({ indicator }) => indicator.weight)).toEqual(['10', '25', '65']);
    expect(agreement.problems).toMatchObject([
      { code: 'weight-fraction', cell: 'D2', details: { value: '0.1', percent: '10', row: '2' } },
    ]);
    expect(agreement.statedTotal).toEqual({ cell: 'D5', value: '100', agrees: true });
  });

  it('takes percent formats and percent signs as percent', () => {
    const agreement = read([
      row('1 ก', percent('99.5')),
      row('2 ข', '0.5%'),
      ['รวม', null, null, percent('100')],
    ]);
    expect(agreement.rows.map(({ indicator }) => indicator.weight)).toEqual(['99.5', '0.5']);
    expect(codes(agreement)).toEqual([]);
  });

  it('marks one fraction among percents and does not guess', () => {
    const agreement = read([row('1 ก', 50), row('2 ข', 0.2), row('3 ค', 30)]);
    expect(agreement.rows[1]?.indicator.weight).toBe('0.2');
    expect(codes(agreement)).toEqual(['weight-fraction D3', 'weight-sum D4']);
    expect(codes(read([row('1 ก', 99.5), row('2 ข', 0.5)]))).toEqual([]);
  });

  it('sums exactly and points at the total, or at the last weight', () => {
    const without = read([row('1 ก', 33.33), row('2 ข', 33.33), row('3 ค', 33.33)]);
    expect(without.problems).toMatchObject([{ code: 'weight-sum', cell: 'D4', details: { total: '99.99' } }]);
    const withTotal = read([row('1 ก', 50), row('2 ข', 48), ['รวม', null, null, 98]]);
    expect(withTotal.problems).toMatchObject([
      { code: 'weight-sum', cell: 'D4', details: { total: '98', row: '4' } },
    ]);
    expect(withTotal.statedTotal).toEqual({ cell: 'D4', value: '98', agrees: true });
  });

  it('compares the total that the sheet states', () => {
    const agreement = read([row('1 ก', 50), row('2 ข', 48), ['รวม', null, null, 100]]);
    expect(agreement.problems).toMatchObject([
      { code: 'weight-sum', cell: 'D4' },
      { code: 'total-mismatch', cell: 'D4', severity: 'warning', details: { stated: '100', total: '98' } },
    ]);
    expect(agreement.statedTotal?.agrees).toBe(false);
  });

  it('missing, negative and written weights', () => {
    const agreement = read([row('1 ก', null), row('2 ข', -10), row('3 ค', 'สิบ'), row('4 ง', 110)]);
    expect(codes(agreement)).toEqual(['weight-missing D2', 'weight-negative D3', 'not-a-number D4']);
    expect(agreement.weightTotal).toBe('100');
  });

  it.each([
    [['รวม', null, null, 100]],
    [['น้ำหนักรวม', null, null, 100]],
    [[null, null, 'รวมทั้งสิ้น', 100]],
    [[null, null, null, 100, null, null, null, 'Total']],
    [['รวมน้ำหนัก (ร้อยละ)', null, null, '100%']],
    [['น้ำหนักรวม 100']],
    [[null, null, null, formula('100')]],
    [['Total weight:', null, null, '๑๐๐']],
  ])('a total row %j', (total: readonly Written[]) => {
    const agreement = read([row('1 ก', 60), row('2 ข', 40), total]);
    expect(agreement.rows).toHaveLength(2);
    expect(agreement.statedTotal).toMatchObject({ value: '100', agrees: true });
    expect(codes(agreement)).toEqual([]);
  });

  it('an indicator whose name begins like a total stays one', () => {
    const agreement = read([row('รวมพลังชุมชน', 60), row('Total quality', 40)]);
    expect(agreement.rows).toHaveLength(2);
  });

  it('totals of parts are not the total of the sheet', () => {
    const parts = read([row('1 ก', 60), ['รวม', null, null, 60], row('2 ข', 40), ['รวม', null, null, 40]]);
    expect(codes(parts)).toEqual([]);
    expect(parts.statedTotal).toBeNull();
    const named = read([
      row('1 ก', 60),
      ['รวมมิติที่ 1', null, null, 60],
      row('2 ข', 40),
      ['รวม', null, null, 100],
    ]);
    expect(named.statedTotal).toMatchObject({ cell: 'D5', agrees: true });
  });
});
