// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { useDesk } from '#renderer/session/desk';
import { useDrafting } from '#renderer/drafts/drafting';
import { takeBackDropped } from '#renderer/drafts/drafts';
import { useView } from '#renderer/features/strategy/view';
import { sampleBook } from '#test/unit/domain/strategy/tree-book';
import { openPage, type OpenPage } from './open-page.tsx';

let page: OpenPage;
afterEach(() => page.close());
const nodes = (): number => useDesk.getState().state.node.size;

describe('the tree', () => {
  it('is one tab stop, on the vision, and walks with the arrows', async () => {
    page = await openPage(sampleBook());
    expect(document.querySelectorAll('[role="treegrid"] [tabindex="0"]')).toHaveLength(1);
    expect(page.focused()?.getAttribute('aria-level')).toBe('1');
    await page.press('ArrowDown');
    expect(page.current()).toMatch(/^ประเด็น1 /);
    expect(page.focused()?.getAttribute('aria-expanded')).toBe('true');
    await page.press('ArrowLeft');
    expect(page.focused()?.getAttribute('aria-expanded')).toBe('false');
    expect(page.rows()[2]).toMatch(/^ประเด็น2 /);
    expect(page.focused()?.getAttribute('aria-setsize')).toBe('4');
  });

  it('adds a row with Insert, which is in the book only with its name, as one step', async () => {
    page = await openPage(sampleBook());
    const before = nodes();
    await page.press('ArrowDown');
    await page.press('Insert');
    expect(page.focused()?.tagName).toBe('INPUT');
    expect(nodes()).toBe(before);
    await page.type('การพัฒนาคน');
    await page.press('Enter');
    expect(page.current()).toMatch(/^ประเด็น2 การพัฒนาคนไม่มีตัวชี้วัด/);
    expect(page.focused()?.getAttribute('role')).toBe('row');
    expect(nodes()).toBe(before + 1);
    await page.undo();
    expect(nodes()).toBe(before);
    expect(page.focused()?.getAttribute('role')).toBe('row');
  });

  it('forgets a row that was given no name, by Enter and by Esc, without a step to undo', async () => {
    page = await openPage(sampleBook());
    await page.press('ArrowDown');
    for (const key of ['Enter', 'Escape']) {
      await page.press('Insert', { shiftKey: true });
      await page.press(key);
      expect(page.current()).not.toBe('');
    }
    expect(useDesk.getState().undo).toEqual([]);
  });

  it('moves a row in and out while its name is written', async () => {
    page = await openPage(sampleBook());
    await page.press('ArrowDown');
    await page.press('Insert');
    await page.type('ใหม่');
    await page.press('Tab');
    expect(page.focused()?.closest('[role="row"]')?.getAttribute('aria-level')).toBe('3');
    await page.press('Tab', { shiftKey: true });
    await page.press('Enter');
    expect(page.current()).toMatch(/^ประเด็น2 ใหม่/);
    expect(useDesk.getState().undo).toHaveLength(1);
  });

  it('gives a name back with Esc, takes it with Enter, and keeps the old one instead of none', async () => {
    page = await openPage(sampleBook());
    await page.press('F2');
    await page.type('อื่น');
    await page.press('Escape');
    expect(page.current()).not.toContain('อื่น');
    await page.press('F2');
    await page.type('  ');
    await page.press('Enter');
    expect(page.toast()).toContain('ต้องมีชื่อ');
    await page.press('F2');
    await page.type('วิสัยทัศน์ใหม่');
    await page.press('Enter');
    expect(page.current()).toContain('วิสัยทัศน์ใหม่');
    expect(useDesk.getState().undo).toHaveLength(1);
  });

  it('brings a name that was given up with Esc again, of a new row with the row', async () => {
    page = await openPage(sampleBook());
    const field = (): unknown => Reflect.get(page.focused() ?? {}, 'value');
    const nodes = (): number => useDesk.getState().state.node.size;
    const before = nodes();
    await page.press('F2');
    await page.type('ทิ้งก่อน');
    await page.press('Escape');
    expect(page.current()).not.toContain('ทิ้งก่อน');
    await page.does(() => takeBackDropped());
    expect(field()).toBe('ทิ้งก่อน');
    await page.press('Escape');
    await page.press('Insert');
    await page.type('แถวที่ทิ้ง');
    await page.press('Escape');
    expect(useView.getState().draft).toBe(null);
    await page.does(() => takeBackDropped());
    expect(field()).toBe('แถวที่ทิ้ง');
    await page.press('Enter');
    expect(nodes()).toBe(before + 1);
    expect(page.current()).toContain('แถวที่ทิ้ง');
    expect(useDrafting.getState().waiting).toEqual([]);
  });

  it('changes the order with Alt and an arrow, and says why a move cannot be', async () => {
    page = await openPage(sampleBook());
    await page.press('ArrowDown');
    const name = page.current().slice('ประเด็น1'.length);
    await page.press('ArrowDown', { altKey: true });
    expect(page.current()).toBe(`ประเด็น2${name}`);
    await page.press('ArrowUp', { altKey: true });
    await page.press('ArrowUp', { altKey: true });
    expect(page.toast()).toContain('ไม่มีที่ให้ย้ายไป');
    expect(page.current()).toBe(`ประเด็น1${name}`);
  });

  it('deletes a branch, says how much, and brings it back', async () => {
    page = await openPage(sampleBook());
    const before = nodes();
    await page.press('ArrowDown');
    const gone = page.current();
    await page.press('Delete');
    expect(page.toast()).toContain(`ลบแล้ว ${String(before - nodes())} รายการ`);
    expect(page.current()).toMatch(/^ประเด็น1 /);
    expect(page.current()).not.toBe(gone);
    await page.click(page.button('เลิกทำ'));
    expect(nodes()).toBe(before);
  });
});

it('begins an empty strategy with the vision', async () => {
  const book = sampleBook();
  page = await openPage({ ...book, node: new Map() });
  expect(page.rows()).toEqual([]);
  await page.click(page.button('เขียนวิสัยทัศน์'));
  await page.type('จังหวัดน่าอยู่');
  await page.press('Enter');
  expect(page.rows()[0]).toBe('วิสัยทัศน์ จังหวัดน่าอยู่');
  await page.press('Enter');
  expect(page.panel()).toContain('จังหวัดน่าอยู่');
  expect(page.focused()?.tagName).toBe('TEXTAREA');
  await page.press('Escape');
  expect(page.panel()).toBe('');
  expect(page.focused()?.getAttribute('role')).toBe('row');
});
