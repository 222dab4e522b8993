import type { DeskWindow } from '#test/e2e/desk-window';

/** What an officer without a mouse does: only keys go to the window, and what is looked at is where the focus stands. */
type Page = DeskWindow['page'];

/** What a screen reader would call the thing that has the focus. */
function focusedNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const at = document.activeElement;
    // While a question is asked there is nothing else.
    const isAsked = document.querySelector('dialog[open]') !== null;
    if (at === null || (isAsked && at.closest('dialog') === null)) return [];
    const own = at.matches('button, [role="menuitem"], [role="tab"]') ? at.textContent : null;
    const labels = 'labels' in at ? [...((at.labels as NodeListOf<Element> | null) ?? [])] : [];
    return [at.getAttribute('aria-label'), ...labels.map((label) => label.textContent), own].flatMap(
      (name) => name?.trim() ?? [],
    );
  });
}

/** Tab, or the same backwards, until the focus stands on something of that name, or with that in its name. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab', most = 120): Promise<void> {
  const isMeant = (each: string): boolean =>
    typeof name === 'string' ? each.includes(name) : name.test(each);
  const seen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    const names = await focusedNames(page);
    if (names.some(isMeant)) return;
    seen.push(names.join('/'));
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${String(name)}: ${seen.join(' | ')}`);
}

/** Goes to a field, writes over what stands there, and leaves it with Tab. */
export async function fill(page: Page, name: string | RegExp, text: string, key = 'Tab'): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Goes to a button and presses it. */
export async function press(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
}

/** A page or a command by its name, found in the window's own search. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  await page.waitForSelector('.palette input:focus');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.palette', { state: 'detached' });
}

/** Ctrl+V of a block that Excel had copied: the clipboard itself belongs to the system. */
export async function paste(page: Page, block: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, block);
}
