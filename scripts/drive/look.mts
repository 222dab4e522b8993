import type { Page } from 'playwright-core';

export type GridRow = {
  /** Number of the row among the rows of data. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Where the window says that a cell cannot be edited. */
  readonly shut: readonly boolean[];
  readonly bad: readonly boolean[];
};
export type Grid = {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly GridRow[];
};

/** What the window says at one moment, as somebody reads it who sees it or hears it read out. */
export type Look = {
  readonly page: string;
  /** Months of the round that is looked at. */
  readonly round: number;
  readonly stage: string | null;
  readonly save: { readonly text: string; readonly state: string | null };
  /** What is said and stays until it is put away. */
  readonly alerts: readonly string[];
  readonly toast: { readonly text: string; readonly action: string | null } | null;
  readonly grid: Grid | null;
  readonly total: string | null;
  readonly dialog: string | null;
  /** The text of the field that has the keyboard; null where none has. */
  readonly field: string | null;
  readonly panel: string | null;
};

/** What a passing message lies over, of that which it must leave free; null while there is nothing of the kind. */
export function coveredIn(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const toast = document.querySelector('.toast');
    if (toast === null) return null;
    const over = toast.getBoundingClientRect();
    const isUnder = (element: Element): boolean => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left < over.right && right > over.left && top < over.bottom - 1 && bottom > over.top + 1;
    };
    const alerts = [...document.querySelectorAll('[role="alert"]')].filter((each) => each.checkVisibility());
    if (alerts.some(isUnder)) return 'a refusal';
    const work = document.activeElement?.closest('tr, textarea, input') ?? null;
    return work !== null && !toast.contains(work) && isUnder(work) ? 'the row in which one works' : null;
  });
}

/** Only looks; nothing in the page is touched. */
export function lookAt(page: Page): Promise<Look> {
  return page.evaluate((): Look => {
    const shown = (element: Element | null): element is HTMLElement =>
      element instanceof HTMLElement && element.checkVisibility();
    const textOf = (element: Element | null): string | null =>
      shown(element) ? element.innerText.trim() : null;
    const main = document.querySelector('main[data-page]');
    const table = [...(main?.querySelectorAll('table[role="grid"]') ?? [])].find(shown) ?? null;
    const readGrid = (from: Element): Grid => {
      const heads = [...from.querySelectorAll('thead tr:last-child th')];
      const rows = [...from.querySelectorAll<HTMLElement>('tbody tr[data-row]')];
      return {
        label: from.getAttribute('aria-label') ?? '',
        heads: heads.map((each) => each.getAttribute('title') ?? each.textContent.trim()),
        rows: rows.map((each) => {
          const cells = [...each.querySelectorAll('td')];
          const open = cells.map((cell) => cell.querySelector<HTMLInputElement>('input.field'));
          return {
            row: Number(each.dataset['row']),
            cells: cells.map((cell, at) => open[at]?.value ?? cell.textContent.trim()),
            shut: cells.map((cell) => cell.getAttribute('aria-readonly') === 'true'),
            bad: cells.map((cell) => cell.getAttribute('aria-invalid') === 'true'),
          };
        }),
      };
    };
    const toast = document.querySelector('.toast');
    const alerts = [...document.querySelectorAll('[role="alert"]')].filter(shown);
    const readField = (): string | null => {
      const at = document.activeElement;
      const isField =
        at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type === 'text');
      return isField ? at.value : null;
    };
    const readSave = (): Look['save'] => {
      const mark = document.querySelector('.save');
      return { text: textOf(mark) ?? '', state: mark?.getAttribute('data-save') ?? null };
    };
    const readToast = (): Look['toast'] =>
      shown(toast) ? { text: toast.innerText.trim(), action: textOf(toast.querySelector('button')) } : null;
    return {
      page: main?.getAttribute('data-page') ?? '',
      round: Number(
        /\d+/.exec(textOf(document.querySelector('header .scope > button:last-of-type')) ?? '')?.[0],
      ),
      stage: textOf(document.querySelector('main [aria-current="step"]')),
      save: readSave(),
      alerts: alerts.map((each) => each.innerText.trim()),
      toast: readToast(),
      grid: table === null ? null : readGrid(table),
      total: textOf(document.querySelector('[data-total="weight"]')),
      dialog: textOf(document.querySelector('dialog[open], [role="dialog"], [role="alertdialog"]')),
      field: readField(),
      panel: textOf(document.querySelector('main [data-region="panel"]')),
    };
  });
}
