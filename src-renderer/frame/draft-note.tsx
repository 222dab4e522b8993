import type { JSX, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftField } from '#renderer/data/use-draft';
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
export function DraftNote({ draft, closed = false, form = false }: DraftNoteProps): JSX.Element | null {
  const { t } = useTranslation();
  const { isWaiting, isKept, other, typed } = draft;
  if (typed === null || (!isWaiting && (other === null || form))) return null;
  return (
    // A button pressed with the mouse leaves the keyboard in the field: leaving it would take over what is to be discarded.
    <span className="draft-note" role="status" onMouseDown={stay}>
      <span>
        {t(closed ? 'draft.closed' : 'draft.waiting')}
        {!isKept && <b> {t('draft.not-kept')}</b>}
        {other !== null && !form && ` ${t('draft.other', { value: other === '' ? '–' : other })}`}
      </span>
      {!closed && !form && (
        <button type="button" className="link tiny" onClick={draft.keep}>
          {t('draft.keep')}
        </button>
      )}
      {closed && (
        <button type="button" className="link tiny" onClick={() => void navigator.clipboard.writeText(typed)}>
          {t('draft.copy')}
        </button>
      )}
      <button type="button" className="link tiny" onClick={draft.drop}>
        {t('draft.discard')}
      </button>
    </span>
  );
}

function stay(event: MouseEvent): void {
  event.preventDefault();
}
