import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#domain/book/review';
import { detach } from '#domain/evidence/attached';
import { bridge } from '#renderer/bridge';
import { write } from '#renderer/session/write';
import type { NotTaken } from '#renderer/features/evidence/use-attach';
import { lookAgain } from '#renderer/features/evidence/use-standing';
import { announceOutcome } from '#renderer/parts/announce';
import { showToast } from '#renderer/ui/toast.tsx';

export type FileActions = {
  /** Why a file could not be shown or saved. */
  readonly fault: NotTaken | null;
  readonly clear: () => void;
  readonly onPreview: (file: Evidence) => void;
  readonly onSave: (file: Evidence) => void;
  readonly onRemove: (file: Evidence) => void;
};

/** What is done with a file that is attached. What is read for it may have been found changed. */
export function useFileActions(): FileActions {
  const { t } = useTranslation();
  const [fault, setFault] = useState<NotTaken | null>(null);
  return {
    fault,
    clear: () => {
      setFault(null);
    },
    onPreview: ({ sha256, name }) => {
      setFault(null);
      void bridge.call('evidence.preview', { sha256, name }).then((reply) => {
        if (!reply.ok) setFault({ name: '', code: reply.code, details: reply.details });
        lookAgain();
      });
    },
    onSave: ({ sha256, name }) => {
      setFault(null);
      void bridge.call('evidence.save', { sha256, name }).then((reply) => {
        if (reply.ok) showToast({ text: t('evidence.saved', { name: reply.value.fileName }) });
        else if (reply.code !== 'cancelled') setFault({ name: '', code: reply.code, details: reply.details });
        lookAgain();
      });
    },
    onRemove: (file) => {
      void announceOutcome(t, write(detach([file])), t('evidence.removed', { name: file.name }));
    },
  };
}
