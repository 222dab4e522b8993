import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/session/desk';
import { Brand } from '#renderer/parts/brand.tsx';
import { Note } from '#renderer/ui/note.tsx';

/** The tables are made from the journal: how far it is, and that nothing is lost. */
export function Filling(): JSX.Element {
  const { t } = useTranslation();
  const { done, all } = useDesk((desk) => desk.filled);
  return (
    <main className="stopped">
      <div className="brandrow">
        <Brand />
      </div>
      <Note look="info">
        <b>{t('app.filling.title')}</b>
        <p>{t('app.filling.text', { done, all })}</p>
        <progress value={done} max={Math.max(1, all)} aria-label={t('app.filling.title')} />
      </Note>
    </main>
  );
}
