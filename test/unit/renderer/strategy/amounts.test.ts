import { expect, it } from 'vitest';
import { exact } from '#domain/exact';
import { millions, wholeBaht } from '#renderer/features/strategy/amounts';

it('writes baht as millions with two decimals, rounded half up only at the end', () => {
  expect(millions(exact('186400000'))).toBe('186.40');
  expect(millions(exact('1234567890'))).toBe('1,234.57');
  expect(millions(exact('4999.99'))).toBe('0.00');
  expect(millions(exact('5000'))).toBe('0.01');
  expect(millions(exact('-2500000'))).toBe('-2.50');
});

it('writes whole baht with commas and keeps the satang that were typed', () => {
  expect(wholeBaht(exact('18500000'))).toBe('18,500,000');
  expect(wholeBaht(exact('999.5'))).toBe('999.5');
});
