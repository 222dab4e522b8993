import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/session/desk';
import { takeBackDropped } from '#renderer/drafts/drafts';
import { redoLast, undoLast } from '#renderer/session/write';
import { announceUndone } from '#renderer/parts/announce';
import { showToast } from '#renderer/ui/toast.tsx';

export type Undo = { readonly undo: () => void; readonly redo: () => void };

/** Undo and redo that say what they took back, when they have. */
export function useUndo(): Undo {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      undo: () => {
        if (takeBackDropped()) return;
        const last = useDesk.getState().undo.at(-1);
        if (last === undefined) showToast({ text: t('undo.nothing') });
        else void announceUndone(t, undoLast(), last);
      },
      redo: () => {
        const next = useDesk.getState().redo.at(-1);
        if (next === undefined) return;
        void redoLast().then(({ kind }) => {
          const done = t('redo.done', { what: t(`change.${next.name}`) });
          if (kind === 'refused') showToast(null);
          else showToast({ text: kind === 'waiting' ? t('outcome.waiting', { done }) : done });
        });
      },
    }),
    [t],
  );
}
