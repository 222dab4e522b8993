import { describe, expect, it } from 'vitest';
import { PROJECT_STATUSES } from '#domain/book/strategy';
import { METHODS } from '#domain/scoring/framework';
import { dimensionNames, METHOD_NAMES, STATUS_NAMES } from '#domain/text/choice-names';
import { choicesMeant } from '#domain/text/choices-meant';
import en from '#resources/locales/en.json';
import th from '#resources/locales/th.json';

const TITLES = [
  ['effectiveness', 'ประสิทธิผลตามพันธกิจ', 'Effectiveness'],
  ['efficiency', 'ประสิทธิภาพของการปฏิบัติราชการ', 'Efficiency'],
  ['serviceQuality', 'คุณภาพการให้บริการ', 'Service quality'],
  ['development', 'การพัฒนาองค์กร', null],
] as const;
const DIMENSIONS = [
  ...TITLES.map(([value, title, titleEn], at) => ({
    value,
    label: `${String(at + 1)} ${title}`,
    names: dimensionNames({ title, titleEn }, at),
  })),
  { value: '', label: 'ไม่ระบุ' },
];
const meant = (text: string): readonly string[] => choicesMeant(DIMENSIONS, text).map(({ value }) => value);

describe('what is meant by a text', () => {
  it.each([
    ['มิติที่ ๔', 'development'],
    ['มิติที่๔', 'development'],
    ['มิติที่ 3: คุณภาพการให้บริการ', 'serviceQuality'],
    ['๓', 'serviceQuality'],
    [' 3. ', 'serviceQuality'],
    ['2', 'efficiency'],
    ['มิติด้านการพัฒนาองค์กร', 'development'],
    ['การพัฒนา', 'development'],
    ['service QUALITY', 'serviceQuality'],
    ['Dimension 1', 'effectiveness'],
    ['efficiency', 'efficiency'],
    ['ไม่ระบุ', ''],
    ['', ''],
  ])('%s', (text, value) => {
    expect(meant(text)).toEqual([value]);
  });

  it.each(['มิติที่ ๙', '5', '1.1', '๓ และ ๔', 'ไม่มี', 'x'])('%s is nothing', (text) => {
    expect(meant(text)).toHaveLength(0);
  });

  it('a beginning of several is none of them alone', () => {
    expect(meant('ประสิทธิ')).toEqual(['effectiveness', 'efficiency']);
  });

  it('methods and statuses go by their words in both languages of the window', () => {
    for (const method of METHODS)
      expect(METHOD_NAMES[method]).toEqual([th[`method.${method}`], en[`method.${method}`]]);
    for (const status of PROJECT_STATUSES)
      expect(STATUS_NAMES[status]).toEqual([
        th[`strategy.status.${status}`],
        en[`strategy.status.${status}`],
      ]);
  });
});
