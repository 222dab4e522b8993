import { answerDialogs, type DeskWindow } from '#test/e2e/desk-window';
import { filesIn, pdfOf } from '#test/e2e/evidence-files';
import { fill, press, tabTo } from '#test/e2e/keys';
import { goTo } from '#test/e2e/steps';
import { confirm, inDrawer, toHead, toRow, wholly } from '#test/e2e/year/keys';
import { filesBeside } from '#test/e2e/year/short-year';
import type { Post, Step, Tables } from '#test/e2e/year/step';

function stageOf({ agreement = [] }: Tables): unknown {
  return agreement[0]?.['stage'];
}

const STAGES: readonly unknown[] = ['draft', 'proposed', 'negotiating', 'agreed', 'signed', 'closed'];

function isPast(tables: Tables, stage: string): boolean {
  return STAGES.indexOf(stageOf(tables) ?? 'draft') >= STAGES.indexOf(stage);
}

export function propose(): Step {
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

export function offer(post: Post, verb: string, level: string, count: number): Step {
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

export function accept(): Step {
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

export function agree(): Step {
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

export const SCAN = 'หน้าลงนาม.pdf';

export function sign(place: number): Step {
  return {
    name: `signature ${String(place + 1)}`,
    post: 'provinceOfficer',
    act: async (desk) => {
      const { page } = desk;
      const [path = ''] = filesIn(filesBeside(desk.profile), { [SCAN]: pdfOf(null) });
      await answerDialogs(desk.app, { open: path });
      await goTo(desk, 'agreement');
      await toHead(page);
      await press(page, wholly('บันทึกลายมือชื่อ'));
      await inDrawer(page);
      await fill(page, 'ชื่อผู้ลงนาม', `ผู้ลงนามคนที่ ${String(place + 1)}`);
      await press(page, 'แนบสำเนาหน้าลงนาม');
      await page.locator('.sign', { hasText: SCAN }).waitFor();
      await press(page, wholly('บันทึกลายมือชื่อ'));
      await confirm(page, 'บันทึกลายมือชื่อ');
    },
    isDone: ({ signature = [] }) => signature.length > place,
  };
}

export function amend(): Step {
  return {
    name: 'level 5 and weight of 1.16 are asked to be amended from round 9 on',
    post: 'areaOfficer',
    act: async (desk) => {
      const { page } = desk;
      await goTo(desk, 'agreement');
      await toRow(page, '1.16');
      await toHead(page);
      await press(page, 'ขอเปลี่ยนแปลงตัวชี้วัด');
      await inDrawer(page);
      await fill(page, /^น้ำหนัก/, '25');
      await fill(page, 'ระดับ 5', '80');
      // What one gets more another gets less: the sum stays a hundred.
      await fill(page, /^น้ำหนัก 1\.8 /, '15');
      await page.locator('[data-amended-total="100.00"]').waitFor();
      await tabTo(page, 'มีผลตั้งแต่รอบ', 'Shift+Tab');
      // The round of six months is certified: it is not among the choices.
      await page.keyboard.press('Home');
      await fill(page, 'เหตุผล', 'มติคณะกรรมการเจรจา');
      await press(page, 'เสนอขอเปลี่ยนแปลง');
      await confirm(page, 'เสนอขอเปลี่ยนแปลง');
    },
    isDone: ({ amendment = [] }) => amendment.length >= 1,
  };
}

export function acceptAmendment(): Step {
  return {
    name: 'the province accepts the amendment',
    post: 'provinceOfficer',
    act: async (desk) => {
      const { page } = desk;
      await goTo(desk, 'agreement');
      await toHead(page);
      await press(page, /คำขอเปลี่ยนแปลง/);
      await inDrawer(page);
      await press(page, wholly('เห็นชอบคำขอ'));
      await page.locator('[data-request="accepted"]').waitFor();
    },
    isDone: ({ revision = [] }) => revision.length >= 2,
  };
}

export function close(): Step {
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
