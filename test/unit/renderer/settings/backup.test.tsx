// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupList } from '#domain/ipc/bridge';
import { fail, succeed } from '#domain/result';
import { restoreRescue, restoreSnapshot } from '#renderer/lifecycle/restore';
import { BackupSection } from '#renderer/features/settings/backup-section.tsx';
import { lackOf } from '#renderer/features/settings/passphrase';
import { forgetRestoring } from '#renderer/features/settings/restoring';
import { sizeWords } from '#renderer/i18n/size-words';
import { at, givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('#renderer/bridge', () => ({ bridge: { call } }));
vi.mock('#renderer/lifecycle/restore', () => ({ restoreSnapshot: vi.fn(), restoreRescue: vi.fn() }));

const LIST: BackupList = {
  snapshots: [
    { name: 'old', reason: 'quit', at: at(2026, 7, 8, 16, 30), bytes: 900 * 1024 },
    { name: 'new', reason: 'before-import', at: at(2026, 7, 9, 8, 5), bytes: 1.25 * 1024 * 1024 },
    { name: 'strange', reason: 'eclipse', at: at(2026, 7, 1, 8, 0), bytes: 10 },
  ],
  copy: { folder: null, behind: false, problem: null },
  disk: { free: 12.4 * 1024 ** 3, level: 'ok' },
};

let screen: Screen;
let list: BackupList;
const answers = new Map<string, unknown>();
const open = async (given: Partial<BackupList> = {}): Promise<void> => {
  list = { ...LIST, ...given };
  screen = await openScreen(givenBook(), <BackupSection />);
  await screen.settle();
};
const rows = (): string[] => screen.all('.snaps > li').map((each) => each.textContent);
const section = (name: string): string => screen.one(`section[aria-label="${name}"]`).textContent;

beforeEach(() => {
  forgetRestoring();
  answers.clear();
  vi.mocked(restoreSnapshot).mockReset();
  // The desktop process, by the name of the call.
  call
    .mockReset()
    .mockImplementation((name: string) =>
      Promise.resolve(answers.get(name) ?? (name === 'backup.list' ? succeed(list) : fail('unexpected'))),
    );
});
afterEach(() => screen.close());

describe('backup copies', () => {
  it('are listed the newest first: when, why, how large', async () => {
    await open();
    expect(rows()[0]).toBe('9 ก.ค. 2569 08.05 น.ก่อนนำเข้าจาก Excel1.3 MBกู้คืน');
    expect(rows()[1]).toContain('เมื่อปิดโปรแกรม900 KB');
    expect(rows()[2]).toContain('เหตุอื่น');
  });

  it('are restored after a question that says that nothing is taken away', async () => {
    vi.mocked(restoreSnapshot).mockResolvedValue(succeed({ added: 12, commits: 340 }));
    await open();
    await screen.click(screen.one('.snaps .btn'));
    expect(rows()[0]).toContain('ไม่มีสิ่งใดถูกลบหรือเขียนทับ');
    expect(restoreSnapshot).not.toHaveBeenCalled();
    await screen.click(screen.one('.snap-ask .pri'));
    expect(restoreSnapshot).toHaveBeenCalledWith('new');
    expect(screen.text()).toContain('กู้คืนแล้ว เพิ่มการแก้ไข 12 จาก 340 ครั้ง');
    expect(screen.all('.snap-ask')).toHaveLength(0);
  });

  it('still say how a restore ended when the page was rebuilt by it', async () => {
    vi.mocked(restoreSnapshot).mockResolvedValue(succeed({ added: 0, commits: 340 }));
    await open();
    await screen.click(screen.one('.snaps .btn'));
    await screen.click(screen.one('.snap-ask .pri'));
    await screen.close();
    await open();
    expect(screen.text()).toContain('มีครบอยู่แล้วทั้ง 340 ครั้ง ไม่มีสิ่งใดเปลี่ยน');
  });

  it('that are damaged say so and what to do', async () => {
    vi.mocked(restoreSnapshot).mockResolvedValue(fail('snapshot-damaged'));
    await open();
    await screen.click(screen.one('.snaps .btn'));
    await screen.click(screen.one('.snap-ask .pri'));
    expect(screen.one('[role="alert"]').textContent).toBe('ชุดสำรองนี้เสียหาย เลือกชุดสำรองอื่นที่ใกล้เวลาเดียวกัน');
  });

  it('can be made at once', async () => {
    await open({ snapshots: [] });
    expect(screen.text()).toContain('ยังไม่มีชุดสำรอง');
    answers.set('backup.now', succeed(LIST.snapshots[0]));
    list = LIST;
    await screen.click(screen.button('สำรองข้อมูลทันที'));
    await screen.settle();
    expect(call).toHaveBeenCalledWith('backup.now', { reason: 'asked' });
    expect(screen.text()).toContain('สำรองข้อมูลแล้ว 8 ก.ค. 2569 16.30 น.');
    expect(rows()).toHaveLength(3);
  });
});

describe('the rescue file', () => {
  it('needs a passphrase of ten characters, typed twice the same', async () => {
    answers.set('rescue.write', succeed({ fileName: 'เชียงใหม่.rescue' }));
    await open();
    await screen.click(screen.button('เขียนแฟ้มกู้ข้อมูล'));
    const submit = screen.one('.passphrase .pri') as HTMLButtonElement;
    const [first, second] = screen.all('.passphrase .field');
    await screen.type(first!, 'สั้นไป');
    expect(submit.textContent).toContain('อย่างน้อย 10 ตัวอักษร');
    await screen.type(first!, 'ฝนตกที่ดอยสุเทพ');
    expect(submit.textContent).toContain('สองช่องยังไม่ตรงกัน');
    expect(submit.disabled).toBe(true);
    await screen.type(second!, 'ฝนตกที่ดอยสุเทพ');
    expect(submit.disabled).toBe(false);
    await screen.click(submit);
    expect(call).toHaveBeenCalledWith('rescue.write', { passphrase: 'ฝนตกที่ดอยสุเทพ' });
    expect(section('แฟ้มกู้ข้อมูล')).toContain('เขียนแฟ้ม เชียงใหม่.rescue แล้ว');
  });

  it('hides the passphrase until asked to show it', async () => {
    await open();
    await screen.click(screen.button('เขียนแฟ้มกู้ข้อมูล'));
    const kinds = (): (string | null)[] =>
      screen.all('.passphrase .field').map((each) => each.getAttribute('type'));
    expect(kinds()).toEqual(['password', 'password']);
    await screen.click(screen.one('.passphrase input[type="checkbox"]'));
    expect(kinds()).toEqual(['text', 'text']);
  });

  it('is restored with its passphrase; a wrong one is explained, and stopping is no failure', async () => {
    vi.mocked(restoreRescue).mockResolvedValueOnce(fail('rescue-wrong-passphrase'));
    vi.mocked(restoreRescue).mockResolvedValueOnce(fail('cancelled'));
    await open();
    await screen.click(screen.button('กู้คืนจากแฟ้ม'));
    await screen.type(screen.one('.passphrase .field'), 'ฝนตกที่ดอยสุเทพ');
    await screen.click(screen.one('.passphrase .pri'));
    expect(screen.one('[role="alert"]').textContent).toContain('วลีรหัสผ่านไม่ตรงกับแฟ้มกู้ข้อมูลนี้');
    await screen.click(screen.one('.passphrase .pri'));
    expect(screen.all('[role="alert"]')).toHaveLength(0);
  });
});

describe('the second copy and the disk', () => {
  it.each<[Partial<BackupList['copy']>, string]>([
    [{ folder: null }, 'ยังไม่ได้เลือกที่เก็บ'],
    [{ folder: 'E:\\CCO' }, 'E:\\CCO · ครบถึงล่าสุด'],
    [{ folder: 'E:\\CCO', behind: true }, 'กำลังทำสำเนาส่วนที่เหลือ'],
    [{ folder: 'E:\\CCO', behind: true, problem: 'second-copy-missing' }, 'ไม่พบที่เก็บสำเนาชุดที่สอง'],
  ])('say how they stand: %o', async (copy, said) => {
    await open({ copy: { ...LIST.copy, ...copy } });
    expect(section('สำเนาชุดที่สอง')).toContain(said);
  });

  it('tell why a folder cannot be taken', async () => {
    answers.set('copy.choose', fail('second-copy-foreign'));
    await open();
    await screen.click(screen.button('เลือกโฟลเดอร์'));
    expect(section('สำเนาชุดที่สอง')).toContain('ที่เก็บนี้มีสำเนาของข้อมูลชุดอื่นอยู่แล้ว');
  });

  it('warn before the disk is full', async () => {
    await open({ disk: { free: 700 * 1024 ** 2, level: 'low' } });
    expect(section('เนื้อที่ในเครื่อง')).toContain('ว่าง 700.0 MB · ใกล้เต็ม');
  });
});

it('says when backups cannot be listed', async () => {
  answers.set('backup.list', fail('journal-unreadable'));
  await open();
  expect(screen.one('[role="alert"]').textContent).toContain('อ่านบันทึกข้อมูลในเครื่องไม่ได้');
});

it('counts letters and marks of a passphrase one by one, as the desktop process does', () => {
  expect(lackOf('กี่ปีแล้ว', 'กี่ปีแล้ว')).toBe('short');
  expect(lackOf('กี่ปีแล้วนะ', 'กี่ปีแล้วนะ')).toBeNull();
  expect(lackOf('กี่ปีแล้วนะ', 'กี่ปีแล้วน่ะ')).toBe('unequal');
});

it('writes sizes with their unit', () => {
  expect([0, 1536, 5 * 1024 ** 2, 12.4 * 1024 ** 3].map(sizeWords)).toEqual([
    '0 KB',
    '2 KB',
    '5.0 MB',
    '12.4 GB',
  ]);
});
