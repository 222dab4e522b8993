import type { DeskWindow } from '#test/e2e/desk-window';
import { chooseWorkbook, goTo } from '#test/e2e/steps';
import type { Chance } from './chance.mts';
import type { Ledger } from './ledger.mts';
import { paste } from '#test/e2e/keys';
import { readTables } from '#test/e2e/tables';

/** A cell for a result: its place in the grid and the record behind it. */
type Cell = { readonly row: number; readonly at: number; readonly result: string };
type Shown = { readonly row: number; readonly at: number; readonly text: string };

const ROWS = 10;
const BLOCK = 4;

/** Somebody who types results into the real window and remembers what it said of them. */
export class Officer {
  readonly #ledger: Ledger;
  readonly #chance: Chance;
  #desk: DeskWindow;
  #cells: readonly Cell[] = [];
  #next = 0;
  /** Where the keyboard is, when that is known. */
  #cursor: Cell | null = null;

  /** `cells`: what another has seen of the same book; a full disk does not let the tables be read again. */
  constructor(desk: DeskWindow, ledger: Ledger, chance: Chance, cells: readonly Cell[] = []) {
    this.#cells = cells;
    this.#desk = desk;
    this.#ledger = ledger;
    this.#chance = chance;
  }

  /** Goes to the page of results and looks which record stands where. */
  async sitDown(): Promise<void> {
    await goTo(this.#desk, 'tracking');
    if (this.#cells.length === 0) this.#cells = await cellsOf(this.#desk);
    this.#next = this.#chance.below(this.#cells.length);
    this.#cursor = null;
  }

  get cells(): readonly Cell[] {
    return this.#cells;
  }

  /** Types or pastes; true when the window has said that it is on the disk, false when it said that it is not. */
  async act(): Promise<boolean> {
    return this.#chance.below(5) === 0 ? this.paste() : this.type();
  }

  async type(): Promise<boolean> {
    const cell = this.#take();
    const text = this.#ledger.freshText();
    const step = this.#ledger.begin([{ result: cell.result, value: text }]);
    await this.#enter(cell, text);
    step.isConfirmed = (await confirmation(this.#desk, [{ ...cell, text }])) === 'saved';
    return step.isConfirmed;
  }

  /** Types, and takes the figure on the screen for a figure on the disk. Only for the trial that must lose. */
  async typeTrusting(): Promise<void> {
    const cell = this.#take();
    const text = this.#ledger.freshText();
    const step = this.#ledger.begin([{ result: cell.result, value: text }]);
    await this.#enter(cell, text);
    step.isConfirmed = true;
  }

  async paste(): Promise<boolean> {
    const cell = this.#take();
    const block = this.#below(cell);
    const shown = block.map((each) => ({ ...each, text: this.#ledger.freshText() }));
    const step = this.#ledger.begin(shown.map(({ result, text }) => ({ result, value: text })));
    const words = shown.map(({ text }) => text).join('\n');
    await this.#choose(cell);
    await paste(this.#desk, words);
    this.#cursor = null;
    step.isConfirmed = (await confirmation(this.#desk, shown)) === 'saved';
    return step.isConfirmed;
  }

  /** Cells that lie one under the other: a closed one between them would take no figure. */
  #below(cell: Cell): readonly Cell[] {
    const column = this.#cells.filter(({ at, row }) => at === cell.at && row >= cell.row);
    const gap = column.findIndex(({ row }, index) => row !== cell.row + index);
    return column.slice(0, gap === -1 ? BLOCK : Math.min(gap, BLOCK));
  }

  #take(): Cell {
    const cell = this.#cells[this.#next % this.#cells.length];
    if (cell === undefined) throw new Error('no cells to type into');
    this.#next += 1;
    return cell;
  }

  async #enter(cell: Cell, text: string): Promise<void> {
    const { keyboard } = this.#desk.page;
    await this.#choose(cell);
    await keyboard.press(text.slice(0, 1));
    await keyboard.insertText(text.slice(1));
    await keyboard.press('Enter');
    this.#cursor = this.#cells.find(({ at, row }) => at === cell.at && row === cell.row + 1) ?? null;
  }

  async #choose(cell: Cell): Promise<void> {
    if (this.#cursor === cell) return;
    await this.#desk.page.locator(`tr[data-row="${cell.row}"] td.edit`).nth(cell.at).click();
    this.#cursor = cell;
  }
}

/** Column by column, as they are typed: Enter goes one down. Whatever is computed may be typed over; closed cells not. */
async function cellsOf({ page }: DeskWindow): Promise<readonly Cell[]> {
  const { indicator = [], book = [] } = await readTables(page, ['indicator', 'book']);
  const names = await page.evaluate(
    (most) =>
      Array.from({ length: most }, (_none, row) => {
        const cells = document.querySelectorAll(`tr[data-row="${row}"] td`);
        const result = document.querySelector(`tr[data-row="${row}"] td.edit`);
        return {
          no: cells[0]?.textContent ?? '',
          name: cells[1]?.textContent ?? '',
          isOpen: result?.getAttribute('aria-readonly') === 'false',
        };
      }),
    ROWS,
  );
  const ids = names.map(({ no, name, isOpen }) => {
    if (!isOpen) return null;
    const found = indicator.filter((row) => row['no'] === no && row['name'] === name);
    if (found.length !== 1) throw new Error(`not one indicator but ${found.length} are called ${no} ${name}`);
    return String(found[0]?.['id']);
  });
  return roundsOf(book[0]).flatMap((round, at) =>
    ids.flatMap((id, row) => (id === null ? [] : [{ row, at, result: `${id}:${round}` }])),
  );
}

function roundsOf(book: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const { framework } = (book ?? {}) as { framework?: { rounds?: readonly { code: string }[] } };
  return (framework?.rounds ?? []).map(({ code }) => code);
}

/** Waits until these figures stand in their cells and the window says where they are. */
export function confirmation({ page }: DeskWindow, shown: readonly Shown[]): Promise<'saved' | 'failed'> {
  return page.evaluate(
    (cells) =>
      new Promise<'saved' | 'failed'>((done, failed) => {
        const until = performance.now() + 20_000;
        const isThere = ({ row, at, text }: Shown): boolean =>
          document.querySelectorAll(`tr[data-row="${row}"] td.edit`)[at]?.textContent === text;
        const look = (): void => {
          const isShown = cells.every(isThere);
          if (isShown && document.querySelector('[data-save="saved"]') !== null) done('saved');
          else if (isShown && document.querySelector('.save.failed') !== null) done('failed');
          else if (performance.now() > until) failed(new Error(`never confirmed: ${JSON.stringify(cells)}`));
          else setTimeout(look, 4);
        };
        look();
      }),
    shown,
  );
}

/** Up to the preview of a workbook. */
export async function openImport(desk: DeskWindow, file: string): Promise<void> {
  await goTo(desk, 'agreement');
  await desk.page.getByRole('button', { name: 'นำเข้าจาก Excel' }).click();
  await desk.page.waitForSelector('[data-page="import"]');
  await chooseWorkbook(desk, file);
}
