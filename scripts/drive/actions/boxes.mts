import type { Locator } from 'playwright-core';
import type { Chance } from '#scripts/crash/chance.mts';
import { DONE, undone, type Action } from '../action.mts';
import { Difference } from '../difference.mts';
import { NARRATIVES } from '../journal.mts';
import { isResting, type Ledger, type Year } from '../ledger.mts';
import type { Officer } from '../officer.mts';
import { leaving } from './leave.mts';

/** A box for a text, wherever it stands. */
type Box = {
  readonly what: string;
  /** By the rules of the ledger nothing may be written here now. */
  readonly isShut: boolean;
  readonly before: string;
  readonly change: string;
  readonly put: (year: Year, text: string) => void;
  /** Goes to where it stands and gives it. */
  readonly find: (officer: Officer) => Promise<Locator>;
  /** Keys by which it is left within its page. */
  readonly keys: readonly string[];
};

function narrativeBox(ledger: Ledger, chance: Chance): Box | null {
  if (ledger.year.entries.length === 0) return null;
  const { no, results } = chance.pick(ledger.year.entries);
  const { code, months } = chance.pick(ledger.frame.rounds);
  const field = chance.pick(NARRATIVES);
  const entered = results[code];
  return {
    what: `${field} of ${no}/${code}`,
    isShut: !ledger.entersResults || (entered !== undefined && isResting(entered)),
    ...{ before: entered?.texts[field] ?? '', change: 'write-narrative' },
    put: (year, text) => {
      const entry = year.entries.find((each) => each.no === no);
      if (entry === undefined) return;
      entry.results[code] ??= { value: '', state: 'draft', texts: {} };
      entry.results[code].texts[field] = text;
    },
    find: async (officer) => {
      await officer.choose('tracking', no, officer.window.resultHead(months));
      return boxNamed(officer, `field.${field}`);
    },
    keys: ['Tab', 'Control+Enter', 'Shift+Tab', 'F6'],
  };
}

function sheetBox(ledger: Ledger, chance: Chance): Box | null {
  if (ledger.year.entries.length === 0) return null;
  const { no, texts } = chance.pick(ledger.year.entries);
  const field = chance.pick(['definition', 'conditions'] as const);
  return {
    ...{
      what: `${field} of ${no}`,
      isShut: ledger.isFrozen,
      before: texts[field] ?? '',
      change: 'edit-indicator',
    },
    put: (year, text) => {
      const entry = year.entries.find((each) => each.no === no);
      if (entry !== undefined) entry.texts[field] = text;
    },
    find: async (officer) => {
      const { window } = officer;
      await officer.choose('tracking', no, window.words('tracking.indicator'));
      await window.press('Enter');
      await window.arrive('indicator');
      await window.desk.page.getByRole('tab', { name: window.words('indicator.tab.sheet') }).click();
      return boxNamed(officer, `field.${field}`);
    },
    keys: ['Tab', 'Shift+Tab', 'Alt+ArrowRight', 'Alt+ArrowLeft'],
  };
}

function noteBox(ledger: Ledger, chance: Chance): Box | null {
  const notes = ledger.year.notes.filter(({ isTop }) => isTop);
  if (notes.length === 0) return null;
  const { id, title, note } = chance.pick(notes);
  return {
    ...{ what: `description of ${title}`, isShut: false, before: note, change: 'edit-node' },
    put: (year, text) => {
      const own = year.notes.find((each) => each.id === id);
      if (own !== undefined) own.note = text;
    },
    find: async (officer) => {
      const { page } = officer.window.desk;
      await officer.window.goTo('strategy');
      // The whole tree is longer than the window.
      await page
        .getByRole('radio', { name: officer.window.words('strategy.kind.issue'), exact: true })
        .click();
      await page.getByRole('treegrid').getByRole('row').filter({ hasText: title }).first().click();
      return boxNamed(officer, 'strategy.note');
    },
    keys: ['Tab', 'Shift+Tab', 'F6'],
  };
}

/** Of that name and nothing more: some names begin others. */
function boxNamed({ window }: Officer, key: string): Promise<Locator> {
  return Promise.resolve(
    window.desk.page
      .locator('main')
      .getByRole('textbox', { name: window.words(key), exact: true })
      .first(),
  );
}

function writing(
  name: string,
  weight: number,
  boxOf: (ledger: Ledger, chance: Chance) => Box | null,
): Action {
  return {
    name,
    weight,
    plan: (ledger, chance) => {
      const box = boxOf(ledger, chance);
      if (box === null) return null;
      const way = leaving(chance, box.keys);
      const text = `ข้อความที่ ${String(ledger.fresh())} เขียนเมื่อครู่`;
      return {
        said: `write “${text}” into ${box.what} and leave it by ${way.name}`,
        act: async (officer) => {
          const found = await box.find(officer);
          await found.waitFor();
          if (!(await found.isEditable())) {
            if (!box.isShut) throw new Difference(box.what, 'a box that is open', 'one that is closed');
            return undone('the box is closed');
          }
          await found.click();
          await officer.window.press('Control+KeyA');
          await officer.window.type(text);
          const open = await officer.window.until(({ save }) => save.state !== 'saved', 3000);
          if (open.save.state === 'saved')
            throw new Difference(`the mark while ${box.what} is written`, 'not “saved”', open.save.text);
          await way.act(officer, text);
          if (way.keeps && !box.isShut) officer.ledger.change(box.change, (year) => box.put(year, text));
          if (way.ends === true) officer.ledger.restarted();
          await lookAgain(officer, box, way.keeps && !box.isShut ? text : box.before);
          return DONE;
        },
      };
    },
  };
}

/** Goes back to the box and reads what stands there. */
async function lookAgain(officer: Officer, box: Box, expected: string): Promise<void> {
  await officer.window.goTo('home');
  const found = await box.find(officer);
  const end = Date.now() + 4000;
  let got = await found.inputValue();
  while (got !== expected && Date.now() < end) got = await found.inputValue();
  if (got !== expected) throw new Difference(box.what, expected, got);
}

export const BOXES: readonly Action[] = [
  writing('write a narrative', 8, narrativeBox),
  writing('write on the sheet', 6, sheetBox),
  writing('write a description', 4, noteBox),
];
