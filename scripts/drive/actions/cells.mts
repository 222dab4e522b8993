import type { Chance } from '#scripts/crash/chance.mts';
import { DONE, undone, type Action } from '../action.mts';
import { shownOf } from '../compare.mts';
import { Difference } from '../difference.mts';
import { isSame, plain } from '../figure.mts';
import { isFitting } from '../fitting.mts';
import { isResting, type Entry, type Ledger, type Year } from '../ledger.mts';
import type { Officer } from '../officer.mts';
import type { Column, PageName, Window } from '../window.mts';
import { leaving, type Leaving } from './leave.mts';

/** A cell with what the officer means to do to it, on either of the two grids. */
type Spot = {
  readonly page: PageName;
  readonly no: string;
  readonly what: string;
  readonly head: (window: Window) => string;
  /** By the rules of the ledger nothing may be written here now. */
  readonly isShut: boolean;
  readonly change: string;
  readonly put: (year: Year, text: string) => void;
  readonly shown: string;
};

const TEXTS: readonly Column[] = ['name', 'unit'];
const FIGURES: readonly Column[] = ['base', 'weight', 'level1', 'level2', 'level3', 'level4', 'level5'];

function entryIn(year: Year, no: string): Entry {
  const entry = year.entries.find((each) => each.no === no);
  if (entry === undefined) throw new Error(`no row ${no}`);
  return entry;
}

function inAgreement(ledger: Ledger, entry: Entry, column: Column): Spot {
  const level = /^level(\d)$/.exec(column)?.[1];
  const { no } = entry;
  return {
    ...{ page: 'agreement', no, what: `${column} of ${no}`, head: (window) => window.head(column) },
    ...{ isShut: ledger.isFrozen, change: 'edit-indicator', shown: shownOf(ledger, entry, column) },
    put: (year, text) => {
      const own = entryIn(year, no);
      if (level === undefined) own[column as 'no'] = TEXTS.includes(column) ? text.trim() : plain(text);
      else own.levels[Number(level) - 1] = plain(text);
    },
  };
}

function inTracking(ledger: Ledger, entry: Entry, at: number): Spot {
  const round = ledger.frame.rounds[at];
  if (round === undefined) throw new Error(`no round ${String(at)}`);
  const { code, months } = round;
  const entered = entry.results[code];
  const isShut = !ledger.entersResults || (entered !== undefined && isResting(entered));
  return {
    ...{ page: 'tracking', no: entry.no, what: `result ${entry.no}/${code}` },
    head: (window) => window.resultHead(months),
    ...{ isShut, change: 'enter-result', shown: entered?.value ?? '' },
    put: (year, text) => {
      const own = entryIn(year, entry.no);
      const result = (own.results[code] ??= { value: '', state: 'noResult', texts: {} });
      result.value = plain(text);
      if (result.state === 'noResult' || result.state === '') result.state = 'draft';
    },
  };
}

/** A figure that stands nowhere yet, as people write it: plain, with commas, in Thai digits. */
function figureText(ledger: Ledger, chance: Chance, isWhole: boolean): string {
  const bare = isWhole
    ? String(chance.between(1, 5))
    : `${String(30 + (ledger.fresh() % 60))}.${String(chance.between(1, 9))}`;
  return chance.below(4) === 0 ? bare.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit) : bare;
}

function isBySteps({ method }: Entry): boolean {
  return method === 'milestone';
}

function spotOf(ledger: Ledger, chance: Chance): { spot: Spot; text: string } | null {
  if (ledger.year.entries.length === 0) return null;
  const entry = chance.pick(ledger.year.entries);
  if (chance.below(2) === 0) {
    const column = chance.pick([...FIGURES, 'weight' as const, ...TEXTS]);
    // The first sign must be a key: it opens the cell.
    const text = TEXTS.includes(column)
      ? `x${String(ledger.fresh())} ข้อความของแถวนี้`
      : figureText(ledger, chance, false);
    return { spot: inAgreement(ledger, entry, column), text };
  }
  const spot = inTracking(ledger, entry, chance.below(ledger.frame.rounds.length));
  const isWhole = isBySteps(entry) || !isFitting(entry, '1.5');
  // Now and then one that cannot be.
  const text =
    isWhole && chance.below(6) === 0
      ? chance.pick(['1234.5', '2.5', '-1'])
      : figureText(ledger, chance, isWhole);
  return { spot, text };
}

/** What stands there already is no change. */
function enter(ledger: Ledger, spot: Spot, text: string, name: string): void {
  if (!isSame(text, spot.shown)) ledger.change(name, (year) => spot.put(year, text));
}

