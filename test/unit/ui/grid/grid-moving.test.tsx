// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { line, openGrid, SHEET } from './weights-grid.tsx';

let grid: ReturnType<typeof openGrid>;
const open = (...given: Parameters<typeof openGrid>): typeof grid => (grid = openGrid(...given));
afterEach(() => grid.close());

describe('moving', () => {
  it('goes with Tab through the open cells only, and out at the end', () => {
    open(SHEET).click('2.1', 'weight');
    grid.press('Tab');
    grid.press('Tab');
    expect(grid.focused()).toBe(grid.cell('2.3', 'weight'));
    grid.press('Tab');
    expect(grid.focused()).toBe(grid.cell('2.3', 'unit'));
    expect(grid.press('Tab')).toBe(true);
    grid.press('Tab', { shiftKey: true });
    expect(grid.focused()).toBe(grid.cell('2.3', 'weight'));
  });

  it('walks through the marked cells with F8, around the end, and back', () => {
    open(SHEET).click('1.1', 'name');
    grid.press('F8');
    expect(grid.focused()).toBe(grid.cell('2.1', 'weight'));
    grid.press('F8');
    expect(grid.focused()).toBe(grid.cell('2.3', 'weight'));
    grid.press('F8');
    expect(grid.focused()).toBe(grid.cell('2.1', 'weight'));
    grid.press('F8', { shiftKey: true });
    expect(grid.focused()).toBe(grid.cell('2.3', 'weight'));
  });

  it('asks the screen first', () => {
    const asked: string[] = [];
    open(SHEET, {
      onKey: (event, at) => {
        asked.push(`${event.code} ${at?.rowId ?? ''}/${at?.columnId ?? ''}`);
        return event.code === 'KeyK';
      },
    }).click('1.1', 'weight');
    expect(grid.press('า', { code: 'KeyK' })).toBe(false);
    expect(grid.focused()).toBe(grid.cell('1.1', 'weight'));
    grid.press('4', { code: 'Digit4' });
    expect(grid.focused()).toHaveProperty('value', '4');
    grid.press('า', { code: 'KeyK' });
    expect(asked).toEqual(['KeyK 1.1/weight', 'Digit4 1.1/weight']);
  });

  it('goes where the screen sends it', () => {
    open(SHEET);
    act(() => expect(grid.handle().focusCell('2.1', 'weight')).toBe(true));
    expect(grid.focused()).toBe(grid.cell('2.1', 'weight'));
    act(() => expect(grid.handle().startEdit()).toBe(true));
    expect(grid.focused()).toHaveProperty('value', '12.00');
    act(() => expect(grid.handle().focusCell('9.9', 'weight')).toBe(false));
  });

  it('follows the cursor of the screen without taking the focus, and moves on freely', () => {
    open(SHEET, { cursor: { rowId: '2.1', columnId: 'name' } });
    expect(grid.cell('2.1', 'name').className).toContain('cur');
    expect(document.body).toBe(grid.focused());
    grid.click('1.1', 'name');
    expect(grid.seen.cursors.at(-1)).toBe('1.1/name');
    grid.again({ cursor: { rowId: '1.2', columnId: 'name' } });
    expect(grid.seen.cursors.at(-1)).toBe('1.2/name');
  });
});

describe('news from elsewhere', () => {
  it('leaves the cursor on its row when rows come in above', () => {
    open(SHEET).click('2.1', 'weight');
    grid.bring([line('0.1', '1.00'), ...SHEET]);
    expect(grid.cell('2.1', 'weight').className).toContain('cur');
    expect(grid.focused()).toBe(grid.cell('2.1', 'weight'));
  });

  it('puts cursor and focus on the row that takes the place of a lost one', () => {
    open(SHEET).click('2.1', 'weight');
    grid.bring(SHEET.filter(({ id }) => id !== '2.1'));
    expect(grid.focused()).toBe(grid.cell('2.2', 'weight'));
    expect(grid.seen.cursors.at(-1)).toBe('2.2/weight');
  });

  it('gives the figure that was being typed for a lost row to no other row', () => {
    open(SHEET).click('2.1', 'weight');
    grid.press('7');
    grid.bring(SHEET.filter(({ id }) => id !== '2.1'));
    grid.click('1.1', 'weight');
    expect(grid.seen.edits).toEqual([]);
    expect(grid.cell('2.3', 'weight').textContent).toBe('11.00');
  });

  it('keeps what is being typed when the same row changes elsewhere', () => {
    open(SHEET).click('2.1', 'weight');
    grid.press('7');
    grid.bring(SHEET.map((each) => (each.id === '2.1' ? line('2.1', '8.00') : each)));
    grid.write('.5');
    grid.press('Enter');
    expect(grid.seen.edits[0]?.edits).toEqual([{ rowId: '2.1', columnId: 'weight', text: '7.5' }]);
  });
});
