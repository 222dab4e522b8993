// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { findingsOf } from '#domain/agreement/findings';
import { addPart } from '#domain/indicator/edit-parts';
import { applyChange } from '#domain/book/change';
import type { BookState, Indicator } from '#domain/book/book';
import { onIndicator, placeOf, type YearPlace } from '#domain/check/year-problem';
import { goToPlace } from '#renderer/navigation/wanted-place';
import type { Draft } from '#domain/drafts/draft';
import { useDesk } from '#renderer/session/desk';
import { keepAll } from '#renderer/drafts/draft-disk';
import { useDrafting } from '#renderer/drafts/drafting';
import { noteDropped, readDrafts } from '#renderer/drafts/drafts';
import { takeAmended, useLifeView } from '#renderer/navigation/drawers';
import { IndicatorPage } from '#renderer/features/indicator/indicator-page.tsx';
import { item } from '#test/unit/domain/indicator/given';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

let screen: Screen;
afterEach(() => screen.close());

const now = (): Indicator => {
  const found = useDesk.getState().state.indicator.get('i1');
  if (found === undefined) throw new Error('it is gone');
  return found;
};

async function openSheet(
  given: Partial<Indicator> = {},
  more?: (state: BookState) => BookState,
): Promise<void> {
  const book = givenBook();
  const known = book.indicator.get('i1');
  if (known === undefined) throw new Error('no indicator');
  const state: BookState = {
    ...book,
    indicator: new Map([['i1', { ...known, ...given }]]),
    item: new Map([item('paid', { name: 'เงินที่เบิกจ่าย' }), item('all')].map((each) => [each.id, each])),
  };
  useDesk.setState({ page: 'indicator', indicatorId: 'i1', cameFrom: 'agreement' });
  screen = await openScreen(more?.(state) ?? state, <IndicatorPage />);
  await screen.click(screen.button('รายละเอียดตัวชี้วัด'));
}

async function give(label: string, text: string): Promise<void> {
  const field = screen.named(label);
  await screen.type(field, text);
  await screen.does(() => {
    field.focus();
    field.blur();
  });
}

