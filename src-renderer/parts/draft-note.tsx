import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftField } from '#renderer/drafts/use-draft';
import { StayButton } from '#renderer/parts/stay-button.tsx';
import './draft-note.css';

type DraftNoteProps = {
  readonly draft: DraftField;
  /** The field cannot be written in any more: what was written can only be copied or given up. */
  readonly closed?: boolean;
  /** In a form the text is taken over when it is sent. */
  readonly form?: boolean;
};

/**
 * Under a field with a text of a time before: that it is not saved yet, what the book holds where that is another by now,
 * and what one can do. Nothing to say takes no room.
 */
export function DraftNote({ draft, closed, form }: DraftNoteProps): JSX.Element | null {
  const { t } = useTranslation();
  const { isWaiting, isKept, typed } = draft;
  // Of a form nobody asks what the book holds.
  const other = form === true ? null : draft.other;
  if (typed === null || (!isWaiting && other === null)) return null;
  return (
    <span className="draft-note" role="status">
      <span>
        {t(closed === true ? 'draft.closed' : 'draft.waiting')}
        {!isKept && <b> {t('draft.not-kept')}</b>}
        {other !== null && <Other value={other} />}
      </span>
      <Keep draft={draft} typed={typed} closed={closed === true} form={form === true} />
      <StayButton className="link tiny" onClick={draft.drop}>
        {t('draft.discard')}
      </StayButton>
    </span>
  );
}

/** What the book holds by now. */
function Other({ value }: { readonly value: string }): JSX.Element {
  const { t } = useTranslation();
  return <> {t('draft.other', { value: value === '' ? '–' : value })}</>;
}

type KeepProps = {
  readonly draft: DraftField;
  readonly typed: string;
  readonly closed: boolean;
  readonly form: boolean;
};

/** What was written is taken over, or copied where the field is closed; a form is sent as a whole. */
function Keep({ draft, typed, closed, form }: KeepProps): JSX.Element | null {
  const { t } = useTranslation();
  if (closed) {
    return (
      <StayButton className="link tiny" onClick={() => void navigator.clipboard.writeText(typed)}>
        {t('draft.copy')}
      </StayButton>
    );
  }
  if (form) return null;
  return (
    <StayButton className="link tiny" onClick={draft.keep}>
      {t('draft.keep')}
    </StayButton>
  );
}
