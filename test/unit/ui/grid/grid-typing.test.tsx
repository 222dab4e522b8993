// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { openGrid, SHEET } from './weights-grid.tsx';

let grid: ReturnType<typeof openGrid>;
const open = (...given: Parameters<typeof openGrid>): typeof grid => (grid = openGrid(...given));
afterEach(() => grid.close());

describe('typing a figure', () => {
  it('replaces the text, Enter takes it over and goes down, past the heading', () => {
    open(SHEET).click('1.2', 'weight');
    grid.press('7', { code: 'Digit7' });
    grid.write('.25');
    grid.press('Enter');
    expect(grid.seen.edits).toEqual([
      { edits: [{ rowId: '1.2', columnId: 'weight', text: '7.25' }], kind: 'type' },
    ]);
    expect(grid.cell('1.2', 'weight').textContent).toBe('7.25');
    expect(grid.focused()).toBe(grid.cell('2.1', 'weight'));
  });

  it('keeps a Thai tone mark that is the first key', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('้', { code: 'KeyH' });
    expect(grid.focused()).toHaveProperty('value', '้');
  });

  it('gives an input method the whole old text to replace, and loses nothing if it brings nothing', () => {
    open(SHEET).click('1.1', 'weight');
    expect(grid.press('Process', { code: 'KeyA' })).toBe(true);
    const field = grid.focused() as HTMLInputElement;
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['10.00', 0, 5]);
    grid.press('Enter');
    expect(grid.seen.edits).toEqual([]);
  });

  it('leaves Enter to an input method that is at work', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('4');
    grid.press('Enter', { isComposing: true });
    expect(grid.focused()).toHaveProperty('value', '4');
  });

  it('gives the old text back on Esc, and keeps Esc from the frame', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('4');
    expect(grid.press('Escape')).toBe(false);
    expect(grid.seen.edits).toEqual([]);
    expect(grid.focused()).toBe(grid.cell('1.1', 'weight'));
    expect(grid.cell('1.1', 'weight').textContent).toBe('10.00');
    expect(grid.press('Escape')).toBe(true);
  });

  it('opens the text as it is with F2, Enter or a double click, and takes no unchanged text for an edit', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('F2');
    expect(grid.focused()).toHaveProperty('value', '10.00');
    expect(grid.press('ArrowDown')).toBe(true);
    grid.press('Enter');
    expect(grid.seen.edits).toEqual([]);
    expect(grid.focused()).toBe(grid.cell('1.2', 'weight'));
    grid.press('Enter');
    expect(grid.focused()).toHaveProperty('value', '5.00');
    grid.press('Escape');
    grid.mouse('dblclick', grid.cell('1.2', 'weight'));
    expect(grid.focused()).toHaveProperty('value', '5.00');
  });

  it('takes the figure over when the focus goes elsewhere, once', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('4');
    grid.click('2.1', 'name');
    expect(grid.seen.edits.map(({ edits }) => edits[0]?.text)).toEqual(['4']);
    expect(grid.focused()).toBe(grid.cell('2.1', 'name'));
  });

  it('leaves with an arrow while a figure is typed over', () => {
    open(SHEET).click('1.1', 'weight');
    grid.press('4');
    grid.press('ArrowDown');
    expect(grid.seen.edits).toHaveLength(1);
    expect(grid.focused()).toBe(grid.cell('1.2', 'weight'));
  });

  it('refuses nothing but closed cells', () => {
    open(SHEET).click('2.2', 'weight');
    expect(grid.press('4')).toBe(true);
    expect(grid.press('Delete')).toBe(true);
    expect(grid.focused()).toBe(grid.cell('2.2', 'weight'));
  });
});
