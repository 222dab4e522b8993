import { describe, expect, test } from 'vitest';
import {
  foundAfter,
  indicator,
  item,
  months,
  NO_MONTHS,
  result,
  type Case,
} from '#test/unit/domain/check/changed-sample';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const figures: readonly Case[] = [
  [
    'a result that is no number',
    [result('1.16', '12', { value: 'หกสิบ', state: 'draft' })],
    [['not-a-number', '1.16 value round 12', { text: 'หกสิบ' }]],
  ],
  [
    'a result with five decimals; zeros at the end are none',
    [
      result('1.16', '12', { value: '62.12345', state: 'draft' }),
      result('1.16', '9', { value: '62.123400', state: 'draft' }),
    ],
    [['decimals-too-many', '1.16 value round 12', { value: '62.12345' }]],
  ],
  [
    'a typed result that is not the one of the formula; the printed one is',
    [result('1.6', '6', { value: '68.7655' }), result('1.6', '9', { value: '71' })],
    [['value-differs', '1.6 value round 9', { typed: '71', computed: expect.any(String) as string }]],
  ],
  [
    'more than ten times last year, and less than a tenth',
    [
      result('1.16', '9', { value: '600.01', state: 'draft' }),
      result('1.16', '12', { value: '5.99', state: 'draft' }),
    ],
    [
      ['result-jump', '1.16 value round 9', { value: '600.01', base: '60.00' }],
      ['result-jump', '1.16 value round 12', { value: '5.99', base: '60.00' }],
    ],
  ],
  [
    'ten times and a tenth are just near enough, though 600 percent are told for themselves',
    [
      result('1.16', '9', { value: '600', state: 'draft' }),
      result('1.16', '12', { value: '6', state: 'draft' }),
    ],
    [['percent-outside', '1.16 value round 9', { value: '600', unit: 'ร้อยละ' }]],
  ],
  [
    'a percent as a fraction of 1',
    [indicator('1.16', { base: null }), result('1.16', '12', { value: '0.62', state: 'draft' })],
    [['percent-fraction', '1.16 value round 12', { unit: 'ร้อยละ', value: '0.62' }]],
  ],
  [
    'a small percent that is one',
    [indicator('1.16', { base: null }), result('1.16', '12', { value: '0.04', state: 'draft' })],
    [],
  ],
  [
    'more points than the criterion has',
    [result('3.5', '6', { points: ['1', '1.25', null, '0', 'x'], state: 'draft' })],
    [
      ['points-over-max', '3.5 points round 6 at 2', { value: '1.25', max: '1' }],
      ['not-a-number', '3.5 points round 6 at 5', { text: 'x' }],
    ],
  ],
  [
    'a certified round without its figure, or with a point that nobody gave',
    [
      indicator('1.19', { formula: '' }),
      result('1.19', '9', { state: 'draft' }),
      result('3.5', '6', { points: ['1', null, '1', '1', '1'] }),
    ],
    [
      ['certified-without-figure', '1.19 value round 6', { round: '6', missing: 'value' }],
      ['certified-without-figure', '3.5 value round 6', { round: '6', missing: 'points' }],
    ],
  ],
  [
    'a cancelled round is not looked at',
    [indicator('1.16', { cancelledRound: '9', startRound: null }), result('1.16', '12', { value: 'x' })],
    [],
  ],
];

const items: readonly Case[] = [
  [
    'a month without a figure before one that has one',
    [months('waste_ok', { m2: null, m5: null })],
    [['months-gap', 'waste_ok m2 month 2', { item: nameOfItem('waste_ok'), months: 'm2, m5' }]],
  ],
  [
    'which is no gap where the item says what it means',
    [months('waste_ok', { m2: null }), item('waste_ok', { emptyMonths: 'เก็บปีละสองครั้ง' })],
    [],
  ],
  [
    'nor are the months that are still to come',
    [months('waste_ok', { m10: null, m11: null, m12: null })],
    [],
  ],
  [
    'nor an item without any, but a certified round needs some',
    [months('waste_ok', NO_MONTHS)],
    [
      ['certified-without-figure', '1.19 value round 6', { round: '6', missing: 'waste_ok' }],
      ['certified-without-figure', '1.19 value round 9', { round: '9', missing: 'waste_ok' }],
    ],
  ],
  [
    'a month that one of the provinces lacks',
    [months('cl_burn', { m4: null }, '51')],
    [['months-gap', 'cl_burn m4 month 4', { item: nameOfItem('cl_burn'), months: 'm4' }]],
  ],
  [
    'a figure that is no number',
    [months('waste_ok', { m3: '12 ตัน' })],
    [['not-a-number', 'waste_ok m3 month 3', { text: '12 ตัน' }]],
  ],
  [
    'a code that no formula can name',
    [item('night', { code: 'ค้างคืน' }), indicator('1.4', { formula: 'sum(guest)/1000000' })],
    [['item-code-invalid', 'ค้างคืน code', { item: 'ค้างคืน' }]],
  ],
  [
    'a code that is a word of the language',
    [item('night', { code: 'true' }), indicator('1.4', { formula: 'sum(guest)/1000000' })],
    [['item-code-invalid', 'true code', { item: 'true' }]],
  ],
  [
    'a code that stands for two',
    [item('night', { code: 'guest' }), indicator('1.4', { formula: 'sum(guest)/1000000' })],
    [['item-repeated', 'guest code', { item: 'guest' }]],
  ],
];

function nameOfItem(code: string): string {
  return sampleRecords().items.find((each) => each.code === code)?.name ?? '';
}

describe.each([
  ['results', figures],
  ['data items', items],
])('%s', (_of, cases) => {
  test.each(cases)('%s', (_what, turns, expected) => {
    expect(foundAfter(...turns)).toEqual(expected);
  });
});