describe('the template sheet', () => {
  it('writes a field when one leaves it, one step each, and keeps a text that is no number', async () => {
    await openSheet();
    await give('คำอธิบาย', 'เงินที่เบิกจ่ายแล้ว');
    await give('ค่าเป้าหมาย', '๕๐');
    await give('± ต่อ 1 คะแนน', 'ห้า');
    expect(now()).toMatchObject({ definition: 'เงินที่เบิกจ่ายแล้ว', target: '50', adjustStep: 'ห้า' });
    expect(useDesk.getState().undo).toHaveLength(3);
    expect(screen.text()).toContain('ไม่ใช่ตัวเลข เก็บไว้ให้แก้');
  });

  it('has the smallest and the largest possible value, each by itself, and says where they are the wrong way round', async () => {
    await openSheet();
    await give('ค่าสูงสุดที่เป็นไปได้', '๑๒๐.๕');
    expect(now()).toMatchObject({ leastValue: null, mostValue: '120.5' });
    await give('ค่าต่ำสุดที่เป็นไปได้', '150');
    expect(findingsOf(now()).find(({ field }) => field === 'mostValue')).toMatchObject({
      code: 'bounds-reversed',
      severity: 'error',
    });
    await give('ค่าต่ำสุดที่เป็นไปได้', 'ศูนย์');
    expect(now().leastValue).toBe('ศูนย์');
    expect(findingsOf(now()).find(({ field }) => field === 'leastValue')?.code).toBe('not-a-number');
    await give('ค่าต่ำสุดที่เป็นไปได้', '');
    expect(now().leastValue).toBeNull();
  });

  it('shows what the method has no box for until it is emptied, so that no error stands on a hidden field', async () => {
    await openSheet({
      method: 'compound',
      mostValue: 'มาก',
      target: 'x',
      adjustStep: 'ตามที่ตกลง',
      formula: 'paid +',
    });
    expect(findingsOf(now()).filter(({ code }) => code === 'not-a-number')).toHaveLength(3);
    expect(screen.all('[data-field="formula"]')).toHaveLength(1);
    for (const label of ['ค่าสูงสุดที่เป็นไปได้', 'ค่าเป้าหมาย', 'ช่วงปรับเกณฑ์การให้คะแนน', 'สูตรการคำนวณ'])
      await give(label, '');
    expect(now()).toMatchObject({ mostValue: null, target: null, adjustStep: null, formula: '' });
    expect(screen.text()).not.toContain('ค่าที่วิธีให้คะแนนนี้ไม่ใช้');
    expect(screen.all('[data-field="formula"]')).toHaveLength(0);
  });

  it('shows levels of single rounds where a milestone still has them', async () => {
    await openSheet({
      method: 'milestone',
      leastValue: '0',
      levelsByRound: { '9': ['1', 'x', '3', '4', '5'] },
    });
    await give('รอบ 9 เดือน ระดับ 2', '2');
    expect(now().levelsByRound['9']?.[1]).toBe('2');
    await screen.click(screen.named('เลิกใช้เกณฑ์เฉพาะ รอบ 9 เดือน'));
    expect(now().levelsByRound).toEqual({});
    expect(screen.all('[data-field="leastValue"]')).toHaveLength(1);
  });

  it('fills the five levels from target and step, and says with what', async () => {
    await openSheet({ target: '50', adjustStep: '10', direction: 'lower' });
    await screen.click(screen.button('เติมห้าระดับเป็น 70 · 60 · 50 · 40 · 30'));
    expect(now().levels).toEqual(['70', '60', '50', '40', '30']);
    expect(screen.text()).not.toContain('เติมห้าระดับ');
  });

  it('reads a formula while it is typed: words, a name that is not there, the place of a fault', async () => {
    await openSheet();
    const field = screen.named('สูตรการคำนวณ');
    await screen.type(field, '100 * sum(paid) / last(all)');
    expect(screen.text()).toContain('อ่านว่า: 100 × ผลรวม เงินที่เบิกจ่าย ÷ ค่าล่าสุด รายการ all');
    await screen.type(field, 'paid / nothing');
    expect(screen.text()).toContain('“nothing” ซึ่งไม่มีในปีนี้');
    await screen.type(field, 'paid / (all');
    expect(screen.one('.sh-formula [role="alert"]').textContent).toContain('ตำแหน่ง 12');
    expect(now().formula).toBe('');
    // What is wrong is kept as well: saving is never refused.
    await give('สูตรการคำนวณ', 'paid / (all');
    expect(now().formula).toBe('paid / (all');
  });

  it('offers items by their Thai names', async () => {
    await openSheet();
    const field = screen.named('สูตรการคำนวณ');
    await screen.does(() => {
      field.focus();
    });
    await screen.type(field, 'เบิก');
    expect(screen.all('[role="option"]').map((each) => each.textContent)).toEqual(['paid เงินที่เบิกจ่าย']);
    await screen.press('Enter');
    expect((field as HTMLTextAreaElement).value).toBe('paid');
  });

  it('does not let an item go that the formula names, and says so', async () => {
    await openSheet({ formula: 'paid' });
    await screen.click(screen.named('ลบ เงินที่เบิกจ่าย'));
    expect(screen.text()).toContain('อยู่ในสูตรของ 2.4');
    await screen.click(screen.named('ลบ รายการ all'));
    expect([...useDesk.getState().state.item.keys()]).toEqual(['item-paid']);
  });

  it('adds collectors; the first records the score', async () => {
    await openSheet();
    await screen.click(screen.button('เพิ่มผู้จัดเก็บข้อมูล'));
    await screen.click(screen.button('เพิ่มผู้จัดเก็บข้อมูล'));
    expect(now().collectors.map(({ records }) => records)).toEqual([true, false]);
  });

  it('has what the method needs: steps, conditions, criteria', async () => {
    await openSheet({ method: 'rubric' });
    await screen.click(screen.button('เพิ่มเกณฑ์'));
    expect(now().criteria).toEqual([{ text: '', max: '1' }]);
    await screen.type(screen.named('วิธีให้คะแนน'), 'hybrid');
    expect(screen.text()).toContain('เงื่อนไขของระดับ');
    await screen.type(screen.named('วิธีให้คะแนน'), 'milestone');
    expect(screen.text()).toContain('ให้คะแนนขั้นตอนที่ทำข้ามลำดับ');
  });

  it('shows what the weights of parts add up to, and adds one', async () => {
    await openSheet({ weight: '5' }, (state) => applyChange(state, addPart(state, 'i1', 'p')));
    await give('น้ำหนัก', '5');
    await screen.click(screen.button('เพิ่มตัวชี้วัดย่อย'));
    expect(screen.text()).toContain('น้ำหนักย่อยรวม 5.00 จาก 5.00');
    expect(screen.all('[role="group"]').map((each) => each.getAttribute('aria-label'))).toContain('2.4.2');
  });
});

it('leaves with Esc to where one came from, but first gives a field back', async () => {
  await openSheet();
  const field = screen.named('คำอธิบาย');
  await screen.type(field, 'x');
  await screen.does(() => {
    field.focus();
  });
  await screen.press('Escape');
  expect(useDesk.getState().page).toBe('indicator');
  await screen.press('Escape');
  expect(useDesk.getState().page).toBe('agreement');
});

