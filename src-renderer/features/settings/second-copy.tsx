import { IconFolder } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupList } from '#domain/ipc/bridge';
import { bridge } from '#renderer/bridge';
import { useWork } from '#renderer/features/settings/use-backup';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type Copy = BackupList['copy'];
type SecondCopyProps = { readonly copy: Copy | null; readonly onChange: () => Promise<void> };

/** A folder, as a rule on a stick or another disk, that follows everything that is written here. */
export function SecondCopy({ copy, onChange }: SecondCopyProps): JSX.Element {
  const { t } = useTranslation();
  const { state, run } = useWork<Copy>(onChange);
  const busy = state === 'busy';
  const folder = copy?.folder ?? null;
  const failed = typeof state === 'object' && !state.ok ? state : null;
  return (
    <>
      <p className="help">{t('settings.copy.help')}</p>
      {copy === null ? <p className="small muted">{t('settings.reading')}</p> : <Standing copy={copy} />}
      {failed !== null && (
        <Note look="bad">
          <b>{problemText(t, failed.code, failed.details)}</b> {problemFix(t, failed.code, failed.details)}
        </Note>
      )}
      <div className="row wrap">
        <Button
          icon={<IconFolder className="i" />}
          disabled={busy}
          onClick={() => void run(() => bridge.call('copy.choose', {}))}
        >
          {folder === null ? t('settings.copy.choose') : t('settings.copy.other')}
        </Button>
        {folder !== null && (
          <Button disabled={busy} onClick={() => void run(() => bridge.call('copy.stop', {}))}>
            {t('settings.copy.stop')}
          </Button>
        )}
      </div>
    </>
  );
}

function Standing({ copy }: { readonly copy: Copy }): JSX.Element {
  const { t } = useTranslation();
  if (copy.folder === null) return <p className="small muted">{t('settings.copy.none')}</p>;
  return (
    <>
      <p className="small settings-path">
        {copy.folder} ·{' '}
        {copy.problem === null && (
          <b className={copy.behind ? 't-warn' : 't-ok'}>
            {t(copy.behind ? 'settings.copy.behind' : 'settings.copy.level')}
          </b>
        )}
        {copy.problem !== null && <b className="t-bad">{t('settings.copy.stopped')}</b>}
      </p>
      {copy.problem !== null && (
        <Note look="warn">
          <b>{problemText(t, copy.problem, {})}</b> {problemFix(t, copy.problem)}
        </Note>
      )}
    </>
  );
}
