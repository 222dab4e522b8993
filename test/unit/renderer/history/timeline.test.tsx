// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#domain/result';
import { useDesk } from '#renderer/session/desk';
import { figureHistory, takeBack, timeline } from '#renderer/session/history';
import { NOTHING, refused, type Outcome } from '#renderer/session/outcome';
import { HistoryPage } from '#renderer/features/history/history-page.tsx';
import { at, entry, givenBook, past } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

vi.mock('#renderer/session/history', () => ({
  timeline: vi.fn(),
  takeBack: vi.fn(),
  figureHistory: vi.fn(),
}));
vi.mock('#renderer/session/conflicts', () => ({ useConflicts: () => [], decide: vi.fn() }));

const SAVED: Outcome = { kind: 'saved', change: null };
const SEALED = 'คำรับรองลงนามแล้ว แก้ข้อความโดยตรงไม่ได้';

let screen: Screen;
const open = async (): Promise<void> => {
  screen = await openScreen(givenBook(), <HistoryPage />);
  await screen.settle();
};
const rows = (): string[] => screen.all('[role="row"]').map((each) => each.textContent);

beforeEach(() => {
  useDesk.setState({ device: 'here' });
  vi.mocked(figureHistory).mockResolvedValue([]);
  vi.mocked(timeline).mockResolvedValue([
    entry({
      id: 'c',
      name: 'sign-agreement',
      records: [{ kind: 'seal', id: 's1' }],
      device: 'k3Qx9-elsewhere',
    }),
    entry({ id: 'b', steps: 4, wall: at(2026, 7, 8, 16, 20) }),
    entry({
      id: 'a',
      name: 'import',
      person: '',
      wall: at(2014, 1, 2, 3, 4),
      clock: 'doubtful',
      notBefore: at(2026, 7, 1, 8, 0),
      records: [{ kind: 'indicator', id: 'i9' }],
    }),
    entry({ id: 'first', name: 'start', wall: at(2026, 6, 30) }),
  ]);
});
afterEach(() => screen.close());

describe('the timeline', () => {
  it('says day by day what was done, to what and by whom', async () => {
    await open();
    expect(rows()[0]).toBe('วันพุธที่ 8 กรกฎาคม 2569 · 2 ครั้ง');
    expect(rows()[1]).toContain('การเปลี่ยนแปลงจากรุ่นใหม่กว่า รายการจากรุ่นใหม่กว่า');
    expect(rows()[1]).toContain('เครื่อง k3Qx9-');
    expect(rows()[2]).toMatch(/^16\.20 น\.กรอกผล 2\.4 .* · รอบ 9 เดือน/);
    expect(rows()[2]).toContain('สมศรี ใจดี · เจ้าหน้าที่จังหวัด · เครื่องนี้');
  });

  it('marks a clock that is not believed, and knows no day for it', async () => {
    await open();
    expect(rows()[3]).toBe('ไม่ทราบวันแน่ชัด · 1 ครั้ง');
    expect(rows()[4]).toContain('2 ม.ค. 2557 03.04 น.');
    expect(rows()[4]).toContain('นาฬิกาของเครื่องอาจผิด; หลัง 1 ก.ค. 2569 08.00 น.');
    expect(rows()[4]).toContain('ไม่ได้ระบุชื่อ');
  });

  it('calls a deleted record by the name that it had', async () => {
    vi.mocked(figureHistory).mockImplementation(({ field }) =>
      Promise.resolve([past({ op: 'x', value: field === 'no' ? '3.1' : 'ความพึงพอใจ' })]),
    );
    await open();
    await screen.settle();
    expect(rows()[4]).toContain('3.1 ความพึงพอใจ (ลบแล้ว)');
  });

  it('is narrowed by words and by kind, and says so when nothing is left', async () => {
    await open();
    await screen.type(screen.named('ประเภทการแก้ไข'), 'results');
    expect(screen.all('[data-id]').map((each) => each.dataset['id'])).toEqual(['b']);
    expect(screen.text()).toContain('พบ 1 ครั้ง');
    await screen.type(screen.named('ค้นหาชื่อ ผู้บันทึก หรือสิ่งที่ทำ'), 'ไม่มีคำนี้');
    expect(screen.text()).toContain('ไม่พบการแก้ไขที่ตรงกับคำค้นและประเภทที่เลือก');
  });

  it('walks with the arrows past the heads of days; Enter opens, Esc closes and gives the focus back', async () => {
    await open();
    expect(screen.all('[role="row"][tabindex="0"]')).toHaveLength(1);
    screen.one('[role="row"][tabindex="0"]').focus();
    await screen.press('ArrowDown');
    await screen.press('ArrowDown');
    expect((document.activeElement as HTMLElement).dataset['id']).toBe('a');
    await screen.press('Home');
    await screen.press('ArrowDown');
    await screen.press('Enter');
    expect(screen.one('aside h2').textContent).toBe('กรอกผล');
    expect(document.activeElement?.tagName).toBe('ASIDE');
    await screen.press('Escape');
    expect(screen.all('aside')).toHaveLength(0);
    expect((document.activeElement as HTMLElement).dataset['id']).toBe('b');
  });

  it('says field by field what an action did, and leads to the history of that field', async () => {
    vi.mocked(timeline).mockResolvedValue([
      entry({ id: 'b', name: 'edit-indicator', records: [{ kind: 'indicator', id: 'i1' }] }),
    ]);
    const given = new Map([
      ['unit', [past({ op: 'a.0', value: '' }), past({ op: 'b.0', value: 'ร้อยละ', replaced: ['a.0'] })]],
      ['levels', [past({ op: 'a.0', value: null })]],
    ]);
    vi.mocked(figureHistory).mockImplementation(({ field }) => Promise.resolve(given.get(field) ?? []));
    await open();
    await screen.click(screen.one('[data-id="b"]'));
    await screen.settle();
    expect(screen.one('.hist-steps').textContent).toBe('หน่วยวัด (ว่าง) → ร้อยละ');
    await screen.click(screen.one('aside .hist-records button'));
    expect(useDesk.getState().historyOf).toEqual({ kind: 'indicator', id: 'i1', field: 'unit' });
  });

  it('says of a record that an action made just that', async () => {
    vi.mocked(figureHistory).mockImplementation(({ field }) =>
      Promise.resolve([past({ op: 'b.0', value: field === '@' ? true : '5' })]),
    );
    vi.mocked(timeline).mockResolvedValue([
      entry({ id: 'b', name: 'add-indicator', records: [{ kind: 'indicator', id: 'i1' }] }),
    ]);
    await open();
    await screen.click(screen.one('[data-id="b"]'));
    await screen.settle();
    expect(screen.one('.hist-steps').textContent).toBe('เพิ่มเข้ามา');
  });

  it('leads from an entry to the history of what it touched', async () => {
    await open();
    await screen.click(screen.one('[data-id="b"]'));
    await screen.click(screen.one('aside .hist-records button'));
    expect(useDesk.getState().historyOf).toEqual({ kind: 'result', id: 'i1:9', field: 'value' });
  });

  it('is read again when something was merged', async () => {
    await open();
    vi.mocked(timeline).mockResolvedValue([entry({ id: 'z', name: 'take-back' })]);
    await screen.does(() => {
      useDesk.setState({ merged: 1 });
    });
    await screen.settle();
    expect(screen.all('[data-id]').map((each) => each.dataset['id'])).toEqual(['z']);
  });

  it('draws only what is in view of a long one, and the last when the keys go there', async () => {
    const many = Array.from({ length: 5000 }, (_, each) => entry({ id: `e${String(each)}` }));
    vi.mocked(timeline).mockResolvedValue(many);
    await open();
    expect(screen.all('[data-id]').length).toBeLessThan(60);
    screen.one('[role="row"][tabindex="0"]').focus();
    await screen.press('End');
    expect((document.activeElement as HTMLElement).dataset['id']).toBe('e4999');
  });
});

