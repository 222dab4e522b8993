import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { ROOT, type DeskWindow } from '#test/e2e/desk-window';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Colours that still fade into those of another scheme are nobody's colours. A change that was just made is drawn first:
 * before that, no fading has begun.
 */
async function settled(page: DeskWindow['page']): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
      .map(({ finished }) => finished.catch(() => undefined));
    await Promise.all(fading);
    await frame();
  });
}

/** What would keep a reader from using the page as it stands: serious and critical findings. */
export async function serious({ page }: DeskWindow): Promise<readonly string[]> {
  // The page's own policy forbids foreign scripts: the checker comes through the debugger instead.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(AXE);
  await settled(page);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const found = await axe.run({ resultTypes: ['violations'] });
    if (found.passes.length < 10) throw new Error('the checker looked at next to nothing');
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
  });
}
