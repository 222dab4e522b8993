import type { DeskWindow } from '#test/e2e/desk-window';
import { goTo, saved } from '#test/e2e/steps';
import {
  chooseRound,
  confirm,
  fill,
  inDrawer,
  press,
  sitDown,
  tabTo,
  toHead,
  toPanel,
  toRow,
} from '#test/e2e/year/keys';
import { INDICATORS, monthsFrom } from '#test/e2e/year/short-year';

export type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The tables by which a step is seen to be done. */
export const TABLES = [
  'book',
  'agreement',
  'indicator',
  'proposal',
  'signature',
  'revision',
  'result',
  'review',
  'todo',
  'series',
] as const;

type Months = 6 | 9 | 12;
type Post = Parameters<typeof sitDown>[1];

/** One thing that a person does in the year, all of it by keyboard. */
export type Step = {
  readonly name: string;
  readonly post: Post;
  readonly act: (desk: DeskWindow) => Promise<void>;
  /** Whether the window's tables show it, so that work goes on behind it after a power cut. */
  readonly isDone: (tables: Tables) => boolean;
};

/** The whole year of the agreement in order. */
export const YEAR: readonly Step[] = [
  propose(),
  offer('areaOfficer', 'เสนอ', '12', 1),
  offer('provinceOfficer', 'เสนอกลับ', '11.5', 2),
  accept(),
  agree(),
  sign(0),
  sign(1),
  months(0, 6),
  result('1.8', 6, '3'),
  result('1.16', 6, '61'),
  result('4.5', 6, '4'),
  narrative(),
  submit('1.2', 6),
  submit('1.8', 6),
  submit('1.16', 6),
  submit('4.5', 6),
  decide('cco', '1.2', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  decide('cco', '1.8', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  decide('cco', '4.5', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  giveBack(),
  mend(),
  submitMended(),
  decide('cco', '1.16', 6, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved'),
  ...INDICATORS.map((no) => decide('centralOffice', no, 6, 'รับรองผล (ก.พ.ร.)', 'certified')),
  amend(),
  months(6, 9),
  ...round(9, { '1.8': '4', '1.16': '64', '4.5': '5' }),
  months(9, 12),
  ...round(12, { '1.8': '5', '1.16': '66', '4.5': '5' }),
  close(),
];

/** A later round: results, submitted, decided by two hands. */
function round(at: Months, results: Readonly<Record<string, string>>): readonly Step[] {
  return [
    ...Object.entries(results).map(([no, value]) => result(no, at, value)),
    ...INDICATORS.map((no) => submit(no, at)),
    ...INDICATORS.map((no) => decide('cco', no, at, 'รับรองในฐานะผู้กำกับดูแล', 'supervisorApproved')),
    ...INDICATORS.map((no) => decide('centralOffice', no, at, 'รับรองผล (ก.พ.ร.)', 'certified')),
  ];
}

function stageOf({ agreement = [] }: Tables): unknown {
  return agreement[0]?.['stage'];
}

const STAGES: readonly unknown[] = ['draft', 'proposed', 'negotiating', 'agreed', 'signed', 'closed'];

function isPast(tables: Tables, stage: string): boolean {
  return STAGES.indexOf(stageOf(tables) ?? 'draft') >= STAGES.indexOf(stage);
}

function resultOf(
  { indicator = [], result: results = [] }: Tables,
  no: string,
  months: Months,
): Row | undefined {
  const id = indicator.find((each) => each['no'] === no)?.['id'];
  return results.find((each) => each['indicator'] === id && each['round'] === String(months));
}

const WAY: readonly unknown[] = ['noResult', 'draft', 'submitted', 'supervisorApproved', 'certified'];

function hasReached(tables: Tables, no: string, months: Months, state: string): boolean {
  return WAY.indexOf(resultOf(tables, no, months)?.['state']) >= WAY.indexOf(state);
}

function propose(): Step {
  return {
    name: 'the province proposes',
    post: 'provinceOfficer',
    act: async (desk) => {
      await goTo(desk, 'agreement');
      await desk.page.waitForSelector('[data-checks="0/0"]');
      await toHead(desk.page);
      await press(desk.page, 'เสนอคณะกรรมการเจรจา');
      await confirm(desk.page, 'เสนอคณะกรรมการเจรจา');
    },
    isDone: (tables) => isPast(tables, 'proposed'),
  };
}

async function openTalks(desk: DeskWindow): Promise<void> {
  await goTo(desk, 'agreement');
  await toRow(desk.page, '1.2');
  await desk.page.keyboard.press('Alt+KeyN');
  await inDrawer(desk.page);
}

function offer(post: Post, verb: string, level: string, count: number): Step {
  return {
    name: `${verb}: level 5 at ${level}`,
    post,
    act: async (desk) => {
      await openTalks(desk);
      await press(desk.page, 'เสนอค่าใหม่');
      await fill(desk.page, 'ระดับ 5', level);
      await fill(desk.page, 'เหตุผล', 'ฐานข้อมูลปีที่ผ่านมา');
      await press(desk.page, verb);
    },
    isDone: ({ proposal = [] }) => proposal.length >= count,
  };
}

function accept(): Step {
  return {
    name: 'the committee accepts',
    post: 'areaOfficer',
    act: async (desk) => {
      await openTalks(desk);
      await press(desk.page, 'เห็นชอบตามจังหวัด');
    },
    isDone: ({ proposal = [] }) => proposal.some((each) => each['kind'] === 'accept'),
  };
}

function agree(): Step {
  return {
    name: 'both agree',
    post: 'areaOfficer',
    act: async (desk) => {
      await goTo(desk, 'agreement');
      await toHead(desk.page);
      await press(desk.page, 'เห็นชอบคำรับรอง');
      await confirm(desk.page, 'เห็นชอบคำรับรอง');
    },
    isDone: (tables) => isPast(tables, 'agreed'),
  };
}

function sign(place: number): Step {
  return {
    name: `signature ${String(place + 1)}`,
    post: 'provinceOfficer',
    act: async (desk) => {
      await goTo(desk, 'agreement');
      await toHead(desk.page);
      await press(desk.page, 'ลงนาม');
      await inDrawer(desk.page);
      await fill(desk.page, 'ชื่อผู้ลงนาม', `ผู้ลงนามคนที่ ${String(place + 1)}`);
      await press(desk.page, 'ลงนาม');
      await confirm(desk.page, 'ลงนาม');
    },
    isDone: ({ signature = [] }) => signature.length > place,
  };
}

function months(from: number, to: Months): Step {
  return {
    name: `months ${String(from + 1)} to ${String(to)}`,
    post: 'provinceOfficer',
    act: async (desk) => {
      const { page } = desk;
      await chooseRound(desk, to);
      await goTo(desk, 'tracking');
      await toRow(page, '1.2');
      await page.keyboard.press('Control+KeyK');
      await page.locator('[role="dialog"] input').waitFor();
      await page.keyboard.type('1.2 ');
      await page.locator('[role="option"]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-page="indicator"] [role="grid"] td:focus');
      // The cursor stands on the month with which the round ends: back to the first month that is pasted.
      for (let step = from + 1; step < to; step += 1) await page.keyboard.press('ArrowLeft');
      await paste(desk, monthsFrom(from, to));
      await saved(desk);
      await page.keyboard.press('Escape');
    },
    isDone: ({ series = [] }) =>
      series.filter((each) => each[`m${String(to)}`] !== null && each[`m${String(to)}`] !== undefined)
        .length >= 2,
  };
}

async function paste({ page }: DeskWindow, block: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, block);
}

async function openResult(desk: DeskWindow, no: string, at: Months): Promise<void> {
  await chooseRound(desk, at);
  await goTo(desk, 'tracking');
  await toRow(desk.page, no);
  await desk.page.locator('.trk-panel h2', { hasText: `${no} ` }).waitFor();
}

/** Column of the result while its round is the open one. */
const COLUMN: Readonly<Record<Months, number>> = { 6: 4, 9: 6, 12: 8 };

async function typeFigure(desk: DeskWindow, no: string, at: Months, value: string): Promise<void> {
  await openResult(desk, no, at);
  const { page } = desk;
  await page.keyboard.press('Home');
  for (let step = 0; step < COLUMN[at]; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
}

function result(no: string, at: Months, value: string): Step {
  return {
    name: `result of ${no} in round ${String(at)}`,
    post: 'provinceOfficer',
    act: (desk) => typeFigure(desk, no, at, value),
    isDone: (tables) =>
      resultOf(tables, no, at)?.['value'] !== null && resultOf(tables, no, at) !== undefined,
  };
}

const WORDS = 'จังหวัดจัดทำแผนและรายงานทุกเดือน';

function narrative(): Step {
  return {
    name: 'narrative of 1.2',
    post: 'provinceOfficer',
    act: async (desk) => {
      await openResult(desk, '1.2', 6);
      await toPanel(desk.page);
      await tabTo(desk.page, 'คำชี้แจงการปฏิบัติงาน');
      await desk.page.keyboard.type(WORDS);
      await desk.page.keyboard.press('Control+Enter');
    },
    isDone: (tables) => resultOf(tables, '1.2', 6)?.['explanation'] === WORDS,
  };
}

async function giveVerdict(desk: DeskWindow, no: string, at: Months, verb: string): Promise<void> {
  await openResult(desk, no, at);
  await toPanel(desk.page);
  await press(desk.page, verb);
}

function submit(no: string, at: Months): Step {
  return {
    name: `${no} is submitted in round ${String(at)}`,
    post: 'provinceOfficer',
    act: (desk) => giveVerdict(desk, no, at, 'เสนอผล'),
    isDone: (tables) => hasReached(tables, no, at, 'submitted') || wasReturned(tables, no, at),
  };
}

function decide(post: Post, no: string, at: Months, verb: string, to: string): Step {
  return {
    name: `${no} is decided by ${post} in round ${String(at)}`,
    post,
    act: (desk) => giveVerdict(desk, no, at, verb),
    isDone: (tables) => hasReached(tables, no, at, to),
  };
}

function wasReturned(tables: Tables, no: string, at: Months): boolean {
  const id = resultOf(tables, no, at)?.['id'];
  return (tables['review'] ?? []).some(
    (each) => each['result'] === id && each['verdict'] === 'returnedBySupervisor',
  );
}

function giveBack(): Step {
  return {
    name: '1.16 goes back with a task',
    post: 'cco',
    act: async (desk) => {
      const { page } = desk;
      await giveVerdict(desk, '1.16', 6, 'ส่งกลับแก้ไข');
      await tabTo(page, 'เพิ่มรายการ', { key: 'Shift+Tab' });
      await page.keyboard.press('Enter');
      await fill(page, 'ข้อความ', 'ตรวจตัวเลขเดือนมีนาคม');
      await fill(page, 'เหตุผล', 'ตัวเลขไม่ตรงกับหลักฐาน');
      await press(page, 'ส่งกลับแก้ไข');
    },
    isDone: (tables) => wasReturned(tables, '1.16', 6),
  };
}

function mend(): Step {
  return {
    name: '1.16 is mended',
    post: 'provinceOfficer',
    act: (desk) => typeFigure(desk, '1.16', 6, '62'),
    isDone: (tables) => resultOf(tables, '1.16', 6)?.['value'] === '62',
  };
}

function submitMended(): Step {
  return {
    name: 'the task is ticked and 1.16 is submitted again',
    post: 'provinceOfficer',
    act: async (desk) => {
      const { page } = desk;
      await openResult(desk, '1.16', 6);
      await toPanel(page);
      await tabTo(page, 'ตรวจตัวเลขเดือนมีนาคม');
      if (!(await page.locator('.todos input:focus').isChecked())) await page.keyboard.press('Space');
      await saved(desk);
      await press(page, 'เสนอผล');
    },
    isDone: (tables) => wasReturned(tables, '1.16', 6) && hasReached(tables, '1.16', 6, 'submitted'),
  };
}

function amend(): Step {
  return {
    name: 'level 5 of 4.5 is amended from round 9 on',
    post: 'areaOfficer',
    act: async (desk) => {
      const { page } = desk;
      await goTo(desk, 'agreement');
      await toRow(page, '1.16');
      await toHead(page);
      await press(page, 'ขอเปลี่ยนแปลงตัวชี้วัด');
      await inDrawer(page);
      await fill(page, 'ระดับ 5', '70');
      await tabTo(page, 'มีผลตั้งแต่รอบ');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await fill(page, 'เหตุผล', 'มติคณะกรรมการเจรจา');
      await press(page, 'ขอเปลี่ยนแปลงตัวชี้วัด');
      await confirm(page, 'ขอเปลี่ยนแปลงตัวชี้วัด');
    },
    isDone: ({ revision = [] }) => revision.length >= 2,
  };
}

function close(): Step {
  return {
    name: 'the office closes the year',
    post: 'centralOffice',
    act: async (desk) => {
      await goTo(desk, 'agreement');
      await toHead(desk.page);
      await press(desk.page, 'ปิดคำรับรอง');
      await confirm(desk.page, 'ปิดคำรับรอง');
    },
    isDone: (tables) => isPast(tables, 'closed'),
  };
}

/** Does a step: its person sits down first. Ends when the disk has it. */
export async function doStep(desk: DeskWindow, { post, act }: Step, seated: Post | null): Promise<Post> {
  if (seated !== post) await sitDown(desk, post);
  await act(desk);
  await saved(desk);
  return post;
}
