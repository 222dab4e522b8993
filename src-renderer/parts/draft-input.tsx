import type { InputHTMLAttributes, JSX } from 'react';
import type { DraftField } from '#renderer/drafts/use-draft';

type DraftInputProps = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'value' | 'onChange' | 'autoComplete' | 'ref' | 'onBlur'
> & {
  readonly draft: DraftField;
  /** What stands there while nothing is being written. */
  readonly text: string;
  readonly onBlur?: () => void;
};

/** One line of text that is a draft while it is written. */
export function DraftInput({ draft, text, onBlur, ...rest }: DraftInputProps): JSX.Element {
  return (
    <input
      {...rest}
      type="text"
      autoComplete="off"
      ref={draft.ref}
      data-waiting={draft.isWaiting || undefined}
      value={draft.typed ?? text}
      onChange={(event) => {
        draft.type(event.target.value);
      }}
      onBlur={() => {
        onBlur?.();
        draft.leave();
      }}
    />
  );
}
