import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import { useUndo } from '#renderer/frame/use-undo';

type GiveFieldProps = {
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
  const { typed, isWrong, type, give, onKeyDown } = useTyping(props);
  const marked = bad || isWrong;
  return (
    <span className={`fw-give ${look}`}>
      <input
        type="text"
        className={marked ? 'field small wrong' : 'field small'}
        aria-label={label}
        aria-invalid={marked || undefined}
        aria-describedby={isWrong ? id : undefined}
        placeholder={hint}
        autoComplete="off"
        value={typed ?? text}
        onChange={(event) => {
          type(event.target.value);
        }}
        onBlur={give}
        onKeyDown={onKeyDown}
      />
      {isWrong && (
        <small id={id} className="help t-bad">
          {wrong}
        </small>
      )}
    </span>
  );
}

type Typing = {
  /** Null while nothing was typed: the field then shows what is kept, however that changes. */
  readonly typed: string | null;
  readonly isWrong: boolean;
  readonly type: (text: string) => void;
  readonly give: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

function useTyping({ text, read, onGive }: GiveFieldProps): Typing {
  const { undo } = useUndo();
  const [typed, type] = useState<string | null>(null);
  const isTyped = typed !== null && typed !== text;
  const value = isTyped ? read(typed) : undefined;
  const isWrong = isTyped && value === undefined;
  const give = (): void => {
    if (isWrong) return;
    type(null);
    if (value !== undefined) onGive(value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      give();
      if (!isWrong) nextField(event.currentTarget, event.shiftKey ? -1 : 1);
    } else if (event.code === 'Escape') type(null);
    else if (event.code === 'KeyZ' && event.ctrlKey && !isTyped) {
      // Nothing was typed: the keys mean the last change and not the field.
      event.preventDefault();
      undo();
    }
  };
  return { typed, isWrong, type, give, onKeyDown };
}

/** Enter goes down: to the next field of the same part. */
function nextField(field: HTMLInputElement, step: number): void {
  const column = field.closest('td')?.cellIndex;
  const inPart = field.closest('section')?.querySelectorAll<HTMLInputElement>('.fw-give input') ?? [];
  const fields = [...inPart].filter((each) => each.closest('td')?.cellIndex === column);
  fields[fields.indexOf(field) + step]?.focus();
}