describe('a check leads to its place', () => {
  const i1 = { id: 'i1', no: '2.4' };
  const here = async (place: YearPlace): Promise<Element | null> => {
    await screen.does(() => {
      goToPlace(place);
    });
    return document.activeElement;
  };
  const said = (at: Element | null): string =>
    at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((each) => each.textContent).join() : '';

  it('on the sheet: the field, and of several values the one that is meant', async () => {
    await openSheet({
      levelTexts: ['ก', '', 'ค', 'ง', 'จ'],
      levelsByRound: { '9': ['1', '2', '3', '4', 'x'] },
      weightByRound: { '9': '-1' },
    });
    await screen.click(screen.button('แนวโน้ม'));
    expect(said(await here(onIndicator(i1, 'target')))).toBe('ค่าเป้าหมาย');
    expect(said(await here(onIndicator(i1, 'levelsByRound', { round: '9', at: '5' })))).toBe(
      'รอบ 9 เดือน ระดับ 5',
    );
    expect(said(await here(onIndicator(i1, 'weightByRound', { round: '9' })))).toBe('รอบ 9 เดือน');
    expect((await here(onIndicator(i1, 'collectors')))?.textContent).toContain('เพิ่มผู้จัดเก็บข้อมูล');
    expect(said(await here(placeOf('item', 'item-paid', { field: 'code', no: 'paid' })))).toBe(
      'รหัสรายการข้อมูล',
    );
  });

  it('in the months: the tab of the trend, and whoever comes back to the sheet is not led there again', async () => {
    await openSheet({ formula: 'paid/all' });
    const month = await here(placeOf('series', 'item-paid', { field: 'm3', no: 'paid', month: 3 }));
    expect(month?.closest('[role="grid"]')).not.toBeNull();
    expect(screen.all('tr.sel td')[0]?.textContent).toContain('เงินที่เบิกจ่าย');
    await here(onIndicator(i1, 'target'));
    await screen.click(screen.button('แนวโน้ม'));
    await screen.click(screen.button('รายละเอียดตัวชี้วัด'));
    expect(said(document.activeElement)).toBe('');
  });
});

describe('a signed agreement', () => {
  const signed = (state: BookState): BookState => ({
    ...state,
    agreement: new Map([
      [
        '92-2569/agreement',
        { id: '92-2569/agreement', stage: 'signed' as const, revision: 1, talks: 1, steps: [] },
      ],
    ]),
  });

  it('leads from the bounds to their amendment', async () => {
    await openSheet({}, signed);
    await screen.click(screen.named('ขอเปลี่ยนแปลงตัวชี้วัด: ช่วงค่าที่เป็นไปได้'));
    expect(takeAmended('i1')).toBe('bounds');
  });

  it('leads from the sheet to the amendment of that field', async () => {
    await openSheet();
    expect(screen.text()).not.toContain('ขอเปลี่ยนแปลงตัวชี้วัด');
    await screen.close();
    await openSheet({}, signed);
    expect(screen.text()).toContain('คำรับรองลงนามแล้ว');
    await screen.click(screen.named('ขอเปลี่ยนแปลงตัวชี้วัด: น้ำหนัก'));
    expect(useDesk.getState().page).toBe('agreement');
    expect(useLifeView.getState()).toMatchObject({ drawer: 'amending', indicator: 'i1' });
    // The drawer asks once, and only for that indicator.
    expect([takeAmended('i2'), takeAmended('i1'), takeAmended('i1')]).toEqual([null, 'weight', null]);
  });
});

/** Nothing is on a disk here but what the test says. */
function onDisk(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  globalThis.desktop = {
    call: (name: string, input: unknown) => {
      if (name === 'drafts.keep') kept.push(input as Draft);
      return Promise.resolve({ ok: true, value: name === 'drafts.read' ? { drafts, notices: [] } : null });
    },
  };
  return kept;
}

it('what was begun in a line is offered to no other that has come into its place', async () => {
  const [first, second] = ['สำนักงานจังหวัด', 'ปลัดจังหวัด'].map((name) => ({
    ...{ name, phone: '', task: '', records: false },
  }));
  if (first === undefined || second === undefined) throw new Error('no lines');
  const phones = (): readonly string[] =>
    screen
      .all('[role="group"][aria-label^="ผู้จัดเก็บ"] .sh-phone input')
      .map((field) => (field as HTMLInputElement).value);
  const kept = onDisk([]);
  await openSheet({ collectors: [first, second] });
  const field = screen.all('[role="group"] .sh-phone input')[0];
  if (field === undefined) throw new Error('no phone');
  await screen.type(field, '053-111');
  keepAll();
  await screen.settle();
  const begun = kept.at(-1);
  if (begun === undefined) throw new Error('it was not kept');
  await screen.close();

  onDisk([begun]);
  await openSheet({ collectors: [first, second] });
  await screen.does(readDrafts);
  expect(phones()).toEqual(['053-111', '']);
  await screen.click(screen.named('ลบผู้จัดเก็บข้อมูลคนที่ 1'));
  await screen.click(screen.button('เพิ่มผู้จัดเก็บ'));
  expect(now().collectors).toHaveLength(2);
  expect(phones()).toEqual(['', '']);
  expect(useDrafting.getState().waiting).toMatchObject([{ text: '053-111' }]);
  noteDropped(begun);
});
