import { expect, it } from 'vitest';
import { commandOf, isForWriting } from '#renderer/features/strategy/tree-keys';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

it('knows a key by its place and by what is held with it', () => {
  expect(commandOf({ ...NONE, code: 'Tab' })).toBe('indent');
  expect(commandOf({ ...NONE, code: 'Tab', shiftKey: true })).toBe('outdent');
  expect(commandOf({ ...NONE, code: 'ArrowUp', altKey: true })).toBe('up');
  expect(commandOf({ ...NONE, code: 'Insert', ctrlKey: true })).toBe('add-under');
});

it('leaves to others what is not the tree’s: plain arrows, Ctrl+Tab, Alt+Left, Ctrl+Delete', () => {
  expect(commandOf({ ...NONE, code: 'ArrowUp' })).toBeNull();
  expect(commandOf({ ...NONE, code: 'Tab', ctrlKey: true })).toBeNull();
  expect(commandOf({ ...NONE, code: 'ArrowLeft', altKey: true })).toBeNull();
  expect(commandOf({ ...NONE, code: 'Delete', ctrlKey: true })).toBeNull();
});

it('lets a name that is written keep Delete, Enter and Insert', () => {
  expect(isForWriting('indent')).toBe(true);
  expect(['remove', 'details', 'add'].some((command) => isForWriting(command as 'add'))).toBe(false);
});
