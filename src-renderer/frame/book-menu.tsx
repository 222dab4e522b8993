import { Menu } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/session/desk';
import { beginAnother } from '#renderer/navigation/navigate';
import { switchBook } from '#renderer/navigation/open-book';
import { provinceName } from '#renderer/session/places';
import '#renderer/ui/menu-styles';
import { WithMantine } from '#renderer/ui/with-mantine.tsx';

/** The provinces and years on this computer, and the way to begin another. */
export function BookMenu({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const books = useDesk((desk) => desk.books);
  const current = useDesk((desk) => desk.bookId);
  const locale = useDesk((desk) => desk.locale);
  return (
    <WithMantine>
      <Menu opened onClose={onClose} position="bottom-start" transitionProps={{ duration: 0 }} returnFocus>
        <Menu.Target>
          <span className="menu-anchor" />
        </Menu.Target>
        <Menu.Dropdown>
          {books.map((book) => (
            <Menu.Item
              key={book.id}
              leftSection={book.id === current ? <IconCheck className="i" /> : <span className="i-space" />}
              rightSection={book.sample ? <span className="sample">{t('frame.sample')}</span> : undefined}
              onClick={() => void switchBook(book.id)}
            >
              {t('frame.province', { name: provinceName(book.province, locale) })}
              {' · '}
              {t('frame.year', { year: book.fiscalYear })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus className="i" />} onClick={beginAnother}>
            {t('frame.another')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </WithMantine>
  );
}
