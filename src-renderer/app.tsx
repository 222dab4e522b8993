import { lazy, Suspense, useEffect, useLayoutEffect, type JSX } from 'react';
import i18next from 'i18next';
import { useClosing } from '#renderer/lifecycle/closing';
import { useDesk, type Scheme } from '#renderer/session/desk';
import { Frame } from '#renderer/frame/frame.tsx';
import { Filling } from '#renderer/frame/filling.tsx';
import { Stopped } from '#renderer/frame/stopped.tsx';
import { changeLanguage } from '#renderer/i18n/i18n';
import { applyColorScheme } from '#renderer/ui/scheme';
import { useSystemDark } from '#renderer/ui/use-system-dark';

const StartPage = lazy(() =>
  import('#renderer/features/start/start-page.tsx').then((module) => ({ default: module.StartPage })),
);

const Notices = lazy(() =>
  import('#renderer/frame/notices.tsx').then((module) => ({ default: module.Notices })),
);
const RestoreHere = lazy(() =>
  import('#renderer/features/settings/restore-here.tsx').then((module) => ({ default: module.RestoreHere })),
);

const ClosingAsked = lazy(() =>
  import('#renderer/frame/closing-asked.tsx').then((module) => ({ default: module.ClosingAsked })),
);

const EditMenuHere = lazy(() =>
  import('#renderer/frame/edit-menu-here.tsx').then((module) => ({ default: module.EditMenuHere })),
);

export function App(): JSX.Element | null {
  const scheme = useScheme(useDesk((desk) => desk.scheme));
  // Before the first paint: a dark room must not see a white flash.
  useLayoutEffect(() => {
    applyColorScheme(scheme);
  }, [scheme]);
  useLanguage();
  const isClosing = useClosing(({ question }) => question !== null);
  return (
    <>
      <Phase />
      <Suspense fallback={null}>
        <EditMenuHere />
        {isClosing && <ClosingAsked />}
      </Suspense>
    </>
  );
}

function Phase(): JSX.Element | null {
  const phase = useDesk((desk) => desk.phase);
  switch (phase) {
    case 'opening':
      return null;
    case 'first-start':
      return (
        <Suspense fallback={null}>
          <Notices />
          <StartPage restore={<RestoreHere />} />
        </Suspense>
      );
    case 'open':
      return <Frame />;
    case 'filling':
      return <Filling />;
    case 'newer':
    case 'failed':
      return <Stopped why={phase} />;
  }
}

function useScheme(scheme: Scheme): 'light' | 'dark' {
  const systemDark = useSystemDark();
  if (scheme !== 'auto') return scheme;
  return systemDark ? 'dark' : 'light';
}

function useLanguage(): void {
  const locale = useDesk((desk) => desk.locale);
  useEffect(() => {
    document.documentElement.lang = locale;
    if (i18next.language !== locale) void changeLanguage(locale);
  }, [locale]);
}
