import { useEffect, useId, useState, type ChangeEvent, type JSX, type KeyboardEvent } from 'react';

type FieldProps = {
  readonly label: string;
  readonly text: string;
  readonly lines?: number;
  /** Id of a list of what is offered. */
  readonly list?: string;
  readonly bad?: boolean;
  readonly hint?: string;
  readonly help?: string;
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
      <Entry id={id} lines={lines} {...rest} {...(help === undefined ? {} : { describedBy: helpId })} />
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

/** Esc gives back what stood there; leaving the field, or Enter in one line, writes. */
export function Entry(props: EntryProps): JSX.Element {
  const { text, editText = text, lines = 1, bad = false, onLeave } = props;
  // Null while nothing is being typed.
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    setDraft(null);
  }, [editText]);
  const take = (): void => {
    if (draft !== null && draft !== editText) onLeave(draft);
    setDraft(null);
  };
  const common = {
    id: props.id,
    'aria-label': props.name,
    'aria-describedby': props.describedBy,
    'aria-invalid': bad,
    title: props.title,
    placeholder: props.hint,
    className: [props.className ?? 'field', bad && 'bad'].filter(Boolean).join(' '),
    value: draft ?? text,
    onFocus: (event: { target: HTMLInputElement | HTMLTextAreaElement }) => {
      if (editText !== text) setDraft(editText);
      if (lines === 1) event.target.select();
    },
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(event.target.value);
    },
    onBlur: take,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.code === 'Escape' && draft !== null && draft !== editText) {
        event.preventDefault();
        setDraft(null);
      }
      if ((event.code === 'Enter' || event.code === 'NumpadEnter') && lines === 1) take();
    },
  };
  return lines > 1 ? (
    <textarea {...common} rows={lines} />
  ) : (
    <input {...common} type="text" list={props.list} autoComplete="off" />
  );
}
