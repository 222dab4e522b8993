import type { JSX, KeyboardEvent, TextareaHTMLAttributes } from 'react';
import type { DraftField } from '#renderer/drafts/use-draft';

type DraftBoxProps = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'id' | 'rows' | 'title' | 'placeholder' | 'aria-label' | 'aria-describedby' | 'aria-invalid'
> & {
  /** One whose box holds its text itself. */
  readonly draft: DraftField;
  readonly className?: string;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** Lines of text that are a draft while they are written; a key draws the letter, and nothing else of the window. */
export function DraftBox({
  draft,
  className = 'field',
  onBlur,
  onKeyDown,
  ...rest
}: DraftBoxProps): JSX.Element {
  return (
    <textarea
      {...rest}
      className={className}
      ref={draft.ref}
      data-waiting={draft.isWaiting || undefined}
      onChange={(event) => {
        draft.type(event.currentTarget.value);
      }}
      onBlur={() => {
        onBlur?.();
        draft.leave();
      }}
      onKeyDown={onKeyDown ?? draft.onKey}
    />
  );
}
