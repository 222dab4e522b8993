// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXISTS } from '#domain/log/commit';
import type { Conflict } from '#domain/log/conflicts';
import { decide, useConflicts } from '#renderer/session/conflicts';
import { useDesk } from '#renderer/session/desk';
import { figureHistory, timeline } from '#renderer/session/history';
import { HistoryPage } from '#renderer/features/history/history-page.tsx';
import { givenBook, past } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

vi.mock('#renderer/session/history', () => ({
  timeline: vi.fn(),
  takeBack: vi.fn(),
  figureHistory: vi.fn(),
}));
vi.mock('#renderer/session/conflicts', () => ({ useConflicts: vi.fn(), decide: vi.fn() }));

const RESULT: Conflict = {
  kind: 'values',
  entity: 'result',
  id: 'i1:9',
  field: 'value',
  known: true,
  heads: [
    { op: 'b', value: '53.2', lam: 2 },
    { op: 'c', value: '52.3', lam: 2 },
  ],
  seen: [],
};
const REMOVED: Conflict = {
  ...RESULT,
  kind: 'removed-edited',
  entity: 'indicator',
  id: 'i1',
  field: EXISTS,
  heads: [{ op: 'r', value: false, lam: 5 }],
};
const CIRCLE: Conflict = {
  ...RESULT,
  kind: 'cycle',
  entity: 'node',
  id: 'n1',
  field: 'parent',
  heads: [{ op: 'm', value: 'n7', lam: 5 }],
};

let screen: Screen;
const open = async (conflicts: readonly Conflict[]): Promise<void> => {
  vi.mocked(useConflicts).mockReturnValue(conflicts);
  screen = await openScreen(givenBook(), <HistoryPage />);
  await screen.settle();
};
const decideButton = (): HTMLButtonElement => screen.one('.conf-dec .btn') as HTMLButtonElement;
const sides = (): string[] => screen.all('.conf-side:not(.conf-dec)').map((each) => each.textContent);

beforeEach(() => {
  useDesk.setState({ device: 'here' });
  vi.mocked(timeline).mockResolvedValue([]);
  vi.mocked(decide).mockReset().mockResolvedValue({ kind: 'saved', change: null });
  vi.mocked(figureHistory).mockImplementation(({ field }) =>
    Promise.resolve(
      {
        value: [
          past({ op: 'a', value: '44', replacedBy: ['b', 'c'] }),
          past({
            op: 'b',
            value: '53.2',
            replaced: ['a'],
            device: 'k3Qx9-x',
            person: 'อนันต์',
            why: 'รวมเงินกัน',
          }),
          past({ op: 'c', value: '52.3', replaced: ['a'] }),
        ],
        [EXISTS]: [past({ op: 'r', value: false, person: 'อนันต์', name: 'remove-indicator' })],
        weight: [past({ op: 'w', value: '6', person: 'วิชัย', lam: 9 })],
        parent: [
          past({ op: 'l', value: 'n1', replacedBy: ['m'] }),
          past({ op: 'm', value: 'n7', replaced: ['l'] }),
        ],
      }[field] ?? [],
    ),
  );
});
afterEach(() => screen.close());

