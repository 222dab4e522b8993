import { describe, expect, test } from 'vitest';
import {
  foundAfter,
  indicator,
  item,
  months,
  result,
  rules,
  without,
  type Case,
} from '#test/unit/domain/check/changed-sample';

const sheet: readonly Case[] = [
  ['no name', [indicator('1.19', { name: ' ' })], [['name-missing', '1.19 name', {}]]],
  ['no unit', [indicator('1.20', { unit: '' })], [['unit-missing', '1.20 unit', {}]]],
  [
    'nobody collects, nobody supervises',
    [indicator('1.19', { supervisor: '', collectors: [{ name: ' ', phone: '1', task: '', records: true }] })],
    [
      ['supervisor-missing', '1.19 supervisor', {}],
      ['collector-missing', '1.19 collectors', {}],
    ],
  ],
  ['parts need no people of their own', [indicator('1.13.1', { supervisor: '', collectors: [] })], []],
  [
    'a name that stands twice, whatever its marks and spaces',
    [
      indicator('1.19', { name: ' ร้อยละของความพึงพอใจ  ของผู้รับบริการ' }),
      indicator('3.1', { name: 'ร้อยละของความพึงพอใจ ของผู้รับบริการ' }),
    ],
    [['indicator-repeated', '3.1 name', { other: '1.19' }]],
  ],
  [
    'a number that stands twice, once in Thai digits',
    [indicator('1.19', { no: '๑.๑๘' })],
    [['number-repeated', '๑.๑๘ no', { no: '๑.๑๘' }]],
  ],
  [
    'a milestone without the text of two steps',
    [indicator('1.20', { levelTexts: ['ก', ' ', 'ค', '', 'จ'] })],
    [['steps-missing', '1.20 levelTexts at 2', { level: '2, 4' }]],
  ],
  [
    'a rubric without criteria',
    [indicator('3.5', { criteria: [] })],
    [['criteria-missing', '3.5 criteria', {}]],
  ],
  [
    'a criterion without a maximum',
    [
      indicator('3.5', {
        criteria: [
          { text: 'ก', max: '5' },
          { text: 'ข', max: null },
        ],
      }),
    ],
    [['criteria-missing', '3.5 criteria at 2', {}]],
  ],
  [
    'a hybrid without the condition of level 5',
    [indicator('1.10', { levelTexts: ['', '', '', 'มีเครือข่าย', ''] })],
    [['condition-missing', '1.10 levelTexts at 5', { level: '5' }]],
  ],
  [
    'a compound indicator without parts',
    [without('2.3.1'), without('2.3.2'), without('2.3.3')],
    [['parts-missing', '2.3 parts', {}]],
  ],
  [
    'a method that the year does not have; a shared result scores as interpolate',
    [
      rules({ methods: ['interpolate', 'milestone', 'compound', 'rubric', 'hybrid'] }),
      indicator('1.1', { method: 'joint' }),
    ],
    [
      ['method-not-allowed', '1.3 method', { method: 'threshold' }],
      ['method-not-allowed', '3.4 method', { method: 'threshold' }],
    ],
  ],
  [
    'cancelled before it begins',
    [indicator('1.11', { cancelledRound: '9' })],
    [['rounds-crossed', '1.11 cancelledRound', { cancelled: '9', start: '12' }]],
  ],
  [
    'cancelled in the very round in which it begins',
    [indicator('1.19', { cancelledRound: '6' })],
    [['rounds-crossed', '1.19 cancelledRound', { cancelled: '6', start: '6' }]],
  ],
  ['cancelled later', [indicator('1.19', { cancelledRound: '9' })], []],
];

const formulas: readonly Case[] = [
  [
    'that cannot be read',
    [indicator('1.19', { formula: '100*sum(waste_ok' })],
    [['formula-invalid', '1.19 formula', { at: '17', found: '' }]],
  ],
  [
    'that names what is not there',
    [indicator('1.19', { formula: '100*sum(waste_good)/sum(all_waste)' })],
    [['formula-item-unknown', '1.19 formula', { item: 'waste_good, all_waste' }]],
  ],
  [
    'that divides by zero in the first two rounds',
    [
      months('waste', { m1: '0', m2: '0', m3: '0', m4: '0', m5: '0', m6: '0', m7: '0', m8: '0', m9: '0' }),
      result('1.19', '6', { value: null }),
    ],
    [
      ['formula-undefined', '1.19 formula round 6', { months: '6' }],
      ['formula-undefined', '1.19 formula round 9', { months: '9' }],
      // What is left of the year makes more than the whole, which the formula gives and nobody typed.
      ['percent-outside', '1.19 value round 12', { unit: 'ร้อยละ', value: '250.3622' }],
    ],
  ],
  [
    'of an item, that leads back to it',
    [
      item('waste', { formula: 'waste_all + 1' }),
      item('waste_ok', { code: 'waste_all', formula: 'waste - 1' }),
      indicator('1.19', { formula: 'sum(waste_all)' }),
    ],
    [
      ['formula-cycle', 'waste formula', { item: 'waste' }],
      ['formula-cycle', 'waste_all formula', { item: 'waste_all' }],
    ],
  ],
];

describe.each([
  ['the template sheet', sheet],
  ['formulas', formulas],
])('%s', (_of, cases) => {
  test.each(cases)('%s', (_what, turns, expected) => {
    expect(foundAfter(...turns)).toEqual(expected);
  });
});
