import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, type ComponentProps, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook, useDesk } from '#renderer/session/desk';
import { Brand } from '#renderer/parts/brand.tsx';
import { SaveMark } from '#renderer/frame/save-mark.tsx';
import { useProvinceName } from '#renderer/session/places';

// The menus bring Mantine's floating parts along: they come when they are opened, not with the first window.
const BookMenu = lazy(() =>
  import('#renderer/frame/book-menu.tsx').then((module) => ({ default: module.BookMenu })),
);
const RoundMenu = lazy(() =>
  import('#renderer/frame/round-menu.tsx').then((module) => ({ default: module.RoundMenu })),
);

export type OpenMenu = 'book' | 'round' | null;

type TopBarProps = {
  readonly open: OpenMenu;
  readonly onOpen: (menu: OpenMenu) => void;
  readonly onSearch: () => void;
};

export function TopBar({ open, onOpen, onSearch }: TopBarProps): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const province = useProvinceName(book.province);
  const round = useDesk((desk) => desk.round);
  const { rounds } = book.framework;
  const months = (rounds.find((each) => each.code === round) ?? rounds[0])?.months ?? 12;
  const toggle = (menu: OpenMenu) => () => {
    onOpen(open === menu ? null : menu);
  };
  return (
    <header className="top" data-region="top">
      <div className="brand">
        <Brand />
      </div>
      <div className="scope">
        <ScopeButton title={t('frame.choose.book')} aria-expanded={open === 'book'} onClick={toggle('book')}>
          {t('frame.province', { name: province })}
        </ScopeButton>
        <span className="sep" />
        <ScopeButton title={t('frame.choose.book')} aria-expanded={open === 'book'} onClick={toggle('book')}>
          {t('frame.year', { year: book.fiscalYear })}
        </ScopeButton>
        <span className="sep" />
        <ScopeButton
          title={t('frame.choose.round')}
          aria-expanded={open === 'round'}
          onClick={toggle('round')}
        >
          {t('frame.round', { months })}
        </ScopeButton>
        <Suspense fallback={null}>
          {open === 'book' && <BookMenu onClose={toggle('book')} />}
          {open === 'round' && <RoundMenu onClose={toggle('round')} />}
        </Suspense>
      </div>
      {book.sample && (
        <span className="sample" title={t('frame.sample.title')}>
          {t('frame.sample')}
        </span>
      )}
      <span className="push" />
      <SaveMark />
      <button type="button" className="find" title={t('frame.search')} onClick={onSearch}>
        <IconSearch className="i" />
        <span>{t('frame.search')}</span>
        <kbd>Ctrl K</kbd>
      </button>
    </header>
  );
}

function ScopeButton({ children, ...rest }: ComponentProps<'button'>): JSX.Element {
  return (
    <button type="button" aria-haspopup="menu" {...rest}>
      {children}
      <IconChevronDown className="i" />
    </button>
  );
}
