import { useId, type JSX, type KeyboardEvent, type ReactNode } from 'react';
import { isFigure, typedFigure } from '#domain/text/typed-figure';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#renderer/drafts/use-draft';
import { DraftBox } from '#renderer/parts/draft-box.tsx';
import { DraftInput } from '#renderer/parts/draft-input.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';

/** A line of the form: what it is at the left, what stands there at the right. */
export function Line({
  label,
  field,
  children,
}: {
  readonly label: string;
  /** The field that a check would lead to here. */
  readonly field?: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <section className="sh-line" aria-label={label} data-field={field}>
      <h3>{label}</h3>
      <div className="sh-value">{children}</div>
    </section>
  );
}

/** What the draft is called: as the check that leads here calls the field, or by a name of its own. */
type Named =
  | {
      /** Name by which a check leads here; see wanted-field.ts. */
      readonly field: string;
      readonly draft?: undefined;
    }
  | { readonly field?: undefined; readonly draft: string };

type TextProps = Named & {
  readonly label: string;
  readonly text: string;
  readonly lines?: number;
  readonly list?: string;
  readonly hidden?: boolean;
  readonly className?: string;
  readonly bad?: string | null;
  readonly placeholder?: string;
  readonly onLeave: (text: string) => void;
};

/** A text that is written when one leaves it. `hidden`: the line of the form says what it is. */
export function TextField(props: TextProps): JSX.Element {
  const { label, text, lines = 1, hidden = false, bad = null } = props;
  const id = useId();
  const isOwnText = lines > 1;
  const draft = useDraft({
    name: props.field ?? props.draft,
    label,
    committed: text,
    commit: props.onLeave,
    isOwnText,
  });
  const common = {
    ...{ id, placeholder: props.placeholder },
    onKeyDown: (event: KeyboardEvent) => {
      if (draft.onKey(event)) return;
      if (event.code === 'Enter' && lines === 1 && !event.nativeEvent.isComposing) draft.leave();
    },
    className: bad === null ? 'field small' : 'field small bad',
    'aria-invalid': bad !== null,
    'aria-describedby': bad === null ? undefined : `${id}-bad`,
  };
  return (
    <div className={props.className} data-field={props.field}>
      <label className={hidden ? 'sr-only' : 'label'} htmlFor={id}>
        {label}
      </label>
      {isOwnText ? (
        <DraftBox {...common} draft={draft} rows={lines} />
      ) : (
        <DraftInput {...common} list={props.list} spellCheck={false} draft={draft} text={text} />
      )}
      <DraftNote draft={draft} />
      {bad !== null && (
        <p className="help t-bad" id={`${id}-bad`}>
          {bad}
        </p>
      )}
    </div>
  );
}

type FigureProps = Named & {
  readonly label: string;
  readonly value: string | null;
  readonly hidden?: boolean;
  readonly className?: string;
  readonly placeholder?: string;
  readonly onLeave: (value: string | null) => void;
};

/** A figure; a text that is none is kept and marked. */
export function FigureField({ value, onLeave, className = '', ...rest }: FigureProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <TextField
      {...rest}
      className={`sh-figure ${className}`}
      text={value ?? ''}
      bad={isFigure(value) ? null : t('indicator.not-a-number')}
      onLeave={(text) => {
        onLeave(typedFigure(text));
      }}
    />
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly hidden?: boolean;
  readonly className?: string;
  readonly field?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { label, value, options, hidden = false } = props;
  const id = useId();
  return (
    <div className={props.className} data-field={props.field}>
      <label className={hidden ? 'sr-only' : 'label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field small"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type TickProps = {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

export function Tick({ label, on, onChange }: TickProps): JSX.Element {
  return (
    <label className="sh-tick">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {label}
    </label>
  );
}
