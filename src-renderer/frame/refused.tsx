import { IconLock, IconX } from '@tabler/icons-react';
import { useEffect, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissRefusal } from '#renderer/session/refusal';
import { show } from '#renderer/navigation/navigate';
import { useDesk } from '#renderer/session/desk';
import { Button } from '#renderer/ui/button.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useClearOfFocus } from '#renderer/ui/use-clear-of-focus';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

/** Why a change was not made, and what to do instead. It stays until it is put away or another change is made. */
export function Refused(): JSX.Element | null {
  const { t } = useTranslation();
  const refused = useDesk((desk) => desk.refused);
  useEffect(() => {
    const away = (event: KeyboardEvent): void => {
      if (event.code === 'Escape') dismissRefusal();
    };
    window.addEventListener('keydown', away);
    return () => {
      window.removeEventListener('keydown', away);
    };
  }, []);
  // What was said before is not true of what was refused now.
  useEffect(() => {
    if (refused !== null) showToast(null);
  }, [refused]);
  const place = useClearOfFocus<HTMLDivElement>();
  if (refused === null) return null;
  return (
    <div className="refused" role="alert" ref={place}>
      <IconLock className="i" />
      <p>
        <b>{problemText(t, refused.code, refused.details)}</b>
        <span>{problemFix(t, refused.code, refused.details)}</span>
      </p>
      {refused.code === 'person-missing' && (
        <Button
          small
          onClick={() => {
            dismissRefusal();
            show('settings');
          }}
        >
          {t('refused.giveName')}
        </Button>
      )}
      <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={dismissRefusal}>
        <IconX className="i" />
      </button>
    </div>
  );
}
