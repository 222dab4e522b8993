import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupList } from '#domain/ipc/bridge';
import { sizeWords } from '#renderer/i18n/size-words';

const LOOKS = { ok: 't-ok', low: 't-warn', refuse: 't-bad' } as const;

/** How much room is left where the records are kept, and what that means. */
export function DiskSpace({ disk }: { readonly disk: BackupList['disk'] | null }): JSX.Element {
  const { t } = useTranslation();
  if (disk === null) return <p className="small muted">{t('settings.reading')}</p>;
  return (
    <>
      <p className="small">
        {t('settings.disk.free', { size: sizeWords(disk.free) })} ·{' '}
        <b className={LOOKS[disk.level]}>{t(`settings.disk.${disk.level}`)}</b>
      </p>
      {disk.level !== 'ok' && <p className="help">{t(`settings.disk.${disk.level}.fix`)}</p>}
    </>
  );
}
