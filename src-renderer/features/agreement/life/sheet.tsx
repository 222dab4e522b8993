import { IconX } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/data/desk';
import { closeDrawer } from '#renderer/data/life-view';

type SheetProps = {
  readonly title: string;
  readonly heading: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** The frame of a drawer. */
export function Sheet({ title, heading, children, footer }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <aside className="panel life-drawer" data-region="panel" aria-label={title}>
      <header>
        <div className="row tiny muted">
          {title}
          <span className="push" />
          <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={closeDrawer}>
            <IconX className="i" />
          </button>
        </div>
        <h2>{heading}</h2>
      </header>
      <div className="body" tabIndex={0} role="region" aria-label={title}>
        {children}
      </div>
      {footer !== undefined && <footer>{footer}</footer>}
    </aside>
  );
}

/** "3.1 ระดับความพึงพอใจ…" of an indicator, or what to do while none is chosen. */
export function useIndicatorHeading(id: string | null): string {
  const { t } = useTranslation();
  const indicator = useDesk((desk) => (id === null ? undefined : desk.state.indicator.get(id)));
  return indicator === undefined ? t('life.choose') : `${indicator.no} ${indicator.name}`;
}
