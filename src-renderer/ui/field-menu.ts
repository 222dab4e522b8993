import type { EditCommand, EditMenuRequest } from '#renderer/ui/edit-menu';

const TEXTS = ['text', 'search', 'url', 'tel', 'password', 'email', 'number'];

type Field = HTMLInputElement | HTMLTextAreaElement;

function textFieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && TEXTS.includes(target.type) ? target : null;
}

/** A field of numbers does not say what is chosen in it; a secret is not copied. */
function hasChosen({ type, selectionStart, selectionEnd }: Field): boolean {
  if (type === 'password') return false;
  return type === 'number' || selectionStart !== selectionEnd;
}

/** The menu for a text field, or for text that is chosen on the page; null where there is neither. */
export function fieldMenu(event: MouseEvent): EditMenuRequest | null {
  const field = textFieldOf(event.target);
  const place = { x: event.clientX, y: event.clientY, byKey: event.button !== 2, isText: true, own: {} };
  if (field === null) {
    const chosen = document.getSelection()?.toString() ?? '';
    return chosen === '' ? null : { ...place, entries: ['copy'], off: [] };
  }
  const off: EditCommand[] = hasChosen(field) ? [] : ['cut', 'copy'];
  return field.readOnly || field.disabled
    ? { ...place, entries: ['copy', 'selectAll'], off }
    : { ...place, entries: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'], off };
}
