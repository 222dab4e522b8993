import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFramework, readFrameworkText, writeFrameworkText } from '#domain/scoring/check-framework';
import { defaultFramework, isDefaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import { readFramework } from '#domain/scoring/framework-schema';
import report from '#resources/frameworks/2547.json';
import { isShipped, shippedFramework } from '#renderer/session/shipped-frameworks';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const FOLDER = 'resources/frameworks';
const GOOD: Framework = { ...defaultFramework(2569), source: 'สำนักงาน ก.พ.ร.' };

/** Place and reason of everything that is wrong. */
function faults(value: unknown): readonly string[] {
  const { framework, problems } = checkFramework(value);
  expect(framework === null).toBe(problems.length > 0);
  return problems.map(({ code, details }) => {
    expect(code).toBe('framework-invalid');
    return `${details['place'] ?? ''} ${details['reason'] ?? ''}`;
  });
}

const dimension = (code: string, weight: string | null): Framework['dimensions'][number] => {
  return { code, title: code, titleEn: null, weight };
};
const lamp = (word: string, from: string): Framework['lamps'][number] => ({ word, wordEn: null, from });

describe('the frameworks of the program', () => {
  const files = readdirSync(FOLDER);

  it.each(files)('%s is read without a problem, names its year and is offered for it', async (file) => {
    const { framework, problems } = readFrameworkText(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    expect(problems).toEqual([]);
    expect(file).toBe(`${String(framework?.fiscalYear)}.json`);
    expect(await shippedFramework(framework?.fiscalYear ?? 0)).toEqual(framework);
    expect(framework?.source).not.toBe('');
  });

  it('are of no other year', async () => {
    expect([2546, 2548, 2569].map(isShipped)).toEqual([false, false, false]);
    expect(await shippedFramework(2569)).toBeNull();
  });

  it('the sample year brings its own, which is valid too', () => {
    const { framework } = sampleRecords().book;
    expect(faults(framework)).toEqual([]);
    expect(framework.rounds.map(({ code }) => code)).toEqual(['6', '9', '12']);
  });

  it('so are the rules with which any other year begins', () => {
    for (const year of [2547, 2548, 2569, 2600]) expect(faults(defaultFramework(year))).toEqual([]);
    expect(isDefaultFramework(defaultFramework(2569))).toBe(true);
  });
});

describe('the framework of the report for 2547', () => {
  const framework = readFramework(report);

  it('has four dimensions in the order of the report and gives none a weight', () => {
    expect(framework?.dimensions.map(({ title, weight }) => [title, weight])).toEqual([
      ['ประสิทธิผลตามพันธกิจ', null],
      ['ประสิทธิภาพของการปฏิบัติราชการ', null],
      ['คุณภาพการให้บริการ', null],
      ['การพัฒนาองค์กร', null],
    ]);
  });

  it('has the 6-month round of 1 October 2546 to 31 March 2547 and the end of the year', () => {
    expect(framework?.rounds.map(({ code, months, from, to }) => [code, months, from, to])).toEqual([
      ['6', 6, '2003-10-01', '2004-03-31'],
      ['12', 12, '2003-10-01', '2004-09-30'],
    ]);
  });

  it('is signed by the governor towards the three that section 4 names', () => {
    expect(framework?.signers.map(({ side }) => side)).toEqual(['maker', 'receiver', 'receiver', 'receiver']);
    expect(framework?.signers[1]?.title).toBe('ปลัดกระทรวงมหาดไทย');
  });

  it('names the five issues in the words of the report, misprint and all', () => {
    expect(framework?.compulsory).toHaveLength(5);
    expect(framework?.compulsory.at(-1)).toContain('อัตราค่าจ้าง');
  });
});

describe('a framework from outside', () => {
  it('comes back the same from the text that is written', () => {
    expect(readFrameworkText(writeFrameworkText(GOOD)).framework).toEqual(GOOD);
    expect(readFrameworkText(`\uFEFF${writeFrameworkText(GOOD)}`).framework).toEqual(GOOD);
  });

  it('that is no JSON says so', () => {
    for (const text of ['', '{', 'PK\u0003\u0004']) {
      expect(readFrameworkText(text)).toMatchObject({
        framework: null,
        problems: [{ code: 'file-not-json' }],
      });
    }
  });

  it.each<[string, object, readonly string[]]>([
    ['a rule that nobody knows', { bonus: '1' }, ['bonus unknown']],
    ['a version of 0', { version: 0 }, ['version missing']],
    ['a floor that is no number', { floor: 'หนึ่ง' }, ['floor not-a-number']],
    [
      'a floor of 5 under a cap of 5',
      { floor: '5', lamps: [lamp('ดี', '5')], noEvidenceScore: '5' },
      ['floor floor-not-below-cap'],
    ],
    ['no evidence worth more than the cap', { noEvidenceScore: '5.01' }, ['noEvidenceScore outside-scores']],
    ['no dimension', { dimensions: [] }, ['dimensions none']],
    [
      'a dimension twice',
      { dimensions: [dimension('a', '50'), dimension('a', '50')] },
      ['dimensions[1].code repeated'],
    ],
    [
      'weights of 99',
      { dimensions: [dimension('a', '50'), dimension('b', '49')] },
      ['dimensions weights-sum'],
    ],
    [
      'a weight missing',
      { dimensions: [dimension('a', '100'), dimension('b', null)] },
      ['dimensions weights-partly'],
    ],
    [
      'a weight below 0',
      { dimensions: [dimension('a', '101'), dimension('b', '-1')] },
      ['dimensions[1].weight negative'],
    ],
    ['no method', { methods: [] }, ['methods none']],
    ['a method twice', { methods: ['rubric', 'rubric'] }, ['methods[1] repeated']],
    ['a method that nobody knows', { methods: ['guess'] }, ['methods[0] missing']],
    ['no lamp', { lamps: [] }, ['lamps none']],
    ['a lowest lamp above the floor', { lamps: [lamp('ดี', '1.5')] }, ['lamps[0].from lamp-above-floor']],
    [
      'lamps that fall',
      { lamps: [lamp('ต่ำ', '1'), lamp('กลาง', '3'), lamp('สูง', '3')] },
      ['lamps[2].from not-rising'],
    ],
    [
      'a lamp above the cap',
      { lamps: [lamp('ต่ำ', '1'), lamp('สูง', '5.5')] },
      ['lamps[1].from lamp-above-cap'],
    ],
    ['an empty issue', { compulsory: [' '] }, ['compulsory[0] empty']],
    ['a title too long', { title: 'ก'.repeat(401) }, ['title too-large']],
  ])('with %s is refused at its place', (_what, given, told) => {
    expect(faults({ ...GOOD, ...given })).toEqual(told);
  });

  const round = (given: object): object => ({ ...GOOD, rounds: [{ ...GOOD.rounds[0], ...given }] });
  it.each<[string, object, string]>([
    ['on the 30th of February', { dueOn: '2026-02-30' }, 'rounds[0].dueOn not-a-day'],
    ['written in Thai', { to: '31 มี.ค. 2569' }, 'rounds[0].to not-a-day'],
    ['that begins before the year', { from: '2025-09-30' }, 'rounds[0].from outside-year'],
    ['that ends before it begins', { to: '2025-09-30' }, 'rounds[0].to ends-first'],
    ['of six months that ends in June', { to: '2026-06-30' }, 'rounds[0].to months-differ'],
    ['due before it ends', { dueOn: '2026-03-30' }, 'rounds[0].dueOn due-first'],
    ['of 13 months', { months: 13 }, 'rounds[0].months too-large'],
  ])('with a round %s is refused at its place', (_what, given, told) => {
    expect(faults(round(given))).toEqual([told]);
  });

  it('has its rounds in order, each once', () => {
    expect(faults({ ...GOOD, rounds: [GOOD.rounds[1], GOOD.rounds[0]] })).toEqual([
      'rounds[1].months not-rising',
    ]);
    expect(faults({ ...GOOD, rounds: [GOOD.rounds[0], GOOD.rounds[0]] })).toEqual([
      'rounds[1].code repeated',
      'rounds[1].months not-rising',
    ]);
  });

  it('may not say one thing twice: a parser would keep the later of the two', () => {
    const text = writeFrameworkText(GOOD).replace('"cap":', '"cap": "4",\n  "cap":');
    expect(readFrameworkText(text)).toMatchObject({
      framework: null,
      problems: [{ code: 'key-repeated', details: { place: 'cap', key: 'cap' } }],
    });
  });

  it('may have any one part missing and never passes', () => {
    for (const part of Object.keys(GOOD)) {
      const rest = Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== part));
      expect(faults(rest), part).toEqual([`${part} missing`]);
    }
  });

  it('of any other shape is told and never thrown at the reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(faults(value).length).toBeGreaterThan(0);
      }),
    );
  });

  it('with any one part of another shape never becomes rules that cannot be gone by', () => {
    const parts = fc.constantFrom(...(Object.keys(GOOD) as (keyof Framework)[]));
    fc.assert(
      fc.property(parts, fc.jsonValue(), (part, value) => {
        const { framework, problems } = checkFramework({ ...GOOD, [part]: value });
        if (framework === null) expect(problems.length).toBeGreaterThan(0);
        // What is let through is kept and read back as it is.
        else expect(readFramework(framework)).toEqual(framework);
      }),
    );
  });
});
