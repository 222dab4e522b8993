import { test } from 'vitest';
import { launchDesk } from '#test/e2e/desk-window';
import { filesIn, pdfOf, pngOf } from '#test/e2e/evidence-files';
import { goTo, openSample } from '#test/e2e/steps';

test('look', async () => {
  const desk = await launchDesk();
  const { page } = desk;
  await openSample(desk);
  await goTo(desk, 'evidence');
  await page.screenshot({ path: '/tmp/evidence-0.png' });
  const paths = filesIn('/tmp/ev-files', { 'ภาพกิจกรรม.png': pngOf(600, 400, [20, 120, 60]), 'รายงานผล.pdf': pdfOf(null), 'ตาราง.csv': 'a,b\n1,2\n', 'x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("http://127.0.0.1:9")</script></svg>', 'empty.txt': '' });
  await desk.app.evaluate(({ dialog }, files) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: files }); }, paths);
  await page.keyboard.press('Alt+KeyH');
  await page.waitForSelector('.ev-list [data-file]');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/evidence-1.png' });
  console.log(await page.locator('.ev-list').innerText());
  console.log(desk.app.windows().map((w) => w.url()));
  for (const name of ['ภาพกิจกรรม.png', 'รายงานผล.pdf']) {
    await page.locator('.ev-list .ev-name', { hasText: name }).click();
    await page.waitForTimeout(3500);
    const shot = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const out = [];
      for (const w of BrowserWindow.getAllWindows()) out.push({ title: w.getTitle(), url: w.webContents.getURL(), visible: w.isVisible(), png: (await w.webContents.capturePage()).toPNG().toString('base64') });
      return out;
    });
    for (const s of shot) { console.log(s.title, s.url, s.visible, s.png.length); if (s.url.includes('file/')) (await import('node:fs')).writeFileSync(`/tmp/evidence-p-${name.slice(-3)}.png`, Buffer.from(s.png, 'base64')); }
  }
  console.log(desk.complaints);
  console.log(await page.locator('.ev-list').innerText());
  await desk.close();
});
