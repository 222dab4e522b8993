import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '#domain/book/book';
import { blocks, checkYear } from '#domain/check/check-year';
import { SEVERITY, type ProblemCode } from '#domain/problems';
import { defaultFramework } from '#domain/scoring/default-framework';
import {
  indicator,
  item,
  months,
  NO_MONTHS,
  problemsAfter,
  result,
  rules,
  without,
  type Turn,
} from '#test/unit/domain/check/changed-sample';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

/** code, "no field round at month", details */
type Found = readonly [ProblemCode, string, Readonly<Record<string, string>>];

function foundAfter(...turns: readonly Turn[]): readonly Found[] {
  return problemsAfter(...turns).map(({ code, place, details }) => {
    const { no, field, round, at, month } = place;
    const words = [no, field, round && `round ${round}`, at && `at ${at}`, month && `month ${String(month)}`];
    return [code, words.filter((word) => word !== null && word !== '').join(' '), details];
  });
}

const levels = (...texts: readonly string[]) => texts as unknown as [string, string, string, string, string];
const amended = (no: string) => sampleRecords().indicators.find((each) => each.no === no)?.amendments[0];

test('there is nothing to look at in the sample year', () => {
  expect(foundAfter()).toEqual([]);
});

type Case = readonly [string, readonly Turn[], readonly Found[]];

const weights: readonly Case[] = [
  [
    'the whole and its dimension are not what the year asks',
    [indicator('1.2', { weight: '3.5' })],
    [
      ['weight-sum', 'weight', { total: '99.5', required: '100' }],
      [
        'weight-dimension',
        'D1 dimensions',
        { dimension: 'มิติด้านประสิทธิผลตามพันธกิจ', total: '59.5', required: '60' },
      ],
    ],
  ],
  [
    'right as a whole, wrong in two dimensions',
    [indicator('1.2', { weight: '3' }), indicator('2.2', { weight: '3' })],
    [
      [
        'weight-dimension',
        'D1 dimensions',
        { dimension: 'มิติด้านประสิทธิผลตามพันธกิจ', total: '59', required: '60' },
      ],
      [
        'weight-dimension',
        'D2 dimensions',
        { dimension: 'มิติด้านประสิทธิภาพของการปฏิบัติราชการ', total: '13', required: '12' },
      ],
    ],
  ],
  [
    'parts that share the weight of their whole',
    [indicator('1.13.2', { weight: '2.5' })],
    [['weight-parts', '1.13 parts', { total: '5.5', required: '5' }]],
  ],
  [
    'parts of a weighted mean',
    [indicator('2.3.3', { weight: '39' })],
    [['weight-parts', '2.3 parts', { total: '99', required: '100' }]],
  ],
  [
    'parts of a weighted mean as fractions of 1',
    [
      indicator('2.3.1', { weight: '0.3' }),
      indicator('2.3.2', { weight: '0.3' }),
      indicator('2.3.3', { weight: '0.4' }),
    ],
    [
      ['weight-parts', '2.3 parts', { total: '1', required: '100' }],
      ['weight-fraction', '2.3.1 weight', { value: '0.3' }],
      ['weight-fraction', '2.3.2 weight', { value: '0.3' }],
      ['weight-fraction', '2.3.3 weight', { value: '0.4' }],
    ],
  ],
  [
    'one weight as a fraction among percents',
    [rules({ dimensions: [] }), indicator('1.1', { weight: '0.04' })],
    [
      ['weight-sum', 'weight', { total: '96.04', required: '100' }],
      ['weight-fraction', '1.1 weight', { value: '0.04' }],
    ],
  ],
  [
    'missing',
    [rules({ dimensions: [], weightTotal: '96' }), indicator('1.1', { weight: null })],
    [['weight-missing', '1.1 weight', {}]],
  ],
  [
    'negative',
    [rules({ dimensions: [], weightTotal: '92' }), indicator('1.1', { weight: '-4' })],
    [['weight-negative', '1.1 weight', { value: '-4' }]],
  ],
  [
    'no number',
    [rules({ dimensions: [], weightTotal: '96' }), indicator('1.1', { weight: 'สี่' })],
    [['not-a-number', '1.1 weight', { text: 'สี่' }]],
  ],
  [
    'of one round, negative and no number',
    [indicator('1.1', { weightByRound: { '6': '-1', '9': 'x', '12': '4' } })],
    [
      ['weight-negative', '1.1 weightByRound round 6', { value: '-1' }],
      ['not-a-number', '1.1 weightByRound round 9', { text: 'x' }],
    ],
  ],
];

