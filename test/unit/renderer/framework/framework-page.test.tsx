// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookState } from '#domain/book/book';
import { fail, succeed } from '#domain/result';
import { checkFramework } from '#domain/scoring/check-framework';
import { defaultFramework } from '#domain/scoring/default-framework';
import type { Framework } from '#domain/scoring/framework';
import { isChangedHere } from '#domain/scoring/framework-edit';
import { bookOf, useDesk } from '#renderer/session/desk';
import { FrameworkPage } from '#renderer/features/framework/framework-page.tsx';
import { undoLast } from '#renderer/session/write';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen, type Screen } from '../open-screen.tsx';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('#renderer/bridge', () => ({ bridge: { call } }));
vi.mock('#renderer/session/merge-state-cache', () => ({
  hasStates: () => true,
  loadStates: () => Promise.resolve(),
  stateOf: () => undefined,
  keepStates: () => undefined,
}));

let screen: Screen;
const answers = new Map<string, unknown>();
const open = async (change: (framework: Framework) => Framework = (same) => same): Promise<void> => {
  const state = givenBook();
  const [book] = [...state.book.values()];
  const changed: BookState = {
    ...state,
    book: new Map([[book!.id, { ...book!, framework: change(book!.framework) }]]),
  };
  screen = await openScreen(changed, <FrameworkPage />);
};
const framework = (): Framework => bookOf(useDesk.getState()).framework;
const give = async (label: string, text: string): Promise<void> => {
  const field = screen.named(label);
  field.focus();
  await screen.type(field, text);
  await screen.press('Enter');
};
const file = (next: Partial<Framework>, name = 'กรอบ.json'): unknown =>
  succeed({ fileName: name, ...checkFramework({ ...defaultFramework(2569), ...next }) });

beforeEach(() => {
  answers.clear();
  call
    .mockReset()
    .mockImplementation((name: string) => Promise.resolve(answers.get(name) ?? fail('save-failed')));
});
afterEach(() => screen.close());

describe('the rules of the year', () => {
  it('are shown in full, and that the centre has not sent its own yet', async () => {
    await open();
    expect(screen.text()).toContain('ยังไม่ได้รับกรอบการประเมินผลปี 2569');
    for (const words of ['ประสิทธิผลตามพันธกิจ', 'รอบ 9 เดือน', '1.0000 ถึง 5.0000', 'ตัวชี้วัดรวม'])
      expect(screen.text()).toContain(words);
    expect(screen.one('tfoot').textContent).toContain('ยังไม่กำหนดน้ำหนัก');
  });

  it('that come from the centre do not say so', async () => {
    await open((own) => ({ ...own, id: 'opdc-2569-1', methods: ['interpolate', 'threshold'] }));
    expect(screen.text()).not.toContain('ยังไม่ได้รับกรอบ');
    expect(screen.text()).toContain('ไม่ใช้ในปีนี้: ขั้นตอนความสำเร็จ');
  });

  it('take a weight, mark themselves as changed here, and add up', async () => {
    await open();
    await give('น้ำหนักของมิติ ประสิทธิผลตามพันธกิจ', '๔๐');
    expect(framework().dimensions[0]?.weight).toBe('40');
    expect(isChangedHere(framework())).toBe(true);
    expect(screen.one('.head').textContent).toContain('แก้ในจังหวัด');
    expect(screen.text()).toContain('กำหนดน้ำหนักเพียงบางมิติ');
    expect(screen.button('ส่งออก').textContent).toBe('ส่งออก · ติด 1 เรื่อง');
    // Enter went down to the next weight.
    expect(document.activeElement).toBe(screen.named('น้ำหนักของมิติ ประสิทธิภาพของการปฏิบัติราชการ'));
    for (const name of ['ประสิทธิภาพของการปฏิบัติราชการ', 'คุณภาพการให้บริการ', 'การพัฒนาองค์กร'])
      await give(`น้ำหนักของมิติ ${name}`, '20');
    expect(screen.one('[data-sum]').textContent).toBe('100.00');
    expect(screen.text()).not.toContain('กำหนดน้ำหนักเพียงบางมิติ');
    expect(screen.button('ส่งออก').disabled).toBe(false);
  });

  it('keep what is no figure in the field, marked, and do not take it; Esc gives back', async () => {
    await open((own) => ({ ...own, dimensions: own.dimensions.map((each) => ({ ...each, weight: '25' })) }));
    const before = framework();
    await give('น้ำหนักของมิติ ประสิทธิผลตามพันธกิจ', '2o');
    const field = screen.named('น้ำหนักของมิติ ประสิทธิผลตามพันธกิจ') as HTMLInputElement;
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('2o');
    expect(screen.text()).toContain('ต้องเป็นตัวเลข');
    expect(framework()).toBe(before);
    await screen.press('Escape');
    expect(field.value).toBe('25.00');
    expect(screen.text()).not.toContain('ต้องเป็นตัวเลข');
  });

  it('take a due date as people write it, a lamp, a signer, an issue; one undo each', async () => {
    await open();
    await give('กำหนดส่งรอบ 6 เดือน', '15 พ.ค. 2569');
    expect(framework().rounds[0]?.dueOn).toBe('2026-05-15');
    await give('คะแนนเริ่มของ พอใช้', '1.75');
    expect(framework().lamps[1]?.from).toBe('1.75');
    await give('เพิ่มในผู้ทำคำรับรอง', 'ผู้ว่าราชการจังหวัด');
    expect(framework().signers).toEqual([{ side: 'maker', title: 'ผู้ว่าราชการจังหวัด' }]);
    await give('เพิ่มในประเด็นภาคบังคับ', 'การลดค่าใช้จ่าย');
    expect(framework().compulsory).toEqual(['การลดค่าใช้จ่าย']);
    expect(useDesk.getState().undo).toHaveLength(4);
    await screen.does(undoLast);
    expect(framework().compulsory).toEqual([]);
    await screen.click(screen.one('[aria-label="ลบ ผู้ว่าราชการจังหวัด"]'));
    expect(framework().signers).toEqual([]);
  });

  it('with a lamp out of order are kept and told', async () => {
    await open();
    await give('คะแนนเริ่มของ ดี', '4');
    expect(framework().lamps[2]?.from).toBe('4');
    expect(screen.text()).toContain('สัญญาณไฟ ลำดับที่ 4 · เริ่ม: ต้องมากกว่ารายการก่อนหน้า');
  });
});

