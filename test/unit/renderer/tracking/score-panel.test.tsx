// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { JSX } from 'react';
import type { BookState } from '#domain/book/book';
import type { Indicator } from '#domain/book/indicator';
import { resultId } from '#domain/book/result';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { undoLast } from '#renderer/session/write';
import { useDesk } from '#renderer/session/desk';
import { ScorePanel } from '#renderer/features/tracking/score-panel.tsx';
import { useBoard } from '#renderer/features/tracking/use-board';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';
import { openScreen, type Screen } from '../open-screen.tsx';

const sample = bookOf(sampleRecords());
let screen: Screen;

afterEach(async () => {
  await screen.close();
});

function indicatorOf(no: string): Indicator {
  const found = [...sample.indicator.values()].find((each) => each.no === no);
  if (found === undefined) throw new Error(no);
  return found;
}

function Panel({ id, at }: { readonly id: string; readonly at: number }): JSX.Element {
  const board = useBoard();
  return (
    <ScorePanel
      framework={board.framework}
      row={board.byId.get(id) ?? null}
      at={at}
      onClose={() => undefined}
    />
  );
}

async function open(no: string, at: number, change: Partial<Indicator> = {}): Promise<void> {
  const indicator = indicatorOf(no);
  const state: BookState = {
    ...sample,
    indicator: new Map(sample.indicator).set(indicator.id, { ...indicator, ...change }),
  };
  screen = await openScreen(state, <Panel id={indicator.id} at={at} />);
}

function stored(no: string, round: string) {
  return useDesk.getState().state.result.get(resultId(indicatorOf(no).id, round));
}

const score = (): string => screen.one('.bigs').textContent;
const box = (name: string): HTMLInputElement => {
  const label = screen.all('label.tick').find((each) => each.textContent.includes(name));
  const input = label?.querySelector('input');
  if (!(input instanceof HTMLInputElement)) throw new Error(name);
  return input;
};

async function enter(field: HTMLElement, text: string): Promise<void> {
  field.focus();
  await screen.type(field, text);
  await screen.press('Enter');
}

test('steps: ticked in order they count; out of turn it is said that they do not', async () => {
  await open('1.8', 0);
  expect(score()).toBe('2.0000');
  await screen.click(box('ขั้นตอนที่ 4 ตรวจรับงาน'));
  expect(score()).toBe('2.0000');
  expect(screen.text()).toContain('เพราะขั้นตอนที่ 3 ยังไม่เสร็จ');
  expect(screen.text()).toContain('อีก 1 ขั้นตอนทำข้ามลำดับ จึงยังไม่นับ');
  await screen.click(box('ขั้นตอนที่ 3 ลงนาม'));
  expect(score()).toBe('4.0000');
  expect(stored('1.8', '6')).toMatchObject({ state: 'draft', steps: [true, true, true, true, false] });
  await screen.does(() => undoLast());
  await screen.does(() => undoLast());
  expect(stored('1.8', '6')?.state).toBe('certified');
});

test('with partial credit a step out of turn counts and nothing is said against it', async () => {
  await open('1.8', 0, { partialCredit: true });
  await screen.click(box('ขั้นตอนที่ 4 ตรวจรับงาน'));
  expect(score()).toBe('3.0000');
  expect(screen.text()).not.toContain('ยังไม่เสร็จ');
  expect(screen.text()).toContain('นับทุกขั้นตอนที่ทำแล้ว');
});

test('an emptied list of steps has no result, which is no zero', async () => {
  await open('1.8', 0);
  await screen.click(screen.button('ล้างรายการ'));
  expect(score()).toBe('–');
  expect(screen.text()).toContain('ยังไม่มีผล');
});

test('points: more than the criterion gives is kept and marked, Esc gives the old figure back', async () => {
  await open('4.1', 0);
  const field = screen.all('.point input')[1];
  if (field === undefined) throw new Error('no field');
  await enter(field, '๒');
  expect(stored('4.1', '6')?.points).toEqual(['1', '2', '0.5', '1', '0.5']);
  expect(screen.text()).toContain('เกินคะแนนเต็ม 1');
  expect(screen.text()).toContain('1 + 2 + 0.5 + 1 + 0.5 = 5');
  expect(screen.text()).toContain('5 − 2 × 0.05 = 4.9');
  await screen.type(field, '9');
  await screen.press('Escape');
  expect((field as HTMLInputElement).value).toBe('2');
  expect(stored('4.1', '6')?.points[1]).toBe('2');
});

