import { useId, type JSX, type KeyboardEvent } from 'react';
import { useDraft, type DraftField } from '#renderer/drafts/use-draft';
import { DraftInput } from '#renderer/parts/draft-input.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { useUndo } from '#renderer/parts/use-undo';

type GiveFieldProps = {
  /** The rule, the same in every language: its draft is called so. */
  readonly name: string;
  /** Read out, and shown where `seen` asks for it. */
  readonly label: string;
  readonly text: string;
  /** What was typed as it is kept; undefined where it cannot be: it then stays in the field and is marked. */
  readonly read: (typed: string) => string | null | undefined;
  /** Said under a text that cannot be read. */
  readonly wrong: string;
  readonly onGive: (value: string | null) => void;
  readonly look?: 'figure' | 'day' | 'words';
  readonly hint?: string;
  readonly bad?: boolean;
};

/** One rule that is given by hand. Enter or leaving the field writes, Esc gives back what stood there. */
export function GiveField(props: GiveFieldProps): JSX.Element {
  const { label, text, wrong, look = 'words', hint, bad = false } = props;
  const id = useId();
  const { draft, isWrong, onKeyDown } = useTyping(props);
  const marked = bad || isWrong;
  return (
    <span className={`fw-give ${look}`}>
      <DraftInput
        className={marked ? 'field small wrong' : 'field small'}
        aria-label={label}
        aria-invalid={marked || undefined}
        aria-describedby={isWrong ? id : undefined}
        placeholder={hint}
        draft={draft}
        text={text}
        onKeyDown={onKeyDown}
      />
      {!isWrong && <DraftNote draft={draft} />}
      {isWrong && (
        <small id={id} className="help t-bad">
          {wrong}
        </small>
      )}
    </span>
  );
}

type Typing = {
  readonly draft: DraftField;
  readonly isWrong: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

function useTyping({ name, label, text, read, onGive }: GiveFieldProps): Typing {
  const { undo } = useUndo();
  const draft = useDraft({
    name: `framework/${name}`,
    label,
    committed: text,
    commit: (typed) => {
      const value = read(typed);
      if (value === undefined) return false;
      onGive(value);
      return true;
    },
  });
  const isWrong = draft.typed !== null && draft.typed !== text && read(draft.typed) === undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (draft.onKey(event)) return;
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      draft.leave();
      if (!isWrong) nextField(event.currentTarget, event.shiftKey ? -1 : 1);
    } else if (event.code === 'KeyZ' && event.ctrlKey && draft.typed === null) {
      // Nothing was typed: the keys mean the last change and not the field.
      event.preventDefault();
      undo();
    }
  };
  return { draft, isWrong, onKeyDown };
}

/** Enter goes down: to the next field of the same part. */
function nextField(field: HTMLInputElement, step: number): void {
  const column = field.closest('td')?.cellIndex;
  const inPart = field.closest('section')?.querySelectorAll<HTMLInputElement>('.fw-give input') ?? [];
  const fields = [...inPart].filter((each) => each.closest('td')?.cellIndex === column);
  fields[fields.indexOf(field) + step]?.focus();
}
