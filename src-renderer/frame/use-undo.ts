import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/data/desk';
import { redoLast, undoLast } from '#renderer/data/write';
import { showToast } from '#renderer/ui/toast.tsx';

export type Undo = { readonly undo: () => void; readonly redo: () => void };

/** Undo and redo that say what they took back. */
export function useUndo(): Undo {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      undo: () => {
        const last = useDesk.getState().undo.at(-1);
        void undoLast();
        showToast({
          text: last === undefined ? t('undo.nothing') : t('undo.done', { what: t(`change.${last.name}`) }),
        });
      },
      redo: () => {
        const next = useDesk.getState().redo.at(-1);
        if (next === undefined) return;
        void redoLast();
        showToast({ text: t('redo.done', { what: t(`change.${next.name}`) }) });
      },
    }),
    [t],
  );
}
