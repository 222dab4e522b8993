/** What a key asks of the tree; walking with arrows, Home, End, Enter and Esc in a name are the library's. */
export type Command =
  | 'add'
  | 'add-under'
  | 'indent'
  | 'outdent'
  | 'up'
  | 'down'
  | 'remove'
  | 'rename'
  | 'details'
  | 'link'
  | 'next-flag'
  | 'previous-flag';

type Key = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const COMMANDS: Readonly<Record<string, Command>> = {
  Insert: 'add',
  'Shift+Insert': 'add-under',
  'Ctrl+Insert': 'add-under',
  Tab: 'indent',
  'Shift+Tab': 'outdent',
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  Delete: 'remove',
  F2: 'rename',
  Enter: 'details',
  NumpadEnter: 'details',
  'Alt+KeyL': 'link',
  F8: 'next-flag',
  'Shift+F8': 'previous-flag',
};

/** By place on the keyboard, so that the Thai layout works alike; null for a key that is not the tree's. */
export function commandOf(key: Key): Command | null {
  const held = [(key.ctrlKey || key.metaKey) && 'Ctrl', key.altKey && 'Alt', key.shiftKey && 'Shift'];
  return COMMANDS[[...held.filter(Boolean), key.code].join('+')] ?? null;
}

/** While a name is written, only the keys that move its row belong to the tree. */
export function isForWriting(command: Command): boolean {
  return ['indent', 'outdent', 'up', 'down'].includes(command);
}
