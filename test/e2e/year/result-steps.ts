import { answerDialogs, type DeskWindow } from '#test/e2e/desk-window';
import { filesIn, pdfOf } from '#test/e2e/evidence-files';
import { command, fill, paste, press, tabTo } from '#test/e2e/keys';
import { goTo, saved } from '#test/e2e/steps';
import { chooseRound, toPanel, toRow } from '#test/e2e/year/keys';
import { filesBeside, monthsFrom } from '#test/e2e/year/short-year';
import type { Months, Post, Row, Step, Tables } from '#test/e2e/year/step';

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

export function months(from: number, to: Months): Step {
  return {
    name: `months ${String(from + 1)} to ${String(to)}`,
    post: 'provinceOfficer',
    act: async (desk) => {
      const { page } = desk;
      await chooseRound(desk, to);
      await goTo(desk, 'tracking');
      await toRow(page, '1.2');
      await command(page, '1.2 ');
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

export function result(no: string, at: Months, value: string): Step {
  return {
    name: `result of ${no} in round ${String(at)}`,
    post: 'provinceOfficer',
    act: (desk) => typeFigure(desk, no, at, value),
    isDone: (tables) =>
      resultOf(tables, no, at)?.['value'] !== null && resultOf(tables, no, at) !== undefined,
  };
}

const WORDS = 'จังหวัดจัดทำแผนและรายงานทุกเดือน';

export function narrative(): Step {
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

export const EVIDENCE = 'รายงานการท่องเที่ยว.pdf';

export function evidence(): Step {
  return {
    name: 'evidence of 1.2',
    post: 'provinceOfficer',
    act: async (desk) => {
      const { page } = desk;
      const [path = ''] = filesIn(filesBeside(desk.profile), { [EVIDENCE]: pdfOf(null) });
      await answerDialogs(desk.app, { open: path });
      await openResult(desk, '1.2', 6);
      await page.keyboard.press('Alt+KeyH');
      await page.locator('.trk-panel', { hasText: EVIDENCE }).waitFor();
    },
    isDone: ({ evidence: files = [] }) => files.length >= 1,
  };
}

async function giveVerdict(desk: DeskWindow, no: string, at: Months, verb: string): Promise<void> {
  await openResult(desk, no, at);
  await toPanel(desk.page);
  await press(desk.page, verb);
}

export function submit(no: string, at: Months): Step {
  return {
    name: `${no} is submitted in round ${String(at)}`,
    post: 'provinceOfficer',
    act: (desk) => giveVerdict(desk, no, at, 'เสนอผล'),
    isDone: (tables) => hasReached(tables, no, at, 'submitted') || wasReturned(tables, no, at),
  };
}

export function decide(post: Post, no: string, at: Months, verb: string, to: string): Step {
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

export function giveBack(): Step {
  return {
    name: '1.16 goes back with a task',
    post: 'cco',
    act: async (desk) => {
      const { page } = desk;
      await giveVerdict(desk, '1.16', 6, 'ส่งกลับแก้ไข');
      await tabTo(page, 'เพิ่มรายการ', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await fill(page, 'ข้อความ', 'ตรวจตัวเลขเดือนมีนาคม');
      await fill(page, 'เหตุผล', 'ตัวเลขไม่ตรงกับหลักฐาน');
      await press(page, 'ส่งกลับแก้ไข');
    },
    isDone: (tables) => wasReturned(tables, '1.16', 6),
  };
}

export function mend(): Step {
  return {
    name: '1.16 is mended',
    post: 'provinceOfficer',
    act: (desk) => typeFigure(desk, '1.16', 6, '62'),
    isDone: (tables) => resultOf(tables, '1.16', 6)?.['value'] === '62',
  };
}

export function submitMended(): Step {
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
