import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '#domain/book/book';
import { blocks, checkYear } from '#domain/check/check-year';
import { SEVERITY } from '#domain/problems';
import { defaultFramework } from '#domain/scoring/default-framework';
import {
  foundAfter,
  indicator,
  months,
  problemsAfter,
  result,
  rules,
} from '#test/unit/domain/check/changed-sample';

test('there is nothing to look at in the sample year', () => {
  expect(foundAfter()).toEqual([]);
});

describe('what stops submitting', () => {
  test('errors do, warnings do not', () => {
    const problems = problemsAfter(
      indicator('1.19', { supervisor: '', collectors: [], target: null }),
      months('waste', { m2: null }),
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'target-missing',
      'supervisor-missing',
      'collector-missing',
      'months-gap',
    ]);
    expect(blocks(problems).map(({ code }) => code)).toEqual(['collector-missing']);
    expect(problems.every(({ code, severity }) => severity === SEVERITY[code])).toBe(true);
  });

  test('an empty year does', () => {
    const problems = checkYear(EMPTY_BOOK, defaultFramework(2569));
    expect(problems.map(({ code, details }) => [code, details])).toEqual([
      ['weight-sum', { total: '0', required: '100' }],
    ]);
    expect(blocks(problems)).toEqual(problems);
  });
});

describe('compulsory issues', () => {
  const names = (...issues: readonly string[]) => foundAfter(rules({ compulsory: issues }));

  test('an agreement that names one in its own spelling is held to the others', () => {
    // Indicator 3.1 is about the satisfaction of those served; marks, spaces and a remark make no difference.
    expect(names('ความพึงพอใจของ ผู้รับบริการ', 'การลดค่าใช้จ่าย')).toEqual([]);
    expect(names('ความพึงพอใจของผู้รับบริการ (ตามรายงาน)', 'การลดค่าใช้จ่าย')).toEqual([
      ['compulsory-missing', 'compulsory', { issue: 'การลดค่าใช้จ่าย' }],
    ]);
  });

  test('a code decides nothing, words in the definition do', () => {
    const issues = rules({ compulsory: ['ความพึงพอใจของผู้รับบริการ', 'การลดค่าใช้จ่าย'] });
    const served = indicator('2.2', { definition: 'ตอบประเด็นการลดค่าใช้จ่ายของส่วนราชการ' });
    expect(foundAfter(issues, served)).toEqual([]);
    expect(foundAfter(issues, indicator('3.1', { name: 'ร้อยละของความพึงพอใจของผู้รับบริการ' }))).toEqual([
      ['compulsory-missing', 'compulsory', { issue: 'การลดค่าใช้จ่าย' }],
    ]);
  });
});

test('what is found follows the figures: the same book as before is not taken for the new one', () => {
  const before = problemsAfter(result('1.16', '12', { value: 'x', state: 'draft' }));
  expect(before.map(({ code }) => code)).toEqual(['not-a-number']);
  expect(problemsAfter()).toEqual([]);
});
