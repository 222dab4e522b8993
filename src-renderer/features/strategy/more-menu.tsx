import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { additionsAt } from '#renderer/features/strategy/additions';
import { act } from '#renderer/features/strategy/commands';
import type { Command } from '#renderer/features/strategy/tree-keys';
import type { Item, TreeModel } from '#renderer/features/strategy/tree-model';
import { useView } from '#renderer/features/strategy/view';
import '#renderer/ui/menu-styles';

type MoreMenuProps = { readonly item: Item; readonly model: TreeModel; readonly t: TFunction };

const KEYS = {
  rename: 'F2',
  'add-under': 'Shift Insert',
  up: 'Alt ↑',
  down: 'Alt ↓',
  indent: 'Tab',
  outdent: 'Shift Tab',
  remove: 'Delete',
} as const satisfies Partial<Record<Command, string>>;

type Listed = keyof typeof KEYS;
const LISTED: readonly Listed[] = ['rename', 'add-under', 'up', 'down', 'indent', 'outdent', 'remove'];

/** All that can be done to the row, for the mouse, with the key that does the same. */
export function MoreMenu({ item, model, t }: MoreMenuProps): JSX.Element {
  const canAdd = additionsAt(model, item.id).some(({ relation }) => relation === 'under');
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className="btn quiet s"
          aria-label={t('strategy.more')}
          title={t('strategy.more')}
        >
          <IconDots className="i" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LISTED.filter((command) => command !== 'add-under' || canAdd).map((command) => (
          <Menu.Item
            key={command}
            className={command === 'remove' ? 't-bad' : ''}
            rightSection={<kbd>{KEYS[command]}</kbd>}
            onClick={() => {
              act(command, t);
            }}
          >
            {command === 'remove' && item.kind === 'indicator'
              ? t('strategy.unlink')
              : t(`strategy.do.${command}`)}
          </Menu.Item>
        ))}
        {item.kind === 'vision' && (
          <>
            <Menu.Divider />
            <Menu.Item
              onClick={() => {
                useView.setState({ copying: true });
              }}
            >
              {t('strategy.copy')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