test('deductions are added with the points of the template, changed and removed', async () => {
  await open('4.1', 0);
  await screen.click(screen.button('เพิ่มการหักคะแนน'));
  expect(score()).toBe('3.3500');
  const times = screen.all('.deduction input')[0];
  if (times === undefined) throw new Error('no field');
  await enter(times, 'สาม');
  expect(stored('4.1', '6')?.deductions[0]?.times).toBe(2);
  expect((times as HTMLInputElement).value).toBe('สาม');
  expect(screen.text()).toContain('ใส่จำนวนเต็ม');
  await enter(times, '4');
  expect(score()).toBe('3.2500');
  await screen.click(screen.all('[aria-label^="ลบรายการหักคะแนน"]')[1] ?? document.body);
  expect(score()).toBe('3.3000');
  expect(stored('4.1', '6')?.deductions).toHaveLength(1);
});

test('conditions: the second alone does not count, and below level 3 none does', async () => {
  await open('1.10', 2);
  expect(score()).toBe('4.0000');
  await screen.click(box('ระดับ 4'));
  await screen.click(box('ระดับ 5'));
  expect(score()).toBe('3.0000');
  expect(screen.text()).toContain('เพราะระดับ 4 ยังไม่ผ่าน');
  await screen.click(box('ระดับ 4'));
  expect(score()).toBe('5.0000');
  await screen.close();
  await open('1.10', 0);
  expect(screen.text()).toContain('เงื่อนไขจะนับเมื่อผลถึงระดับ 3 (80)');
});

test('a formula stands with its numbers, their names and months, and the exact score', async () => {
  await open('1.12', 0);
  expect(screen.text()).toContain('100 × 28378 ÷ 42770 = 66.3502');
  expect(screen.text()).toContain('จำนวนปัญหาที่ได้รับการแก้ไขแล้ว');
  expect(screen.text()).toContain('ผลรวม · 6 เดือน');
  expect(screen.text()).toContain('3 + (66.3502 − 65) ÷ (70 − 65) = 3.2700');
  expect(screen.text()).toContain('ค่าเต็ม 1998/611');
  expect(screen.text()).toContain('ปัดเศษครึ่งขึ้นเมื่อแสดงผลเท่านั้น');
  expect(screen.text()).toContain('เกณฑ์ของปี55 · 60 · 65 · 70 · 75');
});

test('thresholds that were amended are named with the day and the reason', async () => {
  await open('1.12', 2);
  const { amendments } = indicatorOf('1.12');
  expect(amendments.length).toBeGreaterThan(0);
  expect(screen.text()).toContain('เกณฑ์ที่ขอเปลี่ยนแปลง60 · 65 · 70 · 75 · 80');
  expect(screen.text()).toContain(amendments.at(-1)?.reason ?? '-');
});

test('levels that do not score 1 to 5 are told with what they score', async () => {
  await open('1.12', 0, { levelScores: ['0', '50', '75', '100', '100'] });
  // Between 65 (75) and 70 (100), under a cap of 5.
  expect(screen.text()).toContain('75 + 25 × (66.3502 − 65) ÷ (70 − 65) = 81.7512');
  expect(screen.text()).toContain('อยู่นอกช่วง 1–5 จึงได้ 5');
  expect(screen.text()).toContain('คะแนนของแต่ละระดับ0 · 50 · 75 · 100 · 100');
  await screen.close();
  await open('1.3', 0, { levelScores: ['1', '1.5', '3', '4', '5'] });
  expect(screen.text()).toContain('ระดับสูงสุดที่ผ่านคือระดับ 2');
  expect(screen.text()).toContain('ระดับ 2 ให้คะแนน 1.5');
  expect(score()).toBe('1.5000');
});

test('a compound indicator is told by its parts, their states and their sum', async () => {
  await open('2.3', 0);
  const cells = screen.all('.parts tbody tr').map((row) => row.textContent);
  expect(cells).toEqual([
    '2.3.1รับรองแล้ว30.001.000030',
    '2.3.2รับรองแล้ว30.003.4622103.8655',
    '2.3.3รับรองแล้ว40.002.322092.88',
  ]);
  expect(screen.text()).toContain('226.7455 ÷ 100 = 2.2675');
  expect(screen.text()).toContain('2.2675 × 3.00 ÷ 100.00 = 0.0680');
  await screen.close();
  await open('1.13', 1);
  expect(screen.text()).toContain('ตัวชี้วัดย่อยมีสถานะต่างกัน');
});

