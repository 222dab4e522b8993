import { describe, expect, it } from 'vitest';
import { checkIndicator, type Figures } from '#domain/agreement/check-indicator';
import { isPercentUnit } from '#domain/agreement/check-unit';
import { checkWeightSum, sumOfWeights } from '#domain/agreement/check-weights';

const GOOD: Figures = {
  unit: 'ร้อยละ',
  method: 'interpolate',
  direction: 'higher',
  weight: '10',
  levels: ['85', '87.5', '90', '92.5', '95'],
  base: '84',
  step: '2.5',
};

function found(changes: Partial<Figures>): readonly string[] {
  return checkIndicator({ ...GOOD, ...changes }).map(({ code, field }) => `${code} ${field}`);
}

describe('the figures of one indicator', () => {
  it.each([
    ['nothing', {}, []],
    ['no unit', { unit: ' ' }, ['unit-missing unit']],
    ['no weight', { weight: null }, ['weight-missing weight']],
    ['a negative weight', { weight: '-1' }, ['weight-negative weight']],
    ['a weight of nothing', { weight: '0' }, []],
    ['last year’s score as base', { base: '4.5' }, ['base-looks-like-score base']],
    ['a base of 5', { base: '5' }, ['base-looks-like-score base']],
    ['a small base where levels are small', { base: '2', levels: ['3', '5.5', '8', '10.5', '13'] }, []],
    ['a small base of another unit', { base: '2', unit: 'คน' }, []],
    [
      'percent over steps',
      { levels: ['1', '2', '3', '4', '5.0'], step: '1', base: null },
      ['percent-levels unit'],
    ],
    ['another step', { step: '0' }, ['step-mismatch step']],
    [
      'levels that stand still',
      { levels: ['9', '9', '9', '9', '9'], base: null },
      ['level2', 'level3', 'level4', 'level5'].map((field) => `level-repeated ${field}`),
    ],
    ['a gap', { levels: ['85', null, '90', '92.5', '95'] }, ['level-missing level2']],
    ['a text kept from a cell', { levels: ['85', '12o', '90', '92.5', '95'], weight: 'สิบ' }, []],
    ['a plateau', { levels: ['40', '50', '60', '60', '70'] }, ['level-repeated level4']],
    ['there and back', { levels: ['10', '20', '30', '20', '10'] }, ['level-order level4']],
    ['levels that fall', { levels: ['95', '92.5', '90', '87.5', '85'] }, ['direction-contradicts direction']],
    ['falling levels called so', { levels: ['95', '92.5', '90', '87.5', '85'], direction: 'lower' }, []],
  ] as const)('%s', (_what, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it.each(['ร้อยละ', '%', 'percent', 'Percentage', 'ร้อยละ (%)', 'เปอร์เซ็นต์'])('%s is percent', (unit) => {
    expect(isPercentUnit(unit)).toBe(true);
  });

  it.each(['ระดับ', 'ร้อยละต่อปี', 'คน', ''])('%j is not', (unit) => {
    expect(isPercentUnit(unit)).toBe(false);
  });
});

describe('the sum of weights', () => {
  it('is exact and skips what is not known', () => {
    expect(sumOfWeights(['33.33', '33.33', null, '33.34'])).toBe('100');
    expect(checkWeightSum(['33.33', '33.33', '33.34'])).toBeNull();
    expect(checkWeightSum(['33.33', '33.33', '33.33'])).toEqual({
      code: 'weight-sum',
      details: { total: '99.99', required: '100' },
    });
    expect(checkWeightSum([], '0')).toBeNull();
  });
});
