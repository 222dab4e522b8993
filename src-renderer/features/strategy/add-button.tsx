import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { additionsAt, type Addition } from '#renderer/features/strategy/additions';
import { act, begin } from '#renderer/features/strategy/commands';
import type { TreeModel } from '#renderer/features/strategy/tree-model';
import { TypeWord } from '#renderer/features/strategy/type-word.tsx';
import { currentId, focusRow, useView } from '#renderer/features/strategy/view';
import { Button } from '#renderer/ui/button.tsx';
import '#renderer/ui/menu-styles';

type AddButtonProps = { readonly model: TreeModel; readonly t: TFunction };

/** Adds at once where only one kind is possible, and asks which where there are several. */
export function AddButton({ model, t }: AddButtonProps): JSX.Element {
  // Where one is decides what can be added.
  useView((view) => view.focused);
  const additions = additionsAt(model, currentId());
  if (additions.length < 2) {
    return (
      <Button
        look="primary"
        icon={<IconPlus className="i" />}
        hotkey="Insert"
        onClick={() => {
          act('add', t);
        }}
      >
        {t('strategy.add')}
      </Button>
    );
  }
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      onClose={() => {
        if (useView.getState().renaming === null) focusRow(currentId());
      }}
    >
      <Menu.Target>
        <Button look="primary" icon={<IconPlus className="i" />} hotkey="Insert">
          {t('strategy.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {additions.map((addition) => (
          <Menu.Item
            key={addition.kind}
            rightSection={<Key text={keyOf(addition, additions)} />}
            onClick={() => {
              begin(addition, t);
            }}
          >
            <span className="strat-add">
              <span className="word">
                <TypeWord kind={addition.kind} t={t} />
              </span>
              {t(`strategy.add.${addition.relation}`)}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Key({ text }: { readonly text: string }): JSX.Element | null {
  return text === '' ? null : <kbd>{text}</kbd>;
}

/** Only the first of its relation has a key. */
function keyOf(addition: Addition, additions: readonly Addition[]): string {
  const isFirst = additions.find(({ relation }) => relation === addition.relation) === addition;
  if (!isFirst) return '';
  return addition.relation === 'behind' ? 'Insert' : 'Shift Insert';
}
