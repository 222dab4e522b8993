// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '#domain/book/change';
import { fail } from '#domain/result';
import { useDesk, type FigureName } from '#renderer/session/desk';
import { bringBack, figureHistory } from '#renderer/session/history';
import { showHistory } from '#renderer/navigation/navigate';
import { FigureHistoryPanel } from '#renderer/features/history/figure-history.tsx';
import { at, givenBook, past } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

vi.mock('#renderer/session/history', () => ({ bringBack: vi.fn(), figureHistory: vi.fn() }));

const CHANGE: Change = { name: 'bring-back', ops: [] };
const WEIGHT: FigureName = { kind: 'indicator', id: 'i1', field: 'weight' };
const PASTS = [
  past({ op: 'a', value: null, name: 'import', person: '', replacedBy: ['b'] }),
  past({ op: 'b', value: '7.5', why: 'ตามมติที่ประชุม', replaced: ['a'], replacedBy: ['c'] }),
  past({
    op: 'c',
    value: '5',
    person: 'อนันต์',
    post: 'cco',
    replaced: ['b'],
    wall: at(2014, 1, 2),
    clock: 'doubtful',
    notBefore: at(2026, 7, 8, 10, 5),
  }),
];

let screen: Screen;
const open = async (figure: FigureName): Promise<void> => {
  screen = await openScreen(
    givenBook(),
    <>
      <button type="button">opener</button>
      <FigureHistoryPanel />
    </>,
  );
  screen.one('button').focus();
  await screen.does(() => {
    showHistory(figure);
  });
  await screen.settle();
};
const values = (): string[] => screen.all('.hist-pasts > li').map((each) => each.textContent);

beforeEach(() => {
  useDesk.setState({ device: 'here' });
  vi.mocked(figureHistory).mockResolvedValue(PASTS);
  vi.mocked(bringBack).mockReset().mockResolvedValue({ kind: 'saved', change: CHANGE });
});
afterEach(() => screen.close());

describe('the history of a figure', () => {
  it('has every value, the newest first: who, from which post, when with its doubt, why, and what became of it', async () => {
    await open(WEIGHT);
    const [now, before, first] = values();
    expect(now).toMatch(/^ร้อยละ 5\.00ใช้อยู่/);
    expect(now).toContain('อนันต์ · รองผู้ว่าราชการจังหวัด (CCO)');
    expect(now).toContain('นาฬิกาของเครื่องอาจผิด; หลัง 8 ก.ค. 2569 10.05 น.');
    expect(before).toContain('8 ก.ค. 2569 10.05 น. · กรอกผล');
    expect(before).toContain('เหตุผล: ตามมติที่ประชุม');
    expect(before).toContain('แทนด้วย ร้อยละ 5.00 โดย อนันต์');
    expect(first).toMatch(/^–/);
    expect(first).toContain('ไม่ได้ระบุชื่อ');
    expect(first).toContain('นำเข้าจาก Excel');
  });

  it('brings a value back, and offers to undo that', async () => {
    await open(WEIGHT);
    const buttons = screen.all('.hist-pasts button');
    expect(buttons).toHaveLength(2);
    useDesk.setState({ undo: [CHANGE] });
    await screen.click(buttons[0]!);
    expect(bringBack).toHaveBeenCalledWith(WEIGHT, '7.5');
    expect(screen.one('.toast').textContent).toBe('นำค่า ร้อยละ 7.50 กลับมาแล้วเลิกทำ');
    await screen.does(() => {
      useDesk.setState({ undo: [CHANGE, { name: 'paste', ops: [] }] });
    });
    expect(screen.one('.toast').textContent).toBe('นำค่า ร้อยละ 7.50 กลับมาแล้ว');
  });

  it('says nothing beside a refusal, and does not claim what the disk did not take', async () => {
    await open(WEIGHT);
    vi.mocked(bringBack).mockResolvedValue({ kind: 'waiting', change: CHANGE, code: 'disk-full' });
    await screen.click(screen.one('.hist-pasts button'));
    expect(screen.one('.toast').textContent).toContain('ยังบันทึกลงเครื่องไม่ได้');
    vi.mocked(bringBack).mockResolvedValue({ kind: 'refused', failure: fail('agreement-sealed') });
    await screen.click(screen.one('.hist-pasts button'));
    expect(screen.all('.toast')).toHaveLength(0);
  });

  it('says when a value stands so already', async () => {
    vi.mocked(bringBack).mockResolvedValue({ kind: 'nothing' });
    await open(WEIGHT);
    await screen.click(screen.one('.hist-pasts button'));
    expect(screen.one('.toast').textContent).toBe('ไม่มีอะไรเปลี่ยน');
  });

  it('brings nothing back into a record that is gone, and says so on the button', async () => {
    await open({ ...WEIGHT, id: 'i9' });
    const button = screen.button('รายการถูกลบแล้ว');
    expect(button.disabled).toBe(true);
  });

  it('sends two values that stand side by side to be decided', async () => {
    vi.mocked(figureHistory).mockResolvedValue([
      past({ op: 'a', value: '4', replacedBy: ['b', 'c'] }),
      past({ op: 'b', value: '5', replaced: ['a'] }),
      past({ op: 'c', value: '6', replaced: ['a'] }),
    ]);
    await open(WEIGHT);
    expect(values().filter((each) => each.includes('รอตัดสิน'))).toHaveLength(2);
    expect(screen.all('.hist-pasts button')).toHaveLength(0);
    await screen.click(screen.button('ไปตัดสิน'));
    expect(useDesk.getState()).toMatchObject({ page: 'history', historyOf: null });
  });

  it('goes over to another field of the record', async () => {
    await open(WEIGHT);
    await screen.type(screen.named('ช่องข้อมูล'), 'levels');
    expect(useDesk.getState().historyOf).toEqual({ ...WEIGHT, field: 'levels' });
  });

  it('takes the focus, and Esc closes it and gives the focus back', async () => {
    await open(WEIGHT);
    expect(document.activeElement?.tagName).toBe('ASIDE');
    await screen.press('Escape');
    expect(useDesk.getState().historyOf).toBeNull();
    expect(document.activeElement?.textContent).toBe('opener');
  });

  it('says that nothing was written yet', async () => {
    vi.mocked(figureHistory).mockResolvedValue([]);
    await open({ kind: 'result', id: 'i1:12', field: 'value' });
    expect(screen.text()).toContain('รอบ 12 เดือน');
    expect(screen.text()).toContain('ยังไม่มีใครกรอกช่องนี้');
  });
});
