import type { ItemInstance } from '@headless-tree/core';
import type { TFunction } from 'i18next';
import { useEffect, useEffectEvent, useLayoutEffect, type JSX } from 'react';
import { useDesk } from '#renderer/session/desk';
import { useDraft, type DraftField } from '#renderer/drafts/use-draft';
import { commitName, leaveName, nameDraft, nameIn } from '#renderer/features/strategy/commands';
import { newRowText } from '#renderer/features/strategy/new-row';
import type { Item } from '#renderer/features/strategy/tree-model';
import { useView } from '#renderer/features/strategy/view';
import { showToast } from '#renderer/ui/toast.tsx';

type RenameFieldProps = {
  readonly instance: ItemInstance<Item>;
  readonly name: string;
  readonly t: TFunction;
};

/** The name in place. Enter and Esc are the library's; going elsewhere takes the name too: nothing typed is lost. */
export function RenameField({ instance, name, t }: RenameFieldProps): JSX.Element {
  const id = instance.getId();
  const { drop, keep, other } = useNameDraft(id, name, t);
  return (
    <input
      {...instance.getRenameInputProps()}
      type="text"
      className="field rn"
      value={name}
      aria-label={t('strategy.rename')}
      placeholder={t('strategy.rename.hint')}
      onKeyDownCapture={(event) => {
        // Before the library hears of it, for that takes the field away.
        if (event.nativeEvent.isComposing) return;
        if (event.code === 'Escape') drop();
        if (event.key !== 'Enter' || other === null) return;
        // It is meant although the row got another name since it was begun.
        event.preventDefault();
        event.stopPropagation();
        keep();
      }}
      onFocus={(event) => {
        event.target.setSelectionRange(name.length, name.length);
      }}
      onBlur={(event) => {
        // Another window is only looked at; the field has its focus again afterwards.
        const isHere = event.target.ownerDocument.hasFocus();
        if (isHere && useView.getState().renaming === instance.getId()) leaveName(instance.getId(), name, t);
      }}
    />
  );
}

/** A name that is being written is kept like any other text; the library has its keys. */
function useNameDraft(id: string, name: string, t: TFunction): DraftField {
  const label = t('strategy.rename');
  const before = useDesk(({ state }) => nameIn(state, id));
  const fresh = useNewRow(id);
  const draft = useDraft({
    name: nameDraft(id),
    label,
    committed: before,
    fresh,
    commit: (text) => {
      if (useView.getState().renaming === id) commitName(id, text, t);
    },
  });
  const { type, typed, isWaiting, other } = draft;
  const follow = useEffectEvent(() => {
    // A text of a time before is written on; it is not taken for one that was given back.
    if (isWaiting && typed !== null && name === before) useView.setState({ name: typed });
    else type(name);
  });
  useLayoutEffect(() => {
    follow();
  }, [name]);
  // The row has no room for both names: the other one is told.
  useEffect(() => {
    if (other !== null)
      showToast({ text: `${t('draft.other', { value: other })} · ${t('strategy.rename.other')}` });
  }, [other, t]);
  return draft;
}

/** Where a row that is not in the book yet shall come; undefined for one that is. */
function useNewRow(id: string): string | undefined {
  const state = useDesk((desk) => desk.state);
  const { draft, scope } = useView();
  return draft?.value.id === id ? newRowText(state, scope, draft) : undefined;
}
