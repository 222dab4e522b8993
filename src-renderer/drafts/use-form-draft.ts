import { useDraft, type DraftField } from '#renderer/drafts/use-draft';

export type FormDraft<Form> = {
  readonly form: Form;
  readonly set: (form: Form) => void;
  /** It was sent, or given up with its own button. */
  readonly done: () => void;
  readonly draft: DraftField;
};

/** A form that is not sent yet: what is written in it is a draft, which is there again when the form is opened again. */
export function useFormDraft<Form>(name: string, label: string, blank: Form): FormDraft<Form> {
  const committed = JSON.stringify(blank);
  const draft = useDraft({ name, label, committed, commit: null });
  return {
    form: draft.typed === null ? blank : (readForm<Form>(draft.typed, blank) ?? blank),
    set: (form) => {
      draft.type(JSON.stringify(form));
    },
    done: draft.done,
    draft,
  };
}

/**
 * A form of an older program with other fields is no form: it is read only where all of its fields are there. A text that
 * such a form did not have yet was not touched in it, and stands as in a blank one.
 */
function readForm<Form>(text: string, blank: Form): Form | null {
  try {
    const read = filled(JSON.parse(text), blank);
    return isLike(read, blank) ? (read as Form) : null;
  } catch {
    return null;
  }
}

function filled(read: unknown, blank: unknown): unknown {
  if (!isGroup(read) || !isGroup(blank)) return read;
  const known = Object.entries(read).map(([name, value]) => [name, filled(value, blank[name])] as const);
  const missing = Object.entries(blank).filter(
    ([name, value]) => typeof value === 'string' && !Object.hasOwn(read, name),
  );
  return Object.fromEntries([...known, ...missing]);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLike(read: unknown, blank: unknown): boolean {
  if (Array.isArray(blank)) return Array.isArray(read);
  if (!isGroup(blank)) return typeof read === typeof blank || blank === null;
  if (!isGroup(read)) return false;
  return Object.entries(blank).every(
    ([name, value]) => Object.hasOwn(read, name) && isLike(read[name], value),
  );
}
