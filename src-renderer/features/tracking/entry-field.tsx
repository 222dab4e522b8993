import { useId, useState, type JSX, type KeyboardEvent } from 'react';

type EntryFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly className?: string;
  /** What is wrong with the value, in words. */
  readonly problem?: string | null;
  /** What to type, where a text was not taken over. */
  readonly refused?: string;
  /** Takes a text over; false: it stays in the field to be mended. */
  readonly onEnter: (text: string) => boolean;
};

/** A field whose text counts when it is left or Enter is pressed; Esc gives the old one back. */
export function EntryField(props: EntryFieldProps): JSX.Element {
  const { label, value, className, onEnter } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const problem = (isRefused ? props.refused : props.problem) ?? null;
  const commit = (): void => {
    if (draft === null) return;
    const isTaken = draft === value || onEnter(draft);
    if (isTaken) setDraft(null);
    setRefused(!isTaken);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || draft === null) return;
    event.stopPropagation();
    event.preventDefault();
    setDraft(null);
    setRefused(false);
  };
  return (
    <>
      <input
        type="text"
        className={`field small ${className ?? ''} ${problem === null ? '' : 'bad'}`.trim()}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : id}
        title={problem ?? undefined}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? value}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span id={id} className="tiny t-bad entry-problem">
          {problem}
        </span>
      )}
    </>
  );
}
