import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { DiskSpace } from '#renderer/features/settings/disk-space.tsx';
import { RescueFile } from '#renderer/features/settings/rescue-file.tsx';
import { SecondCopy } from '#renderer/features/settings/second-copy.tsx';
import { Setting } from '#renderer/features/settings/setting.tsx';
import { Snapshots } from '#renderer/features/settings/snapshots.tsx';
import { useBackup } from '#renderer/features/settings/use-backup';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Note } from '#renderer/ui/note.tsx';

/** Snapshots, the rescue file, the second copy, and the room on the disk. */
export function BackupSection(): JSX.Element {
  const { t } = useTranslation();
  const { list, failure, refresh } = useBackup();
  return (
    <>
      <Setting title={t('settings.backup')}>
        {failure !== null && (
          <Note look="bad">
            <b>{problemText(t, failure.code, failure.details)}</b>{' '}
            {problemFix(t, failure.code, failure.details)}
          </Note>
        )}
        <Snapshots snapshots={list?.snapshots ?? null} onChange={refresh} />
      </Setting>
      <Setting title={t('settings.rescue')}>
        <RescueFile onChange={refresh} />
      </Setting>
      <Setting title={t('settings.copy')}>
        <SecondCopy copy={list?.copy ?? null} onChange={refresh} />
      </Setting>
      <Setting title={t('settings.disk')}>
        <DiskSpace disk={list?.disk ?? null} />
      </Setting>
    </>
  );
}
