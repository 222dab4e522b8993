import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { answerDialogs } from '#test/e2e/desk-window';
import { DONE, undone, type Action } from '../action.mts';
import { Difference } from '../difference.mts';
import type { Entry, Ledger, Year } from '../ledger.mts';
import type { Look } from '../look.mts';
import type { Officer } from '../officer.mts';

/** A row as it stands in the workbook. */
type Line = Pick<Entry, 'no' | 'name' | 'unit' | 'weight' | 'levels'>;

const HEADS = ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'ระดับ 1', 'ระดับ 2', 'ระดับ 3', 'ระดับ 4', 'ระดับ 5'];
const AFTER = {
  nothing: '',
  'take back': ' and take it back by its message',
  type: ' and type something else',
};
const PATIENCE = 30_000;

async function writeSheet(path: string, lines: readonly Line[], { frame }: Ledger): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('คำรับรอง');
  sheet.addRow([`คำรับรองการปฏิบัติราชการ จังหวัดเชียงใหม่ ประจำปีงบประมาณ พ.ศ. ${String(frame.fiscalYear)}`]);
  sheet.addRow([]);
  sheet.addRow(HEADS);
  for (const { no, name, unit, weight, levels } of lines) {
    sheet.addRow([no, name, unit, figure(weight), ...[0, 1, 2, 3, 4].map((at) => figure(levels[at] ?? ''))]);
  }
  await book.xlsx.writeFile(path);
}

function figure(text: string): number | string | null {
  if (text === '') return null;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

/** What an import makes of the year: rows that it has are matched by number and name, the others come in behind. */
function takeIn(year: Year, lines: readonly Line[]): void {
  for (const line of lines) {
    const known = year.entries.find(({ no, name }) => no === line.no && name === line.name);
    if (known === undefined) year.entries.push(added(line));
    else Object.assign(known, structuredClone(line));
  }
}

function added(line: Line): Entry {
  return {
    ...{
      id: null,
      dimension: '',
      method: 'interpolate',
      base: '',
      computed: false,
      amended: [],
      texts: {},
      results: {},
    },
    ...structuredClone(line),
  };
}

function bare({ no, name, unit, weight, levels }: Entry): Line {
  return { no, name, unit, weight, levels: [...levels] };
}

const importWorkbook: Action = {
  name: 'import a workbook',
  weight: 8,
  plan: (ledger, chance) => {
    const lines = ledger.year.entries.map(bare);
    const at = ledger.fresh();
    const isNew = lines.length === 0 || chance.below(2) === 0;
    if (isNew) {
      const levels = ['60', '65', '70', '75', '80'];
      lines.push({
        no: `9.${String(at)}`,
        name: `ร้อยละของงานที่แล้วเสร็จ x${String(at)}`,
        unit: 'ร้อยละ',
        weight: '5',
        levels,
      });
    } else {
      const line = chance.pick(lines);
      line.weight = String(chance.between(6, 40));
    }
    const after = chance.pick(['nothing', 'take back', 'type', 'type'] as const);
    return {
      said: `import a workbook with ${isNew ? 'one row more' : 'another weight'}${AFTER[after]}`,
      act: async (officer) => {
        const path = join(`${officer.profile}-files`, `${String(at)}.xlsx`);
        await writeSheet(path, lines, ledger);
        if (!(await bringIn(officer, path))) {
          await officer.window.goTo('agreement');
          return undone('the preview does not let it in');
        }
        const before = JSON.stringify(ledger.year.entries);
        if (!ledger.isFrozen) ledger.change('import', (year) => takeIn(year, lines));
        const isChanged = before !== JSON.stringify(ledger.year.entries);
        await mustBeTold(officer, isChanged, after === 'take back');
        if (isChanged && after === 'type') await mustBeItsOwn(officer, lines[0]?.no ?? '');
        return isChanged ? DONE : undone('the text is fixed');
      },
    };
  },
};

/** Chooses the file and confirms what the preview shows. False where the window does not let it in. */
async function bringIn(officer: Officer, path: string): Promise<boolean> {
  const { window } = officer;
  const { page, app } = window.desk;
  await officer.on('agreement');
  await page
    .locator('main')
    .getByRole('button', { name: window.words('agreement.import') })
    .first()
    .click();
  await window.arrive('import');
  await answerDialogs(app, { open: path });
  await window.button(window.words('import.choose.button'), 'main').click();
  await page.locator('.impf, .choosing .note').first().waitFor({ timeout: PATIENCE });
  const confirm = window.button(window.words.like('import.confirm'), 'main').last();
  if (!(await confirm.isVisible()) || !(await confirm.isEnabled())) return false;
  await confirm.click();
  return true;
}

/** An import that was refused says so, and does not say that it was done; an undo that it offers is its own. */
async function mustBeTold(officer: Officer, isChanged: boolean, takesBack: boolean): Promise<void> {
  const { window, ledger } = officer;
  const done = window.words.like('import.done');
  const { toast, page } = await window.until(
    (look) => look.toast !== null || look.alerts.length > 0 || look.page === 'agreement',
    PATIENCE,
  );
  if (ledger.isFrozen && toast !== null && done.test(toast.text))
    throw new Difference('an import into a text that is fixed', 'a refusal', toast.text);
  if (page !== 'agreement') await window.goTo('agreement');
  if (!takesBack || !isChanged || !offersUndo(toast)) return;
  await window.desk.page.locator('.toast button').click();
  ledger.undo();
}

function offersUndo(toast: Look['toast']): toast is NonNullable<Look['toast']> {
  return (toast?.action ?? null) !== null;
}

/** Once something else was done, the message of the import offers no undo any more: it would take back that other thing. */
async function mustBeItsOwn(officer: Officer, no: string): Promise<void> {
  const { window, ledger } = officer;
  const text = String(20 + (ledger.fresh() % 60));
  await officer.choose('agreement', no, window.head('base'));
  await window.type(text);
  await window.press('Enter');
  ledger.change('edit-indicator', (year) => {
    const own = year.entries.find((each) => each.no === no);
    if (own !== undefined) own.base = text;
  });
  await officer.compare();
  const { toast } = await window.look();
  if (offersUndo(toast))
    throw new Difference('the undo of a message', 'gone, for something else was done since', toast.text);
}

export const FILES: readonly Action[] = [importWorkbook];
