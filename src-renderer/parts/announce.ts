import type { TFunction } from 'i18next';
import type { Change } from '#domain/book/change';
import { useDesk } from '#renderer/session/desk';
import type { Outcome } from '#renderer/session/outcome';
import { isLast, undoThis } from '#renderer/session/write';
import { showToast, type ToastAction } from '#renderer/ui/toast.tsx';

/**
 * Says what became of a change when it is known: `done` only when the disk has it, with an undo that takes back this very
 * change and goes away when something else was done since. A refusal is said by the window itself, and nothing beside it.
 */
export async function announceOutcome(t: TFunction, going: Promise<Outcome>, done: string): Promise<Outcome> {
  const outcome = await going;
  switch (outcome.kind) {
    case 'saved':
    case 'waiting':
      showToast({
        text: outcome.kind === 'saved' ? done : t('outcome.waiting', { done }),
        ...(outcome.change === null ? {} : { action: undoOf(t, outcome.change) }),
      });
      break;
    case 'nothing':
      showToast({ text: t('outcome.nothing') });
      break;
    case 'refused':
      showToast(null);
  }
  return outcome;
}

function undoOf(t: TFunction, change: Change): ToastAction {
  return {
    label: t('key.undo'),
    run: () => void announceUndone(t, undoThis(change), change),
    offer: { isOpen: () => isLast(change), subscribe: (listener) => useDesk.subscribe(listener) },
  };
}

/** Says that a change was taken back, once it is. */
export async function announceUndone(t: TFunction, going: Promise<Outcome>, change: Change): Promise<void> {
  const { kind } = await going;
  const done = t('undo.done', { what: t(`change.${change.name}`) });
  if (kind === 'saved') showToast({ text: done });
  else if (kind === 'waiting') showToast({ text: t('outcome.waiting', { done }) });
  else showToast(kind === 'nothing' ? { text: t('undo.nothing') } : null);
}
