import { expect, test } from 'vitest';
import { launchDesk, removeProfile } from '#test/e2e/desk-window';

test('on a screen that is enlarged twice the window opens within the screen', async () => {
  const desk = await launchDesk({ args: ['--force-device-scale-factor=2'] });
  const { window, area } = await desk.app.evaluate(({ BrowserWindow, screen }) => ({
    window: BrowserWindow.getAllWindows()[0]!.getBounds(),
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(area.width).toBeLessThan(1024);
  expect(window.x).toBeGreaterThanOrEqual(area.x);
  expect(window.y).toBeGreaterThanOrEqual(area.y);
  expect(window.x + window.width).toBeLessThanOrEqual(area.x + area.width);
  expect(window.y + window.height).toBeLessThanOrEqual(area.y + area.height);
  await desk.close();
  removeProfile(desk.profile);
});
