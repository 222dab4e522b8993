import { useId, type JSX, type KeyboardEvent } from 'react';
import { useDraft } from '#renderer/drafts/use-draft';
import { DraftInput } from '#renderer/parts/draft-input.tsx';
import { DraftNote } from '#renderer/parts/draft-note.tsx';

type EntryFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Name of the draft. */
  readonly name: string;
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
  const { label, value, className = '', onEnter } = props;
  const id = useId();
  const draft = useDraft({ name: props.name, label, committed: value, commit: onEnter });
  // What was left and not taken over waits in the field, with what to type instead.
  const problem = (draft.isWaiting ? props.refused : props.problem) ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (draft.onKey(event) || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') draft.leave();
  };
  return (
    <>
      <DraftInput
        className={`field small ${className} ${problem === null ? '' : 'bad'}`.trim()}
        aria-label={label}
        {...(problem !== null && { 'aria-invalid': true, 'aria-describedby': id, title: problem })}
        spellCheck={false}
        draft={draft}
        text={value}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span id={id} className="tiny t-bad entry-problem">
          {problem}
        </span>
      )}
      {problem === null && <DraftNote draft={draft} />}
    </>
  );
}
