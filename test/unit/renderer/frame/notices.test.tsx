// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import type { Notice } from '#domain/ipc/bridge';
import { useDesk } from '#renderer/session/desk';
import { Notices } from '#renderer/frame/notices.tsx';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

let screen: Screen;
const open = async (notices: readonly Notice[]): Promise<void> => {
  useDesk.setState({ notices });
  screen = await openScreen(givenBook(), <Notices />);
};
afterEach(() => screen.close());
const FULL: Notice = { code: 'disk-full', details: {} };
const NEWER: Notice = { code: 'commit-newer', details: {} };
const MISSING: Notice = { code: 'second-copy-missing', details: {} };

it('take no room when there is nothing to tell', async () => {
  await open([]);
  expect(screen.all('.notices')).toHaveLength(0);
});

it('say what is wrong and what to do, and are put away one by one', async () => {
  await open([FULL, NEWER]);
  expect(screen.all('li').map((each) => [each.className, each.textContent])).toEqual([
    ['bad', 'เนื้อที่ในเครื่องเต็ม ย้ายแฟ้มออกเพื่อเพิ่มเนื้อที่ แล้วลองอีกครั้ง'],
    ['warn', expect.stringContaining('ติดตั้งรุ่นใหม่เพื่อแสดงค่า')],
  ]);
  await screen.click(screen.one('li button'));
  expect(useDesk.getState().notices).toEqual([NEWER]);
  expect(screen.all('li')).toHaveLength(1);
});

it('leave room for work: two are shown, the rest is counted until asked for', async () => {
  await open([FULL, NEWER, MISSING]);
  expect(screen.all('li')).toHaveLength(2);
  await screen.click(screen.button('และอีก 1 เรื่อง'));
  expect(screen.all('li')).toHaveLength(3);
});
