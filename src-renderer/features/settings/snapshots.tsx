import { IconDatabaseExport } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '#domain/ipc/bridge';
import { SNAPSHOT_REASONS } from '#domain/log/keep-snapshots';
import { bridge } from '#renderer/bridge';
import { restoreSnapshot } from '#renderer/lifecycle/restore';
import { useDesk } from '#renderer/session/desk';
import { Outcome, RestoredOutcome } from '#renderer/features/settings/outcome.tsx';
import {
  forgetRestoring,
  restoreFrom,
  useRestoreFrom,
  useRestoring,
} from '#renderer/features/settings/restoring';
import { sizeWords } from '#renderer/i18n/size-words';
import { useWork } from '#renderer/features/settings/use-backup';
import { momentWords } from '#renderer/i18n/when';
import { Button } from '#renderer/ui/button.tsx';

type SnapshotsProps = {
  /** Null while they are being read. */
  readonly snapshots: readonly Snapshot[] | null;
  readonly onChange: () => Promise<void>;
};

/** Copies that the program makes by itself, the newest first, and one at once when asked. */
export function Snapshots({ snapshots, onChange }: SnapshotsProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const making = useWork<Snapshot>(onChange);
  const restoring = useRestoreFrom('snapshot');
  const isRestoring = useRestoring(({ state }) => state === 'busy');
  const [asked, setAsked] = useState<string | null>(null);
  const busy = making.state === 'busy' || isRestoring;
  const newestFirst = [...(snapshots ?? [])].sort((a, b) => b.at - a.at);
  const restore = (name: string): void => {
    making.clear();
    void restoreFrom('snapshot', () => restoreSnapshot(name)).then(() => {
      setAsked(null);
      return onChange();
    });
  };
  return (
    <>
      <div className="row wrap">
        <Button
          icon={<IconDatabaseExport className="i" />}
          disabled={busy}
          onClick={() => {
            forgetRestoring();
            void making.run(() => bridge.call('backup.now', { reason: 'asked' }));
          }}
        >
          {making.state === 'busy' ? t('settings.backup.making') : t('settings.backup.now')}
        </Button>
        <span className="help">{t('settings.backup.help')}</span>
      </div>
      <Outcome
        state={making.state}
        said={(made) => t('settings.backup.made', { moment: momentWords(made.at, locale) })}
      />
      <RestoredOutcome state={restoring} />
      {snapshots === null && <p className="small muted">{t('settings.reading')}</p>}
      {snapshots?.length === 0 && <p className="small muted">{t('settings.backup.none')}</p>}
      <ul className="snaps" aria-label={t('settings.backup.list')}>
        {newestFirst.map((snapshot) => (
          <SnapshotRow
            key={snapshot.name}
            snapshot={snapshot}
            isAsked={asked === snapshot.name}
            busy={busy}
            onAsk={setAsked}
            onRestore={restore}
          />
        ))}
      </ul>
    </>
  );
}

type SnapshotRowProps = {
  readonly snapshot: Snapshot;
  readonly isAsked: boolean;
  readonly busy: boolean;
  readonly onAsk: (name: string | null) => void;
  readonly onRestore: (name: string) => void;
};

function SnapshotRow({ snapshot, isAsked, busy, onAsk, onRestore }: SnapshotRowProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const reason = SNAPSHOT_REASONS.find((each) => each === snapshot.reason);
  const moment = momentWords(snapshot.at, locale);
  return (
    <li>
      <div className="row">
        <span className="snap-when">{moment}</span>
        <span className="muted">
          {reason === undefined ? t('settings.backup.reason.other') : t(`settings.backup.reason.${reason}`)}
        </span>
        <span className="push" />
        <span className="faint num">{sizeWords(snapshot.bytes)}</span>
        <Button
          small
          disabled={busy || isAsked}
          aria-label={`${t('settings.restore')} ${moment}`}
          onClick={() => {
            onAsk(snapshot.name);
          }}
        >
          {t('settings.restore')}
        </Button>
      </div>
      {isAsked && (
        <div className="snap-ask">
          <p className="small">{t('settings.restore.ask')}</p>
          <div className="row">
            <Button
              small
              look="primary"
              disabled={busy}
              onClick={() => {
                onRestore(snapshot.name);
              }}
            >
              {busy ? t('settings.restoring') : t('settings.restore.yes')}
            </Button>
            <Button
              small
              disabled={busy}
              onClick={() => {
                onAsk(null);
              }}
            >
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