describe('two values', () => {
  it('stand side by side with who wrote them, what both had seen, and which is shown', async () => {
    await open([RESULT]);
    expect(screen.text()).toContain('รอตัดสิน 1 เรื่อง');
    const [base, first, second, other] = sides();
    expect(base).toContain('ค่าเดิมที่ทุกฝ่ายเห็นร้อยละ 44');
    expect(first).toMatch(/^ค่า ก1ร้อยละ 53\.2.*อนันต์.*เครื่อง k3Qx9-.*เหตุผลรวมเงินกัน/);
    expect(second).toMatch(/^ค่า ขแสดงอยู่ขณะนี้2ร้อยละ 52\.3.*เครื่องนี้/);
    expect(other).toContain('ค่าอื่น');
    expect(screen.all('input[type="radio"]:checked')).toHaveLength(0);
  });

  it('are decided with a choice and a reason, and what is missing stands on the button', async () => {
    await open([RESULT]);
    expect(decideButton().textContent).toBe('ตัดสิน · เลือกค่าก่อน');
    expect(decideButton().disabled).toBe(true);
    screen.one('input[type="radio"]').focus();
    await screen.press('Digit2');
    expect(decideButton().textContent).toBe('ตัดสินใช้: ร้อยละ 52.3 · ใส่เหตุผลก่อน');
    await screen.type(screen.named('เหตุผลที่เลือก'), 'นิยามไม่นับเงินกันเหลื่อมปี');
    await screen.click(decideButton());
    expect(decide).toHaveBeenCalledWith(RESULT, '52.3', 'นิยามไม่นับเงินกันเหลื่อมปี');
    expect(screen.one('.toast').textContent).toContain('ตัดสินแล้ว: ร้อยละ 52.3');
  });

  it('may both give way to another, which must be a number', async () => {
    await open([RESULT]);
    await screen.type(screen.named('เหตุผลที่เลือก'), 'ตามบัญชี');
    const other = screen.one('.conf-fields input');
    await screen.type(other, 'ห้าสิบ');
    expect(decideButton().textContent).toContain('ค่าอื่นไม่ใช่ตัวเลข');
    expect(decideButton().disabled).toBe(true);
    await screen.type(other, '๕๓');
    await screen.click(decideButton());
    expect(decide).toHaveBeenCalledWith(RESULT, '53', 'ตามบัญชี');
  });

  it('stay when the decision cannot be written, and the window says why', async () => {
    vi.mocked(decide).mockResolvedValue({ kind: 'waiting', change: null, code: 'disk-full' });
    await open([RESULT]);
    await screen.click(screen.one('input[type="radio"]'));
    await screen.type(screen.named('เหตุผลที่เลือก'), 'ตามบัญชี');
    await screen.press('Enter');
    screen.named('เหตุผลที่เลือก').focus();
    await screen.press('Enter', { ctrlKey: true });
    expect(screen.one('.conf-dec [role="alert"]').textContent).toContain('เนื้อที่ในเครื่องเต็ม');
  });

  it('of a newer program are kept and not decided here', async () => {
    await open([{ ...RESULT, entity: 'seal', field: 'wax', known: false }]);
    expect(screen.text()).toContain('ติดตั้งโปรแกรมรุ่นล่าสุดก่อนจึงจะตัดสินได้');
    expect(screen.all('.conf-dec')).toHaveLength(0);
  });
});

it('asks whether what was deleted and edited is kept, and names both people', async () => {
  await open([REMOVED]);
  await screen.settle();
  const [keep, remove] = sides();
  expect(keep).toMatch(/เก็บรายการไว้.*วิชัย/);
  expect(remove).toMatch(/ลบรายการ.*อนันต์/);
  await screen.click(screen.all('input[type="radio"]')[1]!);
  await screen.type(screen.named('เหตุผลที่เลือก'), 'ยกเลิกตัวชี้วัด');
  await screen.click(decideButton());
  expect(decide).toHaveBeenCalledWith(REMOVED, false, 'ยกเลิกตัวชี้วัด');
});

it('leads out of a cycle', async () => {
  await open([CIRCLE]);
  expect(sides().join()).toMatch(/กลับไปอยู่ใต้ ประเด็น การพัฒนาคน.*ไว้ชั้นบนสุด/);
  await screen.click(screen.all('input[type="radio"]')[1]!);
  await screen.type(screen.named('เหตุผลที่เลือก'), 'ย้ายผิด');
  await screen.click(decideButton());
  expect(decide).toHaveBeenCalledWith(CIRCLE, null, 'ย้ายผิด');
});

it('walks from one to the next with F8, and leads to the history of the figure', async () => {
  await open([RESULT, REMOVED]);
  const current = (): string => screen.one('[aria-current="true"]').textContent;
  expect(current()).toContain('ผลการดำเนินงาน');
  await screen.press('F8');
  expect(current()).toContain('ลบแล้ว แต่มีผู้แก้ไข');
  await screen.press('F8');
  await screen.click(screen.one('.conf-head .btn'));
  expect(useDesk.getState().historyOf).toEqual({ kind: 'result', id: 'i1:9', field: 'value' });
});

it('leaves the timeline one step away', async () => {
  await open([RESULT]);
  await screen.click(screen.button('ลำดับการแก้ไข'));
  await screen.settle();
  expect(screen.text()).toContain('ยังไม่มีการแก้ไขที่บันทึกไว้');
});
