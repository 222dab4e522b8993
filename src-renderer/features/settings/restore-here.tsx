import { IconLifebuoy } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRescue } from '#renderer/lifecycle/restore';
import './settings.css';
import { RestoredOutcome } from '#renderer/features/settings/outcome.tsx';
import { PassphraseForm } from '#renderer/features/settings/passphrase-form.tsx';
import { restoreFrom, useRestoreFrom } from '#renderer/features/settings/restoring';
import { Button } from '#renderer/ui/button.tsx';

/** On a computer that has nothing yet: everything from the rescue file of another one. */
export function RestoreHere(): JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const state = useRestoreFrom('rescue');
  const busy = state === 'busy';
  return (
    <div className="restore-here">
      <Button
        icon={<IconLifebuoy className="i" />}
        aria-expanded={open}
        disabled={busy}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('start.restore')}
      </Button>
      {open && (
        <PassphraseForm
          help={t('settings.rescue.restore.help')}
          action={busy ? t('settings.restoring') : t('settings.rescue.choose-file')}
          busy={busy}
          onSubmit={(passphrase) => void restoreFrom('rescue', () => restoreRescue(passphrase))}
        />
      )}
      <RestoredOutcome state={state} />
    </div>
  );
}
