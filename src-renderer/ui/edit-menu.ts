/** What can be asked of the place where the keyboard is. */
export const EDIT_COMMANDS = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'fillDown'] as const;
export type EditCommand = (typeof EDIT_COMMANDS)[number];

/** A menu that is to be shown at a place of the window. */
export type EditMenuRequest = {
  readonly x: number;
  readonly y: number;
  /** Opened by a key: its first entry is current. */
  readonly byKey: boolean;
  readonly entries: readonly EditCommand[];
  readonly off: readonly EditCommand[];
  /** A text field, which takes back by itself what was typed in it. */
  readonly isText: boolean;
  /** What the place does by itself; the rest is done by the window. */
  readonly own: Readonly<Partial<Record<EditCommand, () => void>>>;
};

let shown: EditMenuRequest | null = null;
const listeners = new Set<() => void>();

/** One menu at a time; null puts it away. */
export function openEditMenu(request: EditMenuRequest | null): void {
  shown = request;
  for (const listener of listeners) listener();
}

export function shownEditMenu(): EditMenuRequest | null {
  return shown;
}

export function onEditMenu(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