describe('taking back', () => {
  it('asks in place, and only then acts', async () => {
    vi.mocked(takeBack).mockResolvedValue({ outcome: SAVED, skipped: 0 });
    await open();
    await screen.click(screen.one('[data-id="b"] .btn'));
    expect(screen.text()).toContain('ส่วนที่มีผู้แก้ไขทับภายหลังจะคงไว้');
    expect(takeBack).not.toHaveBeenCalled();
    await screen.click(screen.one('aside .btn.pri'));
    expect(takeBack).toHaveBeenCalledWith('b');
    expect(screen.one('aside [role="status"]').textContent).toBe('เลิกทำแล้วทั้งหมด');
  });

  it.each([
    [{ outcome: SAVED, skipped: 1 }, 'เลิกทำแล้ว ข้าม 1 ช่องหรือรายการที่มีผู้แก้ไขทับภายหลัง'],
    [{ outcome: NOTHING, skipped: 4 }, 'ไม่มีสิ่งใดเปลี่ยน ทั้ง 4 ช่องหรือรายการมีผู้แก้ไขทับแล้ว'],
    [{ outcome: refused(fail('agreement-sealed')), skipped: 0 }, SEALED],
    [
      { outcome: { kind: 'waiting', change: null, code: 'disk-full' } as const, skipped: 0 },
      'เนื้อที่ในเครื่องเต็ม',
    ],
  ])('says how it ended: %o', async (outcome, said) => {
    vi.mocked(takeBack).mockResolvedValue(outcome);
    await open();
    await screen.click(screen.one('[data-id="b"] .btn'));
    await screen.click(screen.one('aside .btn.pri'));
    expect(screen.one('aside footer').textContent).toContain(said);
  });

  it('is not offered for the beginning of a book', async () => {
    await open();
    expect(screen.all('[data-id="first"] .btn')).toHaveLength(0);
    await screen.click(screen.one('[data-id="first"]'));
    expect(screen.one('aside footer').textContent).toContain('การเริ่มใช้งานเลิกทำไม่ได้');
  });
});

it('leads on from an empty timeline', async () => {
  vi.mocked(timeline).mockResolvedValue([]);
  await open();
  await screen.click(screen.button('ไปที่คำรับรอง'));
  expect(useDesk.getState().page).toBe('agreement');
});

it('says when the history cannot be read', async () => {
  vi.mocked(timeline).mockRejectedValue(new Error('closed'));
  await open();
  expect(screen.one('[role="alert"]').textContent).toContain('เกิดเรื่องที่ไม่คาดไว้');
});