test('a typed figure that differs from the formula is said, and one button gives the formula back', async () => {
  await open('1.6', 0);
  const { indicator, result } = useDesk.getState().state;
  const id = resultId(indicatorOf('1.6').id, '6');
  const known = result.get(id);
  if (known === undefined) throw new Error(id);
  await screen.does(() => {
    useDesk.setState(({ state }) => ({
      state: { ...state, indicator, result: new Map(result).set(id, { ...known, value: '70' }) },
    }));
  });
  expect(screen.one('.note').textContent).toContain('ผลที่พิมพ์ 70 ไม่ตรงกับสูตรซึ่งให้ 68.7655');
  await screen.click(screen.button('ใช้ 68.7655'));
  expect(stored('1.6', '6')).toMatchObject({ value: null, state: 'draft' });
  expect(screen.all('.note')).toEqual([]);
});

test('no evidence has no score in the round, and it is said what it counts at the end of the year', async () => {
  await open('4.5', 2);
  expect(score()).toBe('–');
  expect(screen.text()).toContain('สิ้นปีนับเป็น 1.0000');
});

test('what is wrong with a month is said in words, and its line leads to the cell', async () => {
  const { formula } = indicatorOf('1.12');
  const item = [...sample.item.values()].find(({ code }) => code === 'reg_done');
  const months = item === undefined ? undefined : sample.series.get(item.id);
  if (item === undefined || months === undefined) throw new Error(formula);
  const wrong = { ...months, m2: '12.5', m3: '31/3/2568', m9: 'มาก' };
  screen = await openScreen(
    { ...sample, series: new Map(sample.series).set(months.id, wrong) },
    <Panel id={indicatorOf('1.12').id} at={0} />,
  );
  const lines = screen.all('.month-problem').map((each) => each.textContent);
  expect(lines).toEqual([
    `พฤศจิกายน · ${item.name}: “12.5” ต้องเป็นจำนวนเต็ม เพราะหน่วยวัดคือ เรื่อง`,
    `ธันวาคม · ${item.name}: “31/3/2568” เป็นวันที่ แต่หน่วยวัดคือ เรื่อง`,
  ]);
  await screen.click(screen.all('.month-problem')[1]!);
  expect(useDesk.getState()).toMatchObject({ page: 'indicator', indicatorId: indicatorOf('1.12').id });
});

test('a line of the months stays with the indicator that is shown, also where one before it has the same figure', async () => {
  const shown = indicatorOf('1.12');
  const before = indicatorOf('1.1');
  const item = [...sample.item.values()].find(({ code }) => code === 'reg_done');
  const months = sample.series.get(item?.id ?? '');
  if (months === undefined) throw new Error('no months');
  const state = {
    ...sample,
    indicator: new Map(sample.indicator).set(before.id, { ...before, formula: shown.formula }),
    series: new Map(sample.series).set(months.id, { ...months, m2: '12.5' }),
  };
  screen = await openScreen(state, <Panel id={shown.id} at={0} />);
  await screen.click(screen.all('.month-problem')[0]!);
  expect(useDesk.getState()).toMatchObject({ page: 'indicator', indicatorId: shown.id });
});

test('a typed result that its template sheet does not allow is said to be so, with what to do', async () => {
  const indicator = indicatorOf('1.12');
  const id = resultId(indicator.id, '12');
  const result = sample.result.get(id) ?? sample.result.get(resultId(indicator.id, '6'));
  if (result === undefined) throw new Error(id);
  const state = {
    ...sample,
    indicator: new Map(sample.indicator).set(indicator.id, { ...indicator, mostValue: '100' }),
    result: new Map(sample.result).set(id, { ...result, id, round: '12', value: '104.2' }),
  };
  screen = await openScreen({ ...state, agreement: new Map() }, <Panel id={indicator.id} at={2} />);
  expect(screen.text()).toContain('“104.2” มากกว่า 100 ซึ่งเป็นค่าสูงสุดที่รายละเอียดตัวชี้วัดกำหนด');
  expect(screen.text()).toContain('แก้ตัวเลข หรือแก้รายละเอียดตัวชี้วัด');
  await screen.close();
  // Results are submitted while it is signed, and the sheet is closed then.
  const signed = [...sample.agreement].map(([key, each]) => [key, { ...each, stage: 'signed' }] as const);
  screen = await openScreen({ ...state, agreement: new Map(signed) }, <Panel id={indicator.id} at={2} />);
  expect(screen.text()).toContain('หรือขอเปลี่ยนแปลงช่วงค่าที่เป็นไปได้ของตัวชี้วัด แล้วเสนอใหม่');
});
