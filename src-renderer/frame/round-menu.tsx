import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { useBook, useDesk } from '#renderer/session/desk';
import { showRound } from '#renderer/navigation/navigate';
import '#renderer/ui/menu-styles';
import { WithMantine } from '#renderer/ui/with-mantine.tsx';

export function RoundMenu({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const rounds = useBook().framework.rounds;
  const current = useDesk((desk) => desk.round);
  const locale = useDesk((desk) => desk.locale);
  return (
    <WithMantine>
      <Menu opened onClose={onClose} position="bottom-start" transitionProps={{ duration: 0 }} returnFocus>
        <Menu.Target>
          <span className="menu-anchor at-round" />
        </Menu.Target>
        <Menu.Dropdown>
          {rounds.map((round) => (
            <Menu.Item
              key={round.code}
              leftSection={
                round.code === current ? <IconCheck className="i" /> : <span className="i-space" />
              }
              rightSection={
                <span className="tiny muted">
                  {formatThaiDate(round.from, 'short', locale)} – {formatThaiDate(round.to, 'short', locale)}
                </span>
              }
              onClick={() => {
                showRound(round.code);
              }}
            >
              {t('frame.round', { months: round.months })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </WithMantine>
  );
}
