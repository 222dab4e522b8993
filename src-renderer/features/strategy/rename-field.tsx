import type { ItemInstance } from '@headless-tree/core';
import type { TFunction } from 'i18next';
import { useEffectEvent, useLayoutEffect, type JSX } from 'react';
import { useDesk } from '#renderer/data/desk';
import { useDraft } from '#renderer/data/use-draft';
import { commitName } from '#renderer/features/strategy/commands';
import type { Item } from '#renderer/features/strategy/tree-model';
import { useView } from '#renderer/features/strategy/view';

type RenameFieldProps = {
  readonly instance: ItemInstance<Item>;
  readonly name: string;
  readonly t: TFunction;
};

/** The name in place. Enter and Esc are the library's; going elsewhere takes the name too: nothing typed is lost. */
export function RenameField({ instance, name, t }: RenameFieldProps): JSX.Element {
  const id = instance.getId();
  const giveUp = useNameDraft(id, name, t);
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
        if (event.code === 'Escape' && !event.nativeEvent.isComposing) giveUp();
      }}
      onFocus={(event) => {
        event.target.setSelectionRange(name.length, name.length);
      }}
      onBlur={(event) => {
        // Another window is only looked at; the field has its focus again afterwards.
        const isHere = event.target.ownerDocument.hasFocus();
        if (isHere && useView.getState().renaming === instance.getId()) commitName(instance.getId(), name, t);
      }}
    />
  );
}

/** A name that is being written is kept like any other text; the library has its keys. Gives what gives the name up. */
function useNameDraft(id: string, name: string, t: TFunction): () => void {
  const label = t('strategy.rename');
  const before = useDesk(({ state }) => state.node.get(id)?.title ?? state.indicator.get(id)?.name ?? '');
  const { type, typed, isWaiting, drop } = useDraft({
    name: `node/${id}/title`,
    label,
    committed: before,
    commit: (text) => {
      if (useView.getState().renaming === id) commitName(id, text, t);
    },
  });
  const follow = useEffectEvent(() => {
    // A text of a time before is written on; it is not taken for one that was given back.
    if (isWaiting && typed !== null && name === before) useView.setState({ name: typed });
    else type(name);
  });
  useLayoutEffect(() => {
    follow();
  }, [name]);
  return drop;
}
