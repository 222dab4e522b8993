import { describe, expect, it } from 'vitest';
import { readKey, type KeyPress } from '#renderer/ui/grid/grid-keys';

const PLAIN: KeyPress = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  graph: false,
};
const press = (part: Partial<KeyPress>) => readKey({ ...PLAIN, ...part });

describe('reading a key', () => {
  it('types Thai letters, vowels and tone marks as they come', () => {
    expect(press({ key: 'ก', code: 'KeyD' })).toEqual({ do: 'type', text: 'ก' });
    expect(press({ key: '้', code: 'KeyH' })).toEqual({ do: 'type', text: '้' });
    expect(press({ key: '๘', code: 'Digit9', shiftKey: true })).toEqual({ do: 'type', text: '๘' });
  });

  it('opens the cell for an input method, whose text is still to come', () => {
    expect(press({ key: 'Process', code: 'KeyA' })).toEqual({ do: 'type', text: null });
    expect(press({ key: 'Dead', code: 'Quote' })).toEqual({ do: 'type', text: null });
  });

  it('knows letters after Ctrl by their place, so that they work in the Thai layout', () => {
    expect(press({ key: 'ฟ', code: 'KeyA', ctrlKey: true })).toEqual({ do: 'all' });
    expect(press({ key: 'ผ', code: 'KeyZ', ctrlKey: true })).toBeNull();
  });

  it('types with AltGr, which reports itself as Ctrl and Alt', () => {
    expect(press({ key: '฿', code: 'Digit5', ctrlKey: true, altKey: true, graph: true })).toEqual({
      do: 'type',
      text: '฿',
    });
  });

  it('leaves the keys of the frame alone', () => {
    expect(press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true })).toBeNull();
    expect(press({ key: 'F6', code: 'F6' })).toBeNull();
    expect(press({ key: 'Enter', code: 'Enter', ctrlKey: true })).toBeNull();
    expect(press({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBeNull();
  });

  it('reads the arrows of the number pad by what they mean', () => {
    expect(press({ key: 'ArrowUp', code: 'Numpad8' })).toEqual({ do: 'move', step: 'up', extend: false });
    expect(press({ key: 'End', code: 'End', ctrlKey: true, shiftKey: true })).toEqual({
      do: 'move',
      step: 'last',
      extend: true,
    });
  });
});
