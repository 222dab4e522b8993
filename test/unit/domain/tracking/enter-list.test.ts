import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK, resultId, type BookState, type RoundResult } from '#domain/book/book';
import { applyChange, invert, type Op } from '#domain/book/change';
import { blankIndicator, type Indicator } from '#domain/book/indicator';
import { blankResult, RESULT_STATES } from '#domain/book/result';
import {
  conditionTexts,
  setDeductions,
  setMet,
  setPoint,
  setStep,
  setSteps,
  stepTexts,
} from '#domain/tracking/enter-list';
import { enterResult } from '#domain/tracking/enter-result';

const MILESTONE: Indicator = {
  ...blankIndicator({ id: 'm', order: 'a0' }),
  method: 'milestone',
  levelTexts: ['คณะทำงาน', 'รวบรวม', 'รับฟัง', 'ร่างแผน', 'เห็นชอบ'],
};
const RUBRIC: Indicator = {
  ...blankIndicator({ id: 'r', order: 'a1' }),
  method: 'rubric',
  criteria: ['ก', 'ข', 'ค'].map((text) => ({ text, max: '1' })),
};
const HYBRID: Indicator = {
  ...blankIndicator({ id: 'h', order: 'a2' }),
  method: 'hybrid',
  levels: ['40', '60', '80', null, null],
  levelTexts: ['', '', '', 'อยู่รอด 6 เดือน', 'มีเครือข่าย'],
};
const place = (indicator: Indicator) => ({ indicator, round: '9' });

function bookWith(result: Partial<RoundResult> & { readonly indicator: string }): BookState {
  const whole = { ...blankResult(result.indicator, '9'), ...result };
  return { ...EMPTY_BOOK, result: new Map([[whole.id, whole]]) };
}

function after(state: BookState, ops: readonly Op[], indicator: Indicator): RoundResult | undefined {
  return applyChange(state, { name: 'enter-result', ops }).result.get(resultId(indicator.id, '9'));
}

describe('steps of a milestone', () => {
  test('the first tick makes the result, with the other steps open', () => {
    const ops = setStep(EMPTY_BOOK, place(MILESTONE), 1, true);
    expect(after(EMPTY_BOOK, ops, MILESTONE)).toEqual({
      ...blankResult('m', '9'),
      steps: [false, true, false, false, false],
    });
  });

  test('a tick clears the figure that was typed, and one undo brings it back', () => {
    const state = bookWith({ indicator: 'm', value: '3', state: 'certified' });
    const ops = setStep(state, place(MILESTONE), 0, true);
    const ticked = applyChange(state, { name: 'enter-result', ops });
    expect(ticked.result.get('m:9')).toMatchObject({ value: null, state: 'draft' });
    expect(applyChange(ticked, invert({ name: 'enter-result', ops }))).toEqual(state);
  });

  test('what is so already changes nothing, whatever its state', () => {
    const state = bookWith({ indicator: 'm', steps: [true, false, false, false, false], state: 'certified' });
    expect(setStep(state, place(MILESTONE), 0, true)).toEqual([]);
    expect(setStep(state, place(MILESTONE), 4, false)).toEqual([]);
  });

  test('an emptied list says that nobody has judged', () => {
    const state = bookWith({ indicator: 'm', steps: [true, true, false, false, false] });
    expect(after(state, setSteps(state, place(MILESTONE), []), MILESTONE)?.steps).toEqual([]);
  });

  test('there are as many steps as have a text, five where nobody wrote any, and never fewer than were ticked', () => {
    const three = { ...MILESTONE, levelTexts: ['ก', '', 'ค', '', ''] as const };
    expect(stepTexts(three, [])).toEqual(['ก', '', 'ค']);
    expect(stepTexts(three, [true, true, true, true])).toHaveLength(4);
    expect(stepTexts(blankIndicator({ id: 'x', order: 'a0' }), [])).toHaveLength(5);
  });
});

describe('points of a rubric', () => {
  test('points of one criterion leave the others to be judged', () => {
    const ops = setPoint(EMPTY_BOOK, place(RUBRIC), 1, '0.5');
    expect(after(EMPTY_BOOK, ops, RUBRIC)?.points).toEqual([null, '0.5', null]);
  });

  test('the last points that are taken away leave no list', () => {
    const state = bookWith({ indicator: 'r', points: [null, '0.5', null] });
    expect(after(state, setPoint(state, place(RUBRIC), 1, null), RUBRIC)?.points).toEqual([]);
  });

  test('points without a criterion are kept', () => {
    const state = bookWith({ indicator: 'r', points: ['1', '1', '1', '0.25'] });
    expect(after(state, setPoint(state, place(RUBRIC), 0, '0'), RUBRIC)?.points).toEqual([
      '0',
      '1',
      '1',
      '0.25',
    ]);
  });

  test('what is no number is kept as it was typed', () => {
    expect(after(EMPTY_BOOK, setPoint(EMPTY_BOOK, place(RUBRIC), 0, 'ผ่าน'), RUBRIC)?.points[0]).toBe('ผ่าน');
  });

  test('a deduction leaves a typed sum of points: it is taken off that too', () => {
    const state = bookWith({ indicator: 'r', value: '4', state: 'submitted' });
    const off = [{ points: '0.05', times: 2, reason: 'ล่าช้า' }];
    expect(after(state, setDeductions(state, place(RUBRIC), off), RUBRIC)).toMatchObject({
      value: '4',
      deductions: off,
      state: 'draft',
    });
  });
});

describe('conditions of a hybrid', () => {
  test('are the levels from the first without a figure', () => {
    expect(conditionTexts(HYBRID, HYBRID.levels)).toEqual([
      { level: 4, text: 'อยู่รอด 6 เดือน' },
      { level: 5, text: 'มีเครือข่าย' },
    ]);
    expect(conditionTexts(HYBRID, ['1', '2', '3', '4', '5'])).toEqual([]);
  });

  test('a condition leaves the figure of the first levels', () => {
    const state = bookWith({ indicator: 'h', value: '92' });
    const ops = setMet(state, place(HYBRID), { at: 1, met: true, count: 2 });
    expect(after(state, ops, HYBRID)).toMatchObject({ value: '92', met: [false, true] });
  });
});

describe('a figure that changes is no longer the one that was certified', () => {
  const entries = {
    typed: (state: BookState) => enterResult(state, 'm', '9', '4'),
    steps: (state: BookState) => setStep(state, place({ ...MILESTONE, id: 'm' }), 2, true),
    points: (state: BookState) => setPoint(state, place({ ...RUBRIC, id: 'm' }), 0, '1'),
    deductions: (state: BookState) =>
      setDeductions(state, place({ ...RUBRIC, id: 'm' }), [{ points: '1', times: 1, reason: '' }]),
    conditions: (state: BookState) =>
      setMet(state, place({ ...HYBRID, id: 'm' }), { at: 0, met: true, count: 2 }),
  };

  test.each(Object.keys(entries) as (keyof typeof entries)[])('%s, from every state', (kind) => {
    for (const state of RESULT_STATES) {
      const book = bookWith({ indicator: 'm', state });
      const ops = entries[kind](book);
      expect(ops.length).toBeGreaterThan(0);
      expect(after(book, ops, MILESTONE)?.state).toBe('draft');
    }
  });

  test('one that stays the same keeps its state', () => {
    const book = bookWith({ indicator: 'm', state: 'certified', value: '4' });
    expect(enterResult(book, 'm', '9', '4')).toEqual([]);
    expect(enterResult(EMPTY_BOOK, 'm', '9', null)).toEqual([]);
  });
});
