import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import { useDraft, type DraftField } from '#renderer/drafts/use-draft';
import { DraftBox } from '#renderer/parts/draft-box.tsx';
import { DraftInput } from '#renderer/parts/draft-input.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';

type FieldProps = {
  readonly label: string;
  readonly text: string;
  readonly lines?: number;
  /** Id of a list of what is offered. */
  readonly list?: string;
  readonly bad?: boolean;
  readonly hint?: string;
  readonly help?: string;
  /** Name of the draft. */
  readonly draft: string;
  readonly onLeave: (text: string) => void;
};

/** A field of the panel with its name above it. */
export function Field({ label, lines = 1, help, ...rest }: FieldProps): JSX.Element {
  const id = useId();
  const helpId = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <Entry
        id={id}
        label={label}
        lines={lines}
        {...rest}
        {...(help === undefined ? {} : { describedBy: helpId })}
      />
      {help !== undefined && (
        <p id={helpId} className="help">
          {help}
        </p>
      )}
    </div>
  );
}

type EntryProps = {
  readonly id?: string;
  readonly name?: string;
  /** Its name above it, where it stands alone and not in a table. */
  readonly label?: string;
  /** Name of the draft. */
  readonly draft: string;
  readonly className?: string;
  readonly text: string;
  /** What is edited, where it is more exact than what is shown. */
  readonly editText?: string;
  readonly title?: string;
  readonly lines?: number;
  readonly list?: string;
  readonly bad?: boolean;
  readonly hint?: string;
  readonly describedBy?: string;
  readonly onLeave: (text: string) => void;
};

function useEntryDraft(
  { draft, label, name = '', onLeave }: EntryProps,
  committed: string,
  isOwnText: boolean,
): DraftField {
  return useDraft({ name: draft, label: label ?? name, committed, commit: onLeave, isOwnText });
}

/** Esc gives back what stood there; leaving the field, or Enter in one line, writes. */
export function Entry(props: EntryProps): JSX.Element {
  const { text, editText = text, lines = 1, bad = false, className = 'field' } = props;
  const isOwnText = lines > 1;
  const draft = useEntryDraft(props, editText, isOwnText);
  // A field that shows less than it holds shows all of it while one is in it.
  const [isIn, setIn] = useState(false);
  const common = {
    id: props.id,
    'aria-label': props.name,
    'aria-describedby': props.describedBy,
    'aria-invalid': bad,
    title: props.title,
    placeholder: props.hint,
    className: bad ? `${className} bad` : className,
    onKeyDown: (event: KeyboardEvent) => {
      if (draft.onKey(event)) return;
      if ((event.code === 'Enter' || event.code === 'NumpadEnter') && lines === 1) draft.leave();
    },
  };
  return (
    <>
      {isOwnText ? (
        <DraftBox {...common} draft={draft} rows={lines} />
      ) : (
        <DraftInput
          {...common}
          list={props.list}
          draft={draft}
          text={isIn ? editText : text}
          onFocus={(event) => {
            setIn(true);
            event.target.select();
          }}
          onBlur={() => {
            setIn(false);
          }}
        />
      )}
      {props.label !== undefined && <DraftNote draft={draft} />}
    </>
  );
}
