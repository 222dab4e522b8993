import { lazy, Suspense, useState, type ComponentType, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useChecksOpen } from '#renderer/navigation/checks-panel';
import { useDrafting } from '#renderer/drafts/drafting';
import { useDesk, type Page } from '#renderer/session/desk';
import { AgreementPage } from '#renderer/features/agreement/agreement-page.tsx';
import { HomePage } from '#renderer/features/home/home-page.tsx';
import { TrackingPage } from '#renderer/features/tracking/tracking-page.tsx';
import { Rail } from '#renderer/frame/rail.tsx';
import { TopBar, type OpenMenu } from '#renderer/frame/top-bar.tsx';
import { useFrameKeys } from '#renderer/frame/use-frame-keys';
import { statusPlace } from '#renderer/ui/status-line.tsx';
import { ToastPlace } from '#renderer/ui/toast.tsx';

/** The files of a result, for the pages that show them beside it: features do not know one another. */
const Evidence = lazy(() =>
  import('#renderer/features/evidence/evidence-list.tsx').then((module) => ({
    default: module.EvidenceList,
  })),
);

function Tracking(): JSX.Element {
  return <TrackingPage Evidence={Evidence} />;
}

const IndicatorPage = lazy(() =>
  import('#renderer/features/indicator/indicator-page.tsx').then((module) => ({
    default: module.IndicatorPage,
  })),
);

function OneIndicator(): JSX.Element {
  return <IndicatorPage Evidence={Evidence} />;
}

/** The three pages of daily work come with the window; the others are fetched when they are first shown. */
const PAGES: Readonly<Record<Page, ComponentType>> = {
  home: HomePage,
  agreement: AgreementPage,
  tracking: Tracking,
  reports: lazy(() =>
    import('#renderer/features/reports/reports-page.tsx').then((module) => ({ default: module.ReportsPage })),
  ),
  evidence: lazy(() =>
    import('#renderer/features/evidence/evidence-page.tsx').then((module) => ({
      default: module.EvidencePage,
    })),
  ),
  history: lazy(() =>
    import('#renderer/features/history/history-page.tsx').then((module) => ({ default: module.HistoryPage })),
  ),
  strategy: lazy(() =>
    import('#renderer/features/strategy/strategy-page.tsx').then((module) => ({
      default: module.StrategyPage,
    })),
  ),
  indicator: OneIndicator,
  import: lazy(() =>
    import('#renderer/features/import/import-page.tsx').then((module) => ({ default: module.ImportPage })),
  ),
  framework: lazy(() =>
    import('#renderer/features/framework/framework-page.tsx').then((module) => ({
      default: module.FrameworkPage,
    })),
  ),
  settings: lazy(() =>
    import('#renderer/features/settings/settings-page.tsx').then((module) => ({
      default: module.SettingsPage,
    })),
  ),
};

const Palette = lazy(() =>
  import('#renderer/frame/palette.tsx').then((module) => ({ default: module.Palette })),
);

const FigureHistoryPanel = lazy(() =>
  import('#renderer/features/history/figure-history.tsx').then((module) => ({
    default: module.FigureHistoryPanel,
  })),
);
const Refused = lazy(() =>
  import('#renderer/frame/refused.tsx').then((module) => ({ default: module.Refused })),
);
const ChecksPanel = lazy(() =>
  import('#renderer/features/checks/checks-panel.tsx').then((module) => ({ default: module.ChecksPanel })),
);
const Notices = lazy(() =>
  import('#renderer/frame/notices.tsx').then((module) => ({ default: module.Notices })),
);

/** The thin frame around the one work surface. */
export function Frame(): JSX.Element {
  const { t } = useTranslation();
  const page = useDesk((desk) => desk.page);
  const bookId = useDesk((desk) => desk.bookId);
  const hasDrafts = useDrafting(({ waiting }) => waiting.length > 0);
  const hasNotices = useDesk((desk) => desk.notices.length > 0) || hasDrafts;
  const hasChecks = useChecksOpen();
  const hasHistory = useDesk((desk) => desk.historyOf !== null);
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
      {hasNotices && (
        <Suspense fallback={null}>
          <Notices />
        </Suspense>
      )}
      <Rail />
      <main id="work" data-region="work" data-page={page} tabIndex={-1}>
        <Suspense fallback={null}>
          <Current key={bookId} />
          {hasHistory && <FigureHistoryPanel />}
          {hasChecks && <ChecksPanel key={`checks ${bookId ?? ''}`} />}
        </Suspense>
      </main>
      <footer className="statusbar" ref={statusPlace} />
      <ToastPlace />
      <Above
        searching={searching}
        onFound={() => {
          setSearching(false);
        }}
      />
    </div>
  );
}

type AboveProps = { readonly searching: boolean; readonly onFound: () => void };

/** What lies above the work while it is needed. */
function Above({ searching, onFound }: AboveProps): JSX.Element {
  const isRefused = useDesk((desk) => desk.refused !== null);
  return (
    <>
      {isRefused && (
        <Suspense fallback={null}>
          <Refused />
        </Suspense>
      )}
      {searching && (
        <Suspense fallback={null}>
          <Palette onClose={onFound} />
        </Suspense>
      )}
    </>
  );
}
