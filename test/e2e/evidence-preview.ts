import type { DeskWindow } from '#test/e2e/desk-window';

/** The preview as the desktop process sees it: its title, its address, and how much of it is of that colour. */
export async function previewOf(
  { app }: DeskWindow,
  [red, green, blue]: readonly [number, number, number],
): Promise<{ title: string; part: number; preferences: Record<string, unknown> } | null> {
  return app.evaluate(
    async ({ BrowserWindow }, colour) => {
      const window = BrowserWindow.getAllWindows().find(
        (each) => each.isVisible() && each.webContents.getURL().startsWith('evidence://file/'),
      );
      if (window === undefined) return null;
      const bitmap = (await window.webContents.capturePage()).toBitmap();
      let same = 0;
      for (let at = 0; at < bitmap.length; at += 4) {
        const pixel = [bitmap[at + 2], bitmap[at + 1], bitmap[at]];
        if (pixel.every((part, each) => Math.abs((part ?? 0) - (colour[each] ?? 0)) < 12)) same += 1;
      }
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const all = contents.getLastWebPreferences();
      const names = [
        'sandbox',
        'contextIsolation',
        'nodeIntegration',
        'javascript',
        'preload',
        'partition',
        'plugins',
      ];
      return {
        title: window.getTitle(),
        part: (same * 4) / bitmap.length,
        preferences: Object.fromEntries(names.map((name) => [name, all[name] ?? null])),
      };
    },
    [red, green, blue] as const,
  );
}

/** Presses Esc where the keyboard is: in the preview, or in what its viewer of PDF is made of. */
export async function escape({ app }: DeskWindow): Promise<void> {
  await app.evaluate(({ webContents }) => {
    const inside = webContents
      .getAllWebContents()
      .filter((each) => /^(evidence|chrome-extension):/.test(each.getURL()));
    for (const each of inside) {
      if (!each.isDestroyed()) each.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    }
  });
}

/** Ends whatever is shown, between two tests. */
export async function closePreview({ app }: DeskWindow): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) {
      if (each.webContents.getURL().startsWith('evidence://')) each.destroy();
    }
  });
}