describe('a framework from a file', () => {
  const bring = async (): Promise<void> => {
    await screen.click(screen.button('นำเข้ากรอบจากแฟ้ม'));
    await screen.settle();
  };

  it('shows what differs and what it means for the book before it is taken over, as one change', async () => {
    await open();
    const own = defaultFramework(2569);
    answers.set(
      'framework.open',
      file({
        id: 'opdc-2569-2',
        version: 2,
        dimensions: own.dimensions.filter(({ code }) => code !== 'efficiency'),
        rounds: own.rounds.filter(({ code }) => code !== '9'),
        methods: ['threshold'],
      }),
    );
    await bring();
    const rows = screen.all('.fw-differences tbody tr').map((row) => row.textContent);
    expect(rows).toContain('ฉบับที่12');
    expect(rows).toContain('มิติ ประสิทธิภาพของการปฏิบัติราชการมีไม่มี');
    expect(rows).toContain('รอบ 9 เดือนมีไม่มี');
    expect(screen.one('[data-effect="dimension"]').textContent).toContain('ตัวชี้วัด 1 ตัว');
    expect(screen.one('[data-effect="method"]').textContent).toContain('(2.4)');
    expect(screen.one('[data-effect="round"]').textContent).toContain('ผลที่บันทึกไว้ 1 รายการ');
    expect(framework().version).toBe(1);
    await screen.click(screen.one('.fw-preview .pri'));
    expect(framework()).toMatchObject({ id: 'opdc-2569-2', version: 2 });
    expect(useDesk.getState().undo).toHaveLength(1);
    // Nothing of the book went.
    expect(useDesk.getState().state.result.size).toBe(1);
    expect(useDesk.getState().state.indicator.get('i1')?.dimension).toBe('efficiency');
    await screen.does(undoLast);
    expect(framework()).toEqual(own);
  });

  it('of another year is not taken', async () => {
    await open();
    const other = defaultFramework(2570);
    answers.set('framework.open', file({ ...other }));
    await bring();
    expect(screen.one('[role="alert"]').textContent).toContain('กรอบของปี 2570');
    expect(screen.all('.fw-preview .pri')).toHaveLength(0);
  });

  it('that is no newer is taken only after a person said so', async () => {
    await open((own) => ({ ...own, id: 'opdc-2569-2', version: 2 }));
    answers.set(
      'framework.open',
      file({
        id: 'opdc-2569-1',
        version: 1,
        floor: '0.5',
        noEvidenceScore: null,
        lamps: [{ word: 'ดี', wordEn: null, from: '0' }],
      }),
    );
    await bring();
    expect(screen.text()).toContain('เก่ากว่าฉบับที่ 2');
    const take = screen.one('.fw-preview .pri') as HTMLButtonElement;
    expect(take.disabled).toBe(true);
    expect(take.textContent).toContain('ยืนยันฉบับก่อน');
    await screen.click(screen.one('.fw-sure input'));
    await screen.click(screen.one('.fw-preview .pri'));
    expect(framework().floor).toBe('0.5');
  });

  it('that is the same as the one in use says so and offers nothing to take', async () => {
    await open();
    answers.set('framework.open', file({}));
    await bring();
    expect(screen.text()).toContain('ไม่มีกติกาข้อใดต่างจากที่ใช้อยู่');
    expect(screen.all('.fw-preview .pri')).toHaveLength(0);
    await screen.click(screen.button('ไม่ใช้'));
    expect(screen.all('.fw-preview')).toHaveLength(0);
  });

  it('with faults lists them by their places and changes nothing', async () => {
    await open();
    const before = framework();
    answers.set('framework.open', file({ floor: '5', methods: [] }, 'เสีย.json'));
    await bring();
    const note = screen.one('[role="alert"]').textContent;
    expect(note).toContain('เสีย.json');
    expect(note).toContain('คะแนนต่ำสุด: คะแนนต่ำสุดต้องน้อยกว่าคะแนนสูงสุด');
    expect(note).toContain('วิธีให้คะแนน: ต้องมีอย่างน้อยหนึ่งรายการ');
    expect(framework()).toBe(before);
  });

  it('that was not chosen after all leaves the page as it was', async () => {
    await open();
    answers.set('framework.open', fail('cancelled'));
    await bring();
    expect(screen.all('[role="alert"]')).toHaveLength(0);
    expect(screen.button('นำเข้ากรอบจากแฟ้ม').disabled).toBe(false);
  });
});

describe('the framework that is handed out', () => {
  it('is the one in use, under a name with year and version', async () => {
    await open();
    answers.set('framework.save', succeed({ fileName: 'กรอบ.json' }));
    await screen.click(screen.button('ส่งออกเป็นแฟ้ม'));
    await screen.settle();
    expect(call).toHaveBeenCalledWith('framework.save', {
      suggestedName: 'กรอบการประเมินผล 2569 ฉบับที่ 1.json',
      framework: framework(),
    });
    expect(screen.text()).toContain('เขียนแฟ้ม กรอบ.json แล้ว');
  });
});
