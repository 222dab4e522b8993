import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftField } from '#renderer/drafts/use-draft';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { Button } from '#renderer/ui/button.tsx';

type FormEndProps = {
  readonly draft: DraftField;
  /** Words of the button that sends. */
  readonly send: string;
  readonly isReady?: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
};

/** Foot of a form: that it waits from before, the way out, which gives up what was written, and the one that sends it. */
export function FormEnd({ draft, send, isReady = true, onSend, onClose }: FormEndProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <DraftNote draft={draft} form />
      <div className="row">
        <Button
          onClick={() => {
            draft.drop();
            onClose();
          }}
        >
          {t('common.cancel')}
        </Button>
        <span className="push" />
        <Button look="primary" disabled={!isReady} onClick={onSend}>
          {send}
        </Button>
      </div>
    </>
  );
}
