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

/** What another program put on the clipboard: words, the same as a table, a picture. */
type Outside = { readonly text?: string; readonly html?: string; readonly png?: Uint8Array };
type App = DeskWindow['app'];
/** Electron's clipboard before version 45; since then it is that of the Web. */
type OldClipboard = {
  readonly write: (data: { readonly text?: string; readonly html?: string; readonly image?: object }) => void;
  readonly readText: () => string;
  readonly readHTML: () => string;
};

/** Another program copies: what lies on the system's clipboard from now on. */
export async function copyOutside(app: App, what: string | Outside): Promise<void> {
  const { text, html, png } = typeof what === 'string' ? { text: what } : what;
  const given = {
    ...(text !== undefined && { 'text/plain': text }),
    ...(html !== undefined && { 'text/html': html }),
    ...(png !== undefined && { 'image/png': Buffer.from(png).toString('base64') }),
  };
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, kinds) => {
    const { 'image/png': picture } = kinds;
    const image =
      picture === undefined ? null : nativeImage.createFromDataURL(`data:image/png;base64,${picture}`);
    clipboard.clear();
    if ('readHTML' in clipboard) {
      (clipboard as unknown as OldClipboard).write({
        ...(kinds['text/plain'] !== undefined && { text: kinds['text/plain'] }),
        ...(kinds['text/html'] !== undefined && { html: kinds['text/html'] }),
        ...(image !== null && { image }),
      });
      return;
    }
    const blob = image && { 'image/png': new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' }) };
    await clipboard.write([new ClipboardItem({ ...kinds, ...blob })]);
  }, given);
}

/** What another program would get if it pasted now. */
export async function copied(app: App): Promise<{ readonly text: string; readonly html: string }> {
  return app.evaluate(async ({ clipboard }) => {
    if ('readHTML' in clipboard) {
      const old = clipboard as unknown as OldClipboard;
      return { text: old.readText(), html: old.readHTML() };
    }
    const [item] = await clipboard.read();
    const html = item?.types.includes('text/html') === true ? await item.getType('text/html') : null;
    return { text: await clipboard.readText(), html: (await html?.text()) ?? '' };
  });
}

export async function copyKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyC');
}

export async function cutKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyX');
}

export async function pasteKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyV');
}

/** Another program copies a block, and Ctrl+V brings it in where the keyboard is. */
export async function paste({ app, page }: Pick<DeskWindow, 'app' | 'page'>, block: string): Promise<void> {
  await copyOutside(app, block);
  await pasteKeys(page);
}

/** Keys of the Thai layout: Playwright's own `type` puts such letters in by other means, and no key is heard. */
export async function typeThai(page: Page, text: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  for (const key of text) {
    await input.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
    await input.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }
  await input.detach();
}

/** Files are dragged from the file manager over the window and let go in its middle. */
export async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const input = await page.context().newCDPSession(page);
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', { type, x, y, data });
  await input.detach();
}