const thresholds: readonly Case[] = [
  [
    'a plateau',
    [indicator('1.19', { levels: levels('55', '60', '65', '65', '75'), adjustStep: null })],
    [['level-repeated', '1.19 levels at 4', { level: '4', other: '3', value: '65' }]],
  ],
  [
    'one level turns back',
    [indicator('1.19', { levels: levels('55', '60', '65', '62', '75'), adjustStep: null })],
    [
      [
        'level-order',
        '1.19 levels at 4',
        { level: '4', other: '3', value: '62', otherValue: '65', direction: 'higher' },
      ],
    ],
  ],
  [
    'reversed',
    [indicator('1.19', { direction: 'lower' })],
    [['direction-contradicts', '1.19 direction', { stated: 'lower', first: '55', last: '75' }]],
  ],
  [
    'missing',
    [indicator('1.19', { levels: [...levels('55', '60', '65', '70'), null] as never, adjustStep: null })],
    [['level-missing', '1.19 levels at 5', { level: '5' }]],
  ],
  [
    'percent over the levels 1 to 5',
    [
      indicator('1.19', {
        levels: levels('1', '2', '3', '4', '5'),
        target: '3',
        adjustStep: '1',
        formula: '',
      }),
    ],
    [['percent-levels', '1.19 unit', { unit: 'ร้อยละ' }]],
  ],
  [
    'percent as fractions of 1',
    [
      indicator('1.16', {
        levels: levels('0.55', '0.60', '0.65', '0.70', '0.75'),
        target: '0.65',
        adjustStep: '0.05',
        base: null,
      }),
    ],
    [['percent-fraction', '1.16 unit', { unit: 'ร้อยละ', value: '0.55–0.75' }]],
  ],
  [
    'last year and two years ago hold scores',
    [indicator('1.16', { base: '4.5', base2: '3.1667' })],
    [
      ['base-looks-like-score', '1.16 base', { base: '4.5', first: '55', last: '75' }],
      ['base-looks-like-score', '1.16 base2', { base: '3.1667', first: '55', last: '75' }],
    ],
  ],
  [
    'the step of the form is another than the distance of the levels',
    [indicator('1.19', { adjustStep: '2.5' })],
    [['step-mismatch', '1.19 adjustStep', { stated: '2.5', gap: '5' }]],
  ],
  ['the target is missing', [indicator('1.19', { target: null })], [['target-missing', '1.19 target', {}]]],
  [
    'the target is beyond the levels',
    [indicator('1.5', { target: '3.9' })],
    [['target-outside-levels', '1.5 target', { target: '3.9', first: '6', last: '4' }]],
  ],
  [
    'those of a round are held to the same rules',
    [
      indicator('1.7', {
        levelsByRound: {
          '6': levels('520', '560', '560', '640', '680'),
          '9': levels('1040', '980', '920', '860', '800'),
        },
      }),
    ],
    [
      ['level-repeated', '1.7 levelsByRound round 6 at 3', { level: '3', other: '2', value: '560' }],
      [
        'direction-contradicts',
        '1.7 levelsByRound round 9',
        { stated: 'higher', first: '1040', last: '800' },
      ],
    ],
  ],
  [
    'those of an amendment are held to the same rules',
    [
      indicator('1.12', {
        amendments: [{ ...amended('1.12')!, levels: levels('60', '65', '70', '70', '80') }],
      }),
    ],
    [['level-repeated', '1.12 amendments round 12 at 1.4', { level: '4', other: '3', value: '70' }]],
  ],
  [
    'what a level scores does not rise',
    [indicator('1.19', { levelScores: levels('0', '1', '1', '3', '4') })],
    [['scores-not-ordered', '1.19 levelScores at 3', { level: '3' }]],
  ],
];

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
      ['formula-circle', 'waste formula', { item: 'waste' }],
      ['formula-circle', 'waste_all formula', { item: 'waste_all' }],
    ],
  ],
];

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
    'ten times and a tenth are just near enough',
    [
      result('1.16', '9', { value: '600', state: 'draft' }),
      result('1.16', '12', { value: '6', state: 'draft' }),
    ],
    [],
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
    [result('3.5', '6', { points: ['1', '1.25', null, '0', 'x'] })],
    [
      ['points-over-max', '3.5 points round 6 at 2', { value: '1.25', max: '1' }],
      ['not-a-number', '3.5 points round 6 at 5', { text: 'x' }],
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
  ['nor an item without any', [months('waste_ok', NO_MONTHS)], []],
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
  ['weights', weights],
  ['thresholds', thresholds],
  ['the template sheet', sheet],
  ['formulas', formulas],
  ['results', figures],
  ['data items', items],
])('%s', (_of, cases) => {
  test.each(cases)('%s', (_what, turns, expected) => {
    expect(foundAfter(...turns)).toEqual(expected);
  });
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

test('what is found follows the figures: the same book as before is not taken for the new one', () => {
  const before = problemsAfter(result('1.16', '12', { value: 'x', state: 'draft' }));
  expect(before.map(({ code }) => code)).toEqual(['not-a-number']);
  expect(problemsAfter()).toEqual([]);
});
