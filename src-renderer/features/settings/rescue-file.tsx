import { IconLifebuoy } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '#domain/ipc/bridge';
import { bridge } from '#renderer/bridge';
import { restoreRescue } from '#renderer/lifecycle/restore';
import { Outcome, RestoredOutcome } from '#renderer/features/settings/outcome.tsx';
import { PassphraseForm } from '#renderer/features/settings/passphrase-form.tsx';
import {
  forgetRestoring,
  restoreFrom,
  useRestoreFrom,
  useRestoring,
} from '#renderer/features/settings/restoring';
import { useWork } from '#renderer/features/settings/use-backup';
import { Button } from '#renderer/ui/button.tsx';

type Open = 'write' | 'restore' | null;

/** Everything in one locked file, to be kept elsewhere; and back from it, on this computer or another. */
export function RescueFile({ onChange }: { readonly onChange: () => Promise<void> }): JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const writing = useWork<Outputs['rescue.write']>(onChange);
  const restoring = useRestoreFrom('rescue');
  const isRestoring = useRestoring(({ state }) => state === 'busy');
  const busy = writing.state === 'busy' || isRestoring;
  const show = (next: Open): void => {
    writing.clear();
    forgetRestoring();
    setOpen(next);
  };
  return (
    <>
      <p className="help">{t('settings.rescue.help')}</p>
      <Choice open={open} busy={busy} onOpen={show} />
      {open === 'write' && (
        <PassphraseForm
          twice
          help={t('settings.passphrase.help')}
          action={busy ? t('settings.rescue.writing') : t('settings.rescue.choose-place')}
          busy={busy}
          onSubmit={(passphrase) => void writing.run(() => bridge.call('rescue.write', { passphrase }))}
        />
      )}
      {open === 'restore' && (
        <PassphraseForm
          help={t('settings.rescue.restore.help')}
          action={busy ? t('settings.restoring') : t('settings.rescue.choose-file')}
          busy={busy}
          onSubmit={(passphrase) =>
            void restoreFrom('rescue', () => restoreRescue(passphrase)).then(onChange)
          }
        />
      )}
      <Outcome
        state={writing.state}
        said={({ fileName }) => t('settings.rescue.written', { name: fileName })}
      />
      <RestoredOutcome state={restoring} />
    </>
  );
}

type ChoiceProps = {
  readonly open: Open;
  readonly busy: boolean;
  readonly onOpen: (open: Open) => void;
};

function Choice({ open, busy, onOpen }: ChoiceProps): JSX.Element {
  const { t } = useTranslation();
  const button = (what: 'write' | 'restore'): JSX.Element => (
    <Button
      icon={what === 'write' && <IconLifebuoy className="i" />}
      aria-expanded={open === what}
      disabled={busy}
      onClick={() => {
        onOpen(open === what ? null : what);
      }}
    >
      {t(`settings.rescue.${what}`)}
    </Button>
  );
  return (
    <div className="row wrap">
      {button('write')}
      {button('restore')}
    </div>
  );
}
