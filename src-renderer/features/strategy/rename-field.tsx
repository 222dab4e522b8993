import type { ItemInstance } from '@headless-tree/core';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
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
  return (
    <input
      {...instance.getRenameInputProps()}
      type="text"
      className="field rn"
      value={name}
      aria-label={t('strategy.rename')}
      placeholder={t('strategy.rename.hint')}
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
