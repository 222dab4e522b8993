import { describe, expect, test } from 'vitest';
import { foundAfter, indicator, rules, type Case } from '#test/unit/domain/check/changed-sample';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const levels = (...texts: readonly string[]) => texts as unknown as [string, string, string, string, string];
const amended = (no: string) => sampleRecords().indicators.find((each) => each.no === no)?.amendments[0];

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
    'weights of a round do not make the whole',
    [indicator('1.2', { weightByRound: { '9': '3.5' } })],
    [['weight-sum', 'weightByRound round 9', { total: '99.5', required: '100' }]],
  ],
  [
    'weights of a round that make the whole again with each other',
    [
      indicator('1.2', { weightByRound: { '9': '3.5' } }),
      indicator('2.2', { weightByRound: { '9': '2.5' } }),
    ],
    [],
  ],
  [
    'weights of a round that make the whole of what is due by then: 7 of 100 is not due before the year ends',
    [indicator('1.2', { weightByRound: { '9': '11' } })],
    [],
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
    [
      ['percent-levels', '1.19 unit', { unit: 'ร้อยละ' }],
      ['certified-without-figure', '1.19 value round 6', { round: '6', missing: 'value' }],
      ['certified-without-figure', '1.19 value round 9', { round: '9', missing: 'value' }],
    ],
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
  [
    "the step is that of the levels with which the year ends, where these are others than the year's",
    [
      indicator('1.19', {
        adjustStep: '2.5',
        levelsByRound: { '12': levels('60', '62.5', '65', '67.5', '70') },
      }),
    ],
    [],
  ],
  [
    'and is held against them, not against those of the year or of a round in between',
    [
      indicator('1.19', {
        levelsByRound: {
          '6': levels('60', '62.5', '65', '67.5', '70'),
          '12': levels('60', '64', '68', '72', '76'),
        },
      }),
    ],
    [['step-mismatch', '1.19 levelsByRound round 12', { stated: '5.00', gap: '4' }]],
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

describe.each([
  ['weights', weights],
  ['thresholds', thresholds],
])('%s', (_of, cases) => {
  test.each(cases)('%s', (_what, turns, expected) => {
    expect(foundAfter(...turns)).toEqual(expected);
  });
});