async function leave(officer: Officer, spot: Spot, text: string, way: Leaving): Promise<void> {
  await way.act(officer, text);
  if (!spot.isShut && way.keeps) enter(officer.ledger, spot, text, spot.change);
  if (way.ends === true) officer.ledger.restarted();
}

const CLOSED = undone('the cell is closed');

const typeCell: Action = {
  name: 'type into a cell',
  weight: 18,
  plan: (ledger, chance) => {
    const chosen = spotOf(ledger, chance);
    if (chosen === null) return null;
    const { spot, text } = chosen;
    const way = leaving(chance, ['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'F8']);
    return {
      said: `type ${text} into ${spot.what} and leave it by ${way.name}`,
      act: async (officer) => {
        const { look, row, col } = await officer.choose(spot.page, spot.no, spot.head(officer.window));
        const isShut = look.grid?.rows.find((each) => each.row === row)?.shut[col] ?? false;
        await officer.window.type(text);
        const open = await officer.window.until(({ field }) => field !== null || isShut || spot.isShut, 4000);
        if (open.field === null && !isShut && !spot.isShut)
          throw new Difference(`typing into ${spot.what}`, 'a field', await officer.window.focused());
        // A cell that does not open holds nothing that could be left.
        if (open.field !== null) await leave(officer, spot, text, way);
        await officer.on(spot.page);
        return open.field === null ? CLOSED : DONE;
      },
    };
  },
};

const pasteCells: Action = {
  name: 'paste into cells',
  weight: 10,
  plan: (ledger, chance) => {
    const chosen = spotOf(ledger, chance);
    if (chosen === null) return null;
    const { spot, text } = chosen;
    return {
      said: `paste ${text} into ${spot.what}`,
      act: async (officer) => {
        const { window } = officer;
        const isShut = await window.alone(async () => {
          await window.hold(text);
          const { look, row, col } = await officer.choose(spot.page, spot.no, spot.head(window));
          await window.press('Control+KeyV');
          await window.desk.page.evaluate(() => undefined);
          return look.grid?.rows.find((each) => each.row === row)?.shut[col] ?? false;
        });
        if (spot.isShut || isShut) return CLOSED;
        enter(officer.ledger, spot, text, 'paste');
        return DONE;
      },
    };
  },
};

const copyCells: Action = {
  name: 'copy or cut cells',
  weight: 6,
  plan: (ledger, chance) => {
    const chosen = spotOf(ledger, chance);
    if (chosen === null) return null;
    const { spot } = chosen;
    const cuts = chance.below(3) === 0;
    return {
      said: `${cuts ? 'cut' : 'copy'} ${spot.what}`,
      act: async (officer) => {
        const { window } = officer;
        const isShut = await window.alone(async () => {
          await window.hold('something else');
          const { look, row, col } = await officer.choose(spot.page, spot.no, spot.head(window));
          const shown = look.grid?.rows.find((each) => each.row === row);
          await window.press(cuts ? 'Control+KeyX' : 'Control+KeyC');
          const expected = shown?.cells[col] ?? '';
          const got = await heldUntil(window, (text) => isSame(text, expected));
          if (!isSame(got, expected))
            throw new Difference(`clipboard after copying ${spot.what}`, expected, got);
          return spot.isShut || shown?.shut[col] === true;
        });
        if (cuts && isShut) return CLOSED;
        if (cuts && spot.shown !== '') officer.ledger.change('clear', (year) => spot.put(year, ''));
        return DONE;
      },
    };
  },
};

async function heldUntil(window: Window, isSo: (text: string) => boolean): Promise<string> {
  const end = Date.now() + 1500;
  for (;;) {
    const text = await window.held();
    if (isSo(text) || Date.now() > end) return text;
  }
}

const clearCell: Action = {
  name: 'empty a cell',
  weight: 3,
  plan: (ledger, chance) => {
    const chosen = spotOf(ledger, chance);
    if (chosen === null) return null;
    const { spot } = chosen;
    return {
      said: `empty ${spot.what}`,
      act: async (officer) => {
        const { look, row, col } = await officer.choose(spot.page, spot.no, spot.head(officer.window));
        const isShut = spot.isShut || look.grid?.rows.find((each) => each.row === row)?.shut[col] === true;
        await officer.window.press('Delete');
        if (isShut) return CLOSED;
        if (spot.shown !== '') officer.ledger.change('clear', (year) => spot.put(year, ''));
        return DONE;
      },
    };
  },
};

export const CELLS: readonly Action[] = [typeCell, pasteCells, copyCells, clearCell];
