import { describe, expect, it } from 'vitest';
import { readAgreement } from '#domain/agreement/read-agreement';
import type { ExportedAgreement } from '#domain/agreement/exported-agreement';
import { layOutAgreement } from '#main/files/agreement-layout';
import en from '#resources/locales/en.json';
import th from '#resources/locales/th.json';
import { asRead } from '#test/unit/domain/agreement/as-read';

type Words = typeof en;

const METHODS = ['interpolate', 'threshold', 'milestone', 'compound', 'rubric', 'hybrid', 'joint'] as const;
const filled = (text: string, name: string, value: string): string => text.replace(`{{${name}}}`, value);

function exported(words: Words): ExportedAgreement {
  return {
    title: filled(words['export.title'], 'year', '2569'),
    unitLine: filled(words['export.unit'], 'name', 'ตรัง'),
    heads: {
      no: words['agreement.no'],
      name: words['agreement.indicator'],
      unit: words['agreement.unit'],
      base: filled(words['export.base'], 'year', '2568'),
      weight: words['export.weight'],
      levels: words['agreement.levels'],
      step: words['field.adjustStep'],
      direction: words['agreement.direction'],
      method: words['agreement.method'],
      dimension: words['agreement.dimension.long'],
      results: ['6', '9', '12'].map((code) => ({
        code,
        head: filled(words['export.result'], 'months', code),
      })),
      total: words['export.total'],
      higher: words['direction.higher'],
      lower: words['direction.lower'],
    },
    methods: Object.fromEntries(METHODS.map((method) => [method, words[`method.${method}`]])),
    rows: METHODS.map((method, index) => ({
      no: `1.${String(index + 1)}`,
      name: `5 ตัวชี้วัดของ ${method}`,
      unit: 'คน',
      base: index === 0 ? null : '12.5',
      weight: index === 0 ? '40' : '10',
      levels: index % 2 === 0 ? ['10', '20', '30', '40', '50'] : ['50', '40', '30', '20', '10'],
      step: index === 0 ? '10' : null,
      direction: index % 2 === 0 ? 'higher' : 'lower',
      method,
      dimension: 'ประสิทธิผลตามพันธกิจ',
      results: ['33.3333', null, '0'],
    })),
    weightTotal: '100.00',
  };
}

describe('an agreement that the program wrote', () => {
  it.each([
    ['Thai', th],
    ['English', en],
  ])('is read back from its %s heads without loss or problem', (_language, words) => {
    const written = exported(words);
    const read = readAgreement({ sheets: [asRead(layOutAgreement(written))] });
    expect(read.problems).toEqual([]);
    expect(read).toMatchObject({
      year: 2569,
      weightTotal: '100',
      statedTotal: { value: '100', agrees: true },
    });
    expect(read.unitName).toContain('ตรัง');
    expect(read.rows.map(({ indicator }) => indicator)).toMatchObject(
      written.rows.map(({ results, ...row }) => ({
        ...row,
        results: { '6': results[0], '9': results[1], '12': results[2] },
      })),
    );
  });
});
