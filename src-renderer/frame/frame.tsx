import { lazy, Suspense, useState, type ComponentType, type JSX, type LazyExoticComponent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, type Page } from '#renderer/data/desk';
import { Rail } from '#renderer/frame/rail.tsx';
import { TopBar, type OpenMenu } from '#renderer/frame/top-bar.tsx';
import { useFrameKeys } from '#renderer/frame/use-frame-keys';
import { statusPlace } from '#renderer/ui/status-line.tsx';
import { ToastPlace } from '#renderer/ui/toast.tsx';

type Lazy = LazyExoticComponent<ComponentType>;

/** Each page comes when it is first shown; `loadPage` fetches the one that will be shown while the data opens. */
const LOAD: Readonly<Record<Page, () => Promise<{ default: ComponentType }>>> = {
  home: () =>
    import('#renderer/features/home/home-page.tsx').then((module) => ({ default: module.HomePage })),
  strategy: () =>
    import('#renderer/features/strategy/strategy-page.tsx').then((module) => ({
      default: module.StrategyPage,
    })),
  agreement: () =>
    import('#renderer/features/agreement/agreement-page.tsx').then((module) => ({
      default: module.AgreementPage,
    })),
  tracking: () =>
    import('#renderer/features/tracking/tracking-page.tsx').then((module) => ({
      default: module.TrackingPage,
    })),
  import: () =>
    import('#renderer/features/import/import-page.tsx').then((module) => ({ default: module.ImportPage })),
  settings: () =>
    import('#renderer/features/settings/settings-page.tsx').then((module) => ({
      default: module.SettingsPage,
    })),
};

const PAGES: Readonly<Record<Page, Lazy>> = {
  home: lazy(LOAD.home),
  strategy: lazy(LOAD.strategy),
  agreement: lazy(LOAD.agreement),
  tracking: lazy(LOAD.tracking),
  import: lazy(LOAD.import),
  settings: lazy(LOAD.settings),
};

const Palette = lazy(() =>
  import('#renderer/frame/palette.tsx').then((module) => ({ default: module.Palette })),
);

/** The thin frame around the one work surface. */
export function Frame(): JSX.Element {
  const { t } = useTranslation();
  const page = useDesk((desk) => desk.page);
  const bookId = useDesk((desk) => desk.bookId);
  const [folded, setFolded] = useState(false);
  const [menu, setMenu] = useState<OpenMenu>(null);
  const [searching, setSearching] = useState(false);
  useFrameKeys({
    fold: () => {
      setFolded((was) => !was);
    },
    search: () => {
      setSearching(true);
    },
  });
  const Current = PAGES[page];
  return (
    <div className={folded ? 'app folded' : 'app'}>
      <a className="skip" href="#work">
        {t('frame.skip')}
      </a>
      <TopBar
        open={menu}
        onOpen={setMenu}
        onSearch={() => {
          setSearching(true);
        }}
      />
      <Rail folded={folded} />
      <main id="work" data-region="work" data-page={page} tabIndex={-1}>
        <Suspense fallback={null}>
          <Current key={bookId} />
        </Suspense>
      </main>
      <footer className="statusbar" ref={statusPlace} />
      <ToastPlace />
      {searching && (
        <Suspense fallback={null}>
          <Palette
            onClose={() => {
              setSearching(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
