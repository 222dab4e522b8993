// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyChange } from '#domain/book/change';
import type { YearPlace } from '#domain/check/check-year';
import { toggleChecks, useChecksOpen } from '#renderer/navigation/checks-panel';
import { useWantedPlace } from '#renderer/navigation/wanted-place';
import { useDesk } from '#renderer/session/desk';
import { show, showIndicator, showRound } from '#renderer/navigation/navigate';
import { ChecksPanel } from '#renderer/features/checks/checks-panel.tsx';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { indicator, months, result, type Turn, type Year } from '#test/unit/domain/check/changed-sample';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';
import { openScreen, type Screen } from '../open-screen.tsx';

vi.mock('#renderer/navigation/navigate', () => ({
  show: vi.fn(),
  showIndicator: vi.fn(),
  showRound: vi.fn(),
}));

const gone: string[] = [];
let screen: Screen;

function Place(): null {
  const note =
    (page: string) =>
    ({ field, at }: YearPlace, rows: readonly string[]): void => {
      gone.push([page, ...rows, field, at ?? ''].join(' '));
    };
  useWantedPlace('agreement', note('agreement'));
  useWantedPlace('tracking', note('tracking'));
  useWantedPlace('indicator', note('indicator'));
  return null;
}

function Panel(): React.JSX.Element | null {
  return useChecksOpen() ? <ChecksPanel /> : null;
}

const WRONG: readonly Turn[] = [
  indicator('1.1', { weight: '5' }),
  indicator('1.20', { levelTexts: ['', 'ข', '', 'ง', 'จ'] }),
  indicator('1.13.1', { target: null }),
  result('1.16', '12', { value: '700', state: 'draft' }),
  months('waste_ok', { m2: null, m3: null }),
];

beforeEach(async () => {
  vi.mocked(show).mockReset();
  vi.mocked(showIndicator).mockReset();
  vi.mocked(showRound).mockReset();
  gone.length = 0;
  const year = WRONG.reduce<Year>((before, turn) => turn(before), sampleRecords());
  screen = await openScreen(
    bookOf(year),
    <>
      <Place />
      <Panel />
    </>,
  );
  await screen.does(toggleChecks);
  await until(() => screen.all('.chk').length > 0);
});
afterEach(async () => {
  if (screen.all('.chk-panel').length > 0) await screen.does(toggleChecks);
  await screen.close();
});

/** The year is looked through when nothing was typed for a while: until then the screen goes on. */
async function until(isSo: () => boolean): Promise<void> {
  for (let look = 0; look < 200 && !isSo(); look += 1) {
    await screen.does(() => new Promise((done) => setTimeout(done, 50)));
  }
  expect(isSo()).toBe(true);
}

const lines = (): readonly string[] => screen.all('.chk').map((line) => line.innerText || line.textContent);

test('problems stand by grade with place, text and what to do; the count of those that stop submitting is said', () => {
  expect(screen.all('h3').map((head) => head.textContent)).toEqual(['ต้องแก้3', 'ควรดู3']);
  expect(screen.text()).toContain('ยังเสนอไม่ได้ ติด 3 เรื่อง');
  const found = lines();
  expect(found[0]).toContain('ทั้งปี · น้ำหนัก (ร้อยละ)');
  expect(found[0]).toContain('น้ำหนักรวม 101 ไม่เท่ากับ 100');
  expect(found[2]).toContain('1.20 · ข้อความของแต่ละระดับ · ระดับ 1ไม่มีข้อความของขั้นตอนที่ 1, 3');
  expect(found[3]).toContain('1.13.1 · ค่าเป้าหมายยังไม่มีค่าเป้าหมาย');
  expect(found[4]).toContain('1.16 · ผลการดำเนินงาน · รอบ 12 เดือนผล 700 ต่างจากปีก่อน (60.00) เกิน 10 เท่า');
  expect(found[5]).toContain('waste_ok · ตัวเลขเดือนพฤศจิกายน');
  expect(found[5]).toContain('ไม่มีตัวเลขเดือนพฤศจิกายน ธันวาคม');
});

test('one key walks through all of it, and one line is reached by Tab', async () => {
  const focused = (): number => screen.all('.chk').indexOf(document.activeElement as HTMLElement);
  expect(focused()).toBe(0);
  await screen.press('F8');
  await screen.press('ArrowDown');
  expect(focused()).toBe(2);
  expect(screen.all('.chk[tabindex="0"]').map((each) => screen.all('.chk').indexOf(each))).toEqual([2]);
  await screen.press('Home');
  await screen.press('F8', { shiftKey: true });
  expect(focused()).toBe(5);
  await screen.press('F8');
  expect(focused()).toBe(0);
});

test('a line goes to its place: the page, the round, the row; what the grid does not have is on the sheet', async () => {
  const [sum, , steps, part, jump, gap] = screen.all('.chk');
  const id = (no: string): string => sampleRecords().indicators.find((each) => each.no === no)?.id ?? '';
  await screen.click(sum!);
  expect(vi.mocked(show).mock.calls).toEqual([['agreement']]);
  await screen.click(steps!);
  await screen.click(part!);
  await screen.click(jump!);
  expect(vi.mocked(show)).toHaveBeenLastCalledWith('tracking');
  expect(vi.mocked(showRound).mock.calls).toEqual([['12']]);
  // The item stands behind the formula of 1.19.
  await screen.click(gap!);
  expect(vi.mocked(showIndicator).mock.calls).toEqual([[id('1.20')], [id('1.13.1')], [id('1.19')]]);
  expect(gone).toEqual([
    `agreement ${id('1.1')} weight `,
    `indicator ${id('1.20')} levelTexts 1`,
    `indicator ${id('1.13.1')} ${id('1.13')} target `,
    `tracking ${id('1.16')} value `,
    `indicator ${id('1.19')} m2 `,
  ]);
});

test('what is mended goes away when typing has paused', async () => {
  const { state } = useDesk.getState();
  const [first] = [...state.indicator.values()].filter(({ no }) => no === '1.1');
  const op = { op: 'set', kind: 'indicator', id: first!.id, field: 'weight', value: '4', was: '5' } as const;
  await screen.does(() => {
    useDesk.setState({ state: applyChange(state, { name: 'edit-indicator', ops: [op] }) });
  });
  await until(() => screen.text().includes('ติด 1 เรื่อง'));
  expect(lines()[0]).toContain('1.20');
});

test('Esc closes', async () => {
  await screen.press('Escape');
  expect(screen.all('.chk-panel')).toEqual([]);
});
