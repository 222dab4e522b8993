import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type JSX, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/session/desk';
import { closeDrawer, useLifeView } from '#renderer/navigation/drawers';
import { Heading } from '#renderer/ui/heading.tsx';

type SheetProps = {
  readonly title: string;
  readonly heading: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** The frame of a drawer. */
export function Sheet({ title, heading, children, footer }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const body = useKeyboard();
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
        <Heading>{heading}</Heading>
      </header>
      <div ref={body} className="body" tabIndex={0} role="region" aria-label={title}>
        {children}
      </div>
      {footer !== undefined && footer !== false && <footer>{footer}</footer>}
    </aside>
  );
}

/** A drawer that somebody opens takes the keyboard; one that only follows the cursor leaves it where it is. */
function useKeyboard(): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  const wanted = useLifeView((view) => view.wantsKeyboard);
  useEffect(() => {
    if (!wanted) return;
    body.current?.focus();
    useLifeView.setState({ wantsKeyboard: false });
  }, [wanted]);
  return body;
}

/** "3.1 ระดับความพึงพอใจ…" of an indicator, or what to do while none is chosen. */
export function useIndicatorHeading(id: string | null): string {
  const { t } = useTranslation();
  const indicator = useDesk((desk) => (id === null ? undefined : desk.state.indicator.get(id)));
  return indicator === undefined ? t('life.choose') : `${indicator.no} ${indicator.name}`;
}
