import { useDraft, type DraftField } from '#renderer/data/use-draft';

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

/** A form of an older program with other fields is no form: it is read only where all of its fields are there. */
function readForm<Form>(text: string, blank: Form): Form | null {
  try {
    const read: unknown = JSON.parse(text);
    return isLike(read, blank) ? (read as Form) : null;
  } catch {
    return null;
  }
}

function isLike(read: unknown, blank: unknown): boolean {
  if (Array.isArray(blank)) return Array.isArray(read);
  if (typeof blank !== 'object' || blank === null) return typeof read === typeof blank || blank === null;
  if (typeof read !== 'object' || read === null) return false;
  const fields = new Map(Object.entries(read));
  return Object.entries(blank).every(([name, value]) => fields.has(name) && isLike(fields.get(name), value));
}
