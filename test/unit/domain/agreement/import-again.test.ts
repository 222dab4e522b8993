import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '#domain/agreement/plan-import';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { EMPTY_BOOK, resultId, type Book, type BookState } from '#domain/book/book';
import { applyChange, type Change } from '#domain/book/change';
import { sealedBy } from '#domain/life/seal';
import { agreementId } from '#domain/book/agreement';
import { blankResult } from '#domain/book/result';
import {
  framework,
  VILLAGES,
  VISITORS,
  COMPLAINTS,
  taken,
  again,
  plans,
  named,
  weightOf,
} from '#test/unit/domain/agreement/imported';
import { HEADS, read, row } from '#test/unit/domain/agreement/plain-agreement';
import type { Written } from '#test/unit/domain/agreement/workbook-builder';
import { sheet, workbook } from '#test/unit/domain/agreement/workbook-builder';
import { readAgreement } from '#domain/agreement/read-agreement';

const FIRST = [row(VILLAGES, 30), row(VISITORS, 45), row(COMPLAINTS, 25)];

describe('the same sheet once more', () => {
  it('changes nothing, and the weights are still 100', () => {
    const state = taken(EMPTY_BOOK, read(FIRST));
    expect(weightOf(state)).toBe(100);
    expect(again(state, read(FIRST)).ops).toEqual([]);
    expect(weightOf(taken(state, read(FIRST)))).toBe(100);
  });

  const text = fc.constantFrom('ร้อยละของ', 'จำนวน', 'ระดับ', 'ก', 'ข', '', 'ความสำเร็จของการ', 'เกษตร');
  const figure = fc.option(fc.integer({ min: -5, max: 200 }));
  const line = fc.record({
    no: fc.option(fc.constantFrom('1', '1.1', '1.2', '๑.๒', '2.', '2')),
    name: fc.tuple(text, text, text).map((words) => `น${words.join('')}`),
    weight: fc.oneof(figure, fc.constant('ยังไม่กำหนด')),
    base: figure,
    levels: fc.array(figure, { minLength: 5, maxLength: 5 }),
    result: figure,
  });
  const heads = ['ที่', ...HEADS.slice(0, 9), 'ผลการดำเนินงาน รอบ 6 เดือน'];
  const sheetOf = (lines: readonly (typeof line extends fc.Arbitrary<infer Line> ? Line : never)[]) =>
    readAgreement(
      workbook(
        sheet([
          heads,
          ...lines.map(({ no, name, weight, base, levels, result }): readonly Written[] => [
            ...[no, name, 'คน', base, weight],
            ...levels,
            result,
          ]),
        ]),
      ),
    );

  it('changes nothing whatever it holds: numbers twice, names twice, words for figures, nothing', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const found = sheetOf(lines);
        expect(again(taken(EMPTY_BOOK, found), found).ops).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('matches the same indicators in whatever order its rows stand', () => {
    const distinct = fc.uniqueArray(line, {
      minLength: 2,
      maxLength: 8,
      selector: ({ no, name }) => `${no ?? ''} ${name}`,
    });
    const matches = (state: BookState, found: ReadAgreement): readonly string[] =>
      plans(state, found)
        .map(({ match }, at) => {
          const { no, name } = found.rows[at]?.indicator ?? { no: null, name: '' };
          const other = match.kind === 'new' ? null : state.indicator.get(match.id)?.name;
          return JSON.stringify([no, name, match.kind, other]);
        })
        .sort();
    fc.assert(
      fc.property(distinct, fc.array(line, { maxLength: 6 }), fc.nat(), (lines, others, turn) => {
        const state = taken(EMPTY_BOOK, sheetOf([...lines.slice(1), ...others]));
        const at = turn % lines.length;
        const turned = [...lines.slice(at), ...lines.slice(0, at)].reverse();
        // Rows that no number and no name tells apart may change places with one another.
        const kinds = (found: ReadAgreement) =>
          matches(state, found).map((each) => each.replace(/,[^,]*$/, ''));
        expect(kinds(sheetOf(turned))).toEqual(kinds(sheetOf(lines)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a corrected sheet', () => {
  const state = taken(EMPTY_BOOK, read(FIRST));

  it('changes what differs and no more, and says what was and what is', () => {
    const corrected = read([row(VILLAGES, 25), row(VISITORS, 50, [10, 20, 30, 40, 60]), row(COMPLAINTS, 25)]);
    expect(plans(state, corrected).map(({ differences }) => differences)).toEqual([
      [{ field: 'weight', was: '30', is: '25' }],
      [
        { field: 'weight', was: '45', is: '50' },
        { field: 'level5', was: '50', is: '60' },
      ],
      [],
    ]);
    const change = again(state, corrected);
    expect(change.ops.map(({ op }) => op)).toEqual(['set', 'set', 'set']);
    const is = applyChange(state, change);
    expect(is.indicator.size).toBe(3);
    expect(named(is, '1.2')).toMatchObject({ weight: '50', levels: ['10', '20', '30', '40', '60'] });
  });

  it('rows are found by number and name however both are written', () => {
    const other = read([
      row('๑.๑. ร้อยละของหมู่บ้านที่มีแหล่งนํ้าสะอาด', 30),
      row('1.9 จำนวนนักท่องเที่ยวที่พักค้างคืนในจังหวัด', 45),
      row('2.1 ร้อยละของเรื่องร้องเรียนที่แก้ใขเกินกำหนด', 25),
    ]);
    expect(plans(state, other).map(({ match }) => match.kind)).toEqual(['same', 'same', 'same']);
    expect(plans(state, other)[1]?.differences).toEqual([{ field: 'no', was: '1.2', is: '1.9' }]);
  });

  it('a number under quite another name is asked about, and is either one or the other', () => {
    const other = read([row('1.1 ระดับความสำเร็จของการพัฒนาระบบราชการ', 30), ...FIRST.slice(1)]);
    const [asked] = plans(state, other);
    expect(asked?.match).toMatchObject({ kind: 'doubt', why: 'name-differs', id: named(state, '1.1').id });
    expect(again(state, other).ops).toEqual([]);
    const at = asked?.row ?? 0;
    const replaced = applyChange(state, again(state, other, new Map([[at, 'replace']])));
    expect(replaced.indicator.size).toBe(3);
    expect(replaced.indicator.get(named(state, '1.1').id)?.name).toBe('ระดับความสำเร็จของการพัฒนาระบบราชการ');
    const added = applyChange(state, again(state, other, new Map([[at, 'add']])));
    expect(added.indicator.size).toBe(4);
  });

  it.each([
    ['จำนวนหมู่บ้านที่ผ่านเกณฑ์มาตรฐาน', 'จำนวนตำบลที่ผ่านเกณฑ์มาตรฐาน'],
    ['อัตราผู้เสียชีวิตจากอุบัติเหตุทางถนน', 'อัตราผู้เสียชีวิตจากอุบัติเหตุทางน้ำ'],
    ['ร้อยละของผู้ป่วยเบาหวานที่ควบคุมได้', 'ร้อยละของผู้ป่วยความดันที่ควบคุมได้'],
    ['ร้อยละของครัวเรือนที่ผ่านเกณฑ์ร้อยละ 80', 'ร้อยละของครัวเรือนที่ผ่านเกณฑ์ร้อยละ 85'],
    ['ความสำเร็จของการดำเนินงานตามแผน ก', 'ความสำเร็จของการดำเนินงานตามแผน ข'],
    ['ร้อยละของอุบัติเหตุในช่วงเทศกาล', 'ร้อยละของอุบัติเหตุในช่วงเทศกาลลด'],
    ['ร้อยละของหมู', 'ร้อยละของหมา'],
  ])('another name under the same number is asked about, however much alike: %s, %s', (was, is) => {
    const before = taken(EMPTY_BOOK, read([row(`1.1 ${was}`, 100)]));
    const other = read([row(`1.1 ${is}`, 90)]);
    expect(plans(before, other)[0]?.match).toMatchObject({ kind: 'doubt', why: 'name-differs' });
    expect(again(before, other).ops).toEqual([]);
  });

  it.each([
    ['ร้อยละของหมู่บ้านที่มีแหล่งน้ำสะอาด', 'ร้อยละของหมุ่บ้านที่มีแหล่งน้ำสะอาด'],
    ['ร้อยละของหน่วยงานอื่นๆ ที่เข้าร่วม', 'ร้อยละของหน่วยงานอื่น ที่เข้าร่วม'],
    ['ร้อยละ ๘๐ ของผู้สูงอายุที่ได้รับการดูแล', 'ร้อยละ 80 ของผู้สูงอายุ(ที่ได้รับการดูแล)'],
    ['จำนวนนักท่องเที่ยวที่พักค้างคืน', 'จำนวนนักทองเที่ยวที่พักค้างคืน'],
  ])('a slip of the pen is the same name, and is shown: %s, %s', (was, is) => {
    const before = taken(EMPTY_BOOK, read([row(`1.1 ${was}`, 100)]));
    const [plan] = plans(before, read([row(`1.1 ${is}`, 100)]));
    expect(plan?.match.kind).toBe('same');
    expect(plan?.differences.map(({ field }) => field)).toEqual(['name']);
  });

  it('a name much like one that is there, under another number, is asked about', () => {
    const other = read([row('3.4 ร้อยละของหมู่บ้านที่มีแหล่งน้ำที่สะอาด', 30), ...FIRST.slice(1)]);
    expect(plans(state, other)[0]?.match).toMatchObject({ kind: 'doubt', why: 'name-alike' });
  });

  it('an empty cell, or a word where a figure stands, takes nothing away', () => {
    const holes = read([
      row(VILLAGES, null, [10, 20, null, 40, 50]),
      row(VISITORS, 'รอ'),
      row(COMPLAINTS, 25),
    ]);
    expect(again(state, holes).ops).toEqual([]);
    const kept = plans(state, holes).map((each) => each.kept.map(({ field, was }) => `${field} ${was}`));
    expect(kept).toEqual([['weight 30', 'level3 30'], ['weight 45'], []]);
  });

  it('indicators of which it says nothing stay, and are named', () => {
    const less = read(FIRST.slice(1));
    expect(planImport({ state, framework }, less).onlyInBook.map(({ no }) => no)).toEqual(['1.1']);
    expect(again(state, less).ops).toEqual([]);
  });

  it('what the levels alone suggest does not go before what a person stated', () => {
    const whole = named(state, '1.1');
    const stated: BookState = {
      ...state,
      indicator: new Map(state.indicator).set(whole.id, { ...whole, method: 'hybrid', direction: 'lower' }),
    };
    expect(again(stated, read(FIRST)).ops).toEqual([]);
  });
});

describe('what the preview shows is stored', () => {
  it('the adjustment step stands in the indicator', () => {
    const state = taken(EMPTY_BOOK, read([[...row(VILLAGES, 100), '-/+ 8.50.']]));
    expect(named(state, '1.1').adjustStep).toBe('8.5');
    const changed = read([[...row(VILLAGES, 100), '± 10']]);
    expect(plans(state, changed)[0]?.differences).toEqual([{ field: 'step', was: '8.5', is: '10' }]);
  });

  it('results of a year that is not the book’s can be left out with the base', () => {
    const found = read([[VILLAGES, 'คน', 77, 100, 10, 20, 30, 40, 50]]);
    const change = again(EMPTY_BOOK, found, new Map(), { without: 'figures-of-year' });
    expect(named(applyChange(EMPTY_BOOK, change), '1.1').base).toBeNull();
  });
});

describe('a sealed agreement', () => {
  const book: Book = {
    ...{ id: 'b', province: '81', fiscalYear: 2569, post: 'provinceOfficer' },
    sample: false,
    framework,
  };
  const heads = [...HEADS.slice(0, 9), 'ผลการดำเนินงาน รอบ 6 เดือน'];
  const withResult = (weight: number, result: number): ReadAgreement =>
    readAgreement(workbook(sheet([heads, [...row(VILLAGES, weight), result]])));
  const draft = taken({ ...EMPTY_BOOK, book: new Map([[book.id, book]]) }, withResult(100, 12));
  const id = agreementId(book.id);
  const signed: BookState = {
    ...draft,
    agreement: new Map([[id, { id, stage: 'signed', revision: 1, talks: 1, steps: [] }]]),
  };
  const seal = (change: Change) => sealedBy(signed, book, change);

  it('keeps its text, takes the result, and says which', () => {
    const plan = planImport({ state: signed, framework, seal }, withResult(90, 15));
    expect(plan.rows[0]?.differences).toEqual([{ field: 'result:6', was: '12', is: '15' }]);
    expect(plan.rows[0]?.refused).toMatchObject([
      { field: 'weight', was: '100', is: '90', failure: { code: 'agreement-sealed' } },
    ]);
    const change = again(signed, withResult(90, 15), new Map(), { seal });
    expect(sealedBy(signed, book, change)).toBeNull();
    expect(change.ops).toMatchObject([{ op: 'set', kind: 'result', field: 'value', value: '15' }]);
  });

  it('takes no indicator that it has not', () => {
    const more = read([row(COMPLAINTS, 10)]);
    expect(planImport({ state: signed, framework, seal }, more).closed?.code).toBe('agreement-sealed');
    expect(again(signed, more, new Map(), { seal }).ops).toEqual([]);
  });

  it('names a result that rests', () => {
    const indicator = named(draft, '1.1').id;
    const at = resultId(indicator, '6');
    const resting: BookState = {
      ...signed,
      result: new Map([[at, { ...blankResult(indicator, '6'), value: '12', state: 'certified' }]]),
    };
    const plan = planImport(
      { state: resting, framework, seal: (change) => sealedBy(resting, book, change) },
      withResult(100, 15),
    );
    expect(plan.rows[0]?.differences).toEqual([]);
    expect(plan.rows[0]?.refused).toMatchObject([{ field: 'result:6', failure: { code: 'result-sealed' } }]);
  });

  it('a result that came back is a draft again when its figure changes, as if it were typed', () => {
    const indicator = named(draft, '1.1').id;
    const at = resultId(indicator, '6');
    const back: BookState = {
      ...signed,
      result: new Map([[at, { ...blankResult(indicator, '6'), value: '12', state: 'returnedByCentre' }]]),
    };
    const taken = (figure: number): BookState =>
      applyChange(
        back,
        again(back, withResult(100, figure), new Map(), { seal: (change) => sealedBy(back, book, change) }),
      );
    expect(taken(15).result.get(at)).toMatchObject({ value: '15', state: 'draft' });
    expect(taken(12).result.get(at)).toMatchObject({ value: '12', state: 'returnedByCentre' });
  });
});
