import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgress, type NotTaken } from '#renderer/features/evidence/use-attach';
import { faultWords } from '#renderer/features/evidence/words';
import { sizeWords } from '#renderer/i18n/size-words';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

/** How far an attaching is, and how to stop it. Says nothing of one that is over before it could be read. */
export function Taking({
  job,
  onStop,
}: {
  readonly job: string;
  readonly onStop: () => void;
}): JSX.Element | null {
  const { t } = useTranslation();
  const progress = useProgress(job);
  if (progress === null) return null;
  const { name, at, of, done, total } = progress;
  return (
    <div className="ev-taking" role="status">
      <div className="row">
        <span className="small ev-taking-name">{t('evidence.taking', { name, at, of })}</span>
        <span className="push" />
        <Button small onClick={onStop}>
          {t('evidence.stop')}
        </Button>
      </div>
      {total !== null && (
        <>
          <div className="ev-meter">
            <i style={{ width: `${((100 * done) / Math.max(1, total)).toFixed(1)}%` }} />
          </div>
          <span className="tiny muted">
            {t('evidence.taking.size', { done: sizeWords(done), total: sizeWords(total) })}
          </span>
        </>
      )}
    </div>
  );
}

type FaultsProps = { readonly notTaken: readonly NotTaken[]; readonly onDismiss: () => void };

/** Files that were not attached, each with its reason; they stand until they are put away. */
export function Faults({ notTaken, onDismiss }: FaultsProps): JSX.Element | null {
  const { t } = useTranslation();
  if (notTaken.length === 0) return null;
  return (
    <Note look="bad">
      {notTaken.map(({ name, code, details }) => (
        <p key={`${name} ${code}`}>
          {name !== '' && <b>{t('evidence.not-taken', { name })} </b>}
          {faultWords(t, code, { name, ...details })}
        </p>
      ))}
      <button type="button" className="link" onClick={onDismiss}>
        {t('evidence.dismiss')}
      </button>
    </Note>
  );
}
