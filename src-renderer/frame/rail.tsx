import {
  IconBinaryTree,
  IconCertificate,
  IconHistory,
  IconHome,
  IconPaperclip,
  IconReportAnalytics,
  IconSettings,
  IconTable,
} from '@tabler/icons-react';
import type { ComponentType, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook, useDesk, type Page } from '#renderer/session/desk';
import { show } from '#renderer/navigation/navigate';

export type RailPage = Exclude<Page, keyof typeof BEHIND>;

/** Pages that are reached from another, which then stands as the current place. */
const BEHIND = { import: 'agreement', framework: 'settings', indicator: 'tracking' } as const;

function isBehind(page: Page): page is keyof typeof BEHIND {
  return Object.hasOwn(BEHIND, page);
}

type RailItem = { readonly page: RailPage; readonly icon: ComponentType<{ className?: string }> };

/** The order is fixed; a page that is not built has no entry here. */
export const RAIL: readonly (RailItem | 'gap')[] = [
  { page: 'home', icon: IconHome },
  { page: 'strategy', icon: IconBinaryTree },
  { page: 'agreement', icon: IconCertificate },
  { page: 'tracking', icon: IconTable },
  { page: 'reports', icon: IconReportAnalytics },
  { page: 'evidence', icon: IconPaperclip },
  'gap',
  { page: 'history', icon: IconHistory },
  { page: 'settings', icon: IconSettings },
];

export const RAIL_PAGES: readonly RailPage[] = RAIL.flatMap((item) => (item === 'gap' ? [] : [item.page]));

export function Rail(): JSX.Element {
  const { t } = useTranslation();
  const page = useDesk((desk) => desk.page);
  const post = useBook().post;
  const current = isBehind(page) ? BEHIND[page] : page;
  return (
    <nav className="rail" aria-label={t('frame.rail')} data-region="rail">
      {RAIL.map((item, at) =>
        item === 'gap' ? (
          <div key={`gap-${String(at)}`} className="gap" />
        ) : (
          <button
            key={item.page}
            type="button"
            className={item.page === current ? 'on' : ''}
            aria-current={item.page === current ? 'page' : undefined}
            // A narrow window folds the rail by itself and hides the word, and the name with it.
            aria-label={t(`page.${item.page}`)}
            title={t(`page.${item.page}`)}
            onClick={() => {
              show(item.page);
            }}
          >
            <item.icon className="i" />
            <span className="word">{t(`page.${item.page}`)}</span>
          </button>
        ),
      )}
      <div className="foot">
        <b>{t(`post.${post}`)}</b>
        {t('frame.offline')}
      </div>
    </nav>
  );
}
