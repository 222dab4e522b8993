import { IconArrowBackUp } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState, type JSX } from 'react';
import { takeBack, type TimelineEntry } from '#renderer/data/history';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type Outcome = { readonly done: boolean; readonly skipped: number };
type Stage = 'idle' | 'asking' | 'busy' | Outcome;

type TakeBackProps = { readonly t: TFunction; readonly entry: TimelineEntry; readonly asking: boolean };

/** Asks in place, takes the action back, and says what stayed because others have written over it since. */
export function TakeBack({ t, entry, asking }: TakeBackProps): JSX.Element {
  const [stage, setStage] = useState<Stage>(asking ? 'asking' : 'idle');
  const act = async (): Promise<void> => {
    setStage('busy');
    setStage(await takeBack(entry.id).catch(() => ({ done: false, skipped: 0 })));
  };
  if (typeof stage === 'object') {
    return (
      <footer className="hist-take">
        <OutcomeNote t={t} entry={entry} outcome={stage} />
      </footer>
    );
  }
  if (stage === 'idle') {
    return (
      <footer>
        <span className="push" />
        <Button
          icon={<IconArrowBackUp className="i" />}
          onClick={() => {
            setStage('asking');
          }}
        >
          {t('history.take-back.this')}
        </Button>
      </footer>
    );
  }
  return (
    <footer className="hist-take">
      <p className="small">{t('history.take-back.ask')}</p>
      <Confirm
        t={t}
        busy={stage === 'busy'}
        onYes={() => void act()}
        onNo={() => {
          setStage('idle');
        }}
      />
    </footer>
  );
}

type ConfirmProps = {
  readonly t: TFunction;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

function Confirm({ t, busy, onYes, onNo }: ConfirmProps): JSX.Element {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector<HTMLElement>('.pri')?.focus();
  }, []);
  return (
    <div className="row" ref={row}>
      <Button onClick={onNo} disabled={busy}>
        {t('common.cancel')}
      </Button>
      <span className="push" />
      <Button look="primary" onClick={onYes} disabled={busy}>
        {busy ? t('history.take-back.busy') : t('history.take-back')}
      </Button>
    </div>
  );
}

function OutcomeNote({
  t,
  entry,
  outcome: { done, skipped },
}: {
  readonly t: TFunction;
  readonly entry: TimelineEntry;
  readonly outcome: Outcome;
}): JSX.Element {
  if (!done) {
    return (
      <Note look="bad">
        <b>{problemText(t, 'save-failed', {})}</b> {problemFix(t, 'save-failed')}
      </Note>
    );
  }
  return (
    <div role="status">
      <Note look={skipped === 0 ? 'info' : 'warn'}>
        {skipped === 0 && t('history.taken')}
        {skipped > 0 && skipped < entry.steps && t('history.taken.part', { count: skipped })}
        {skipped >= entry.steps && skipped > 0 && t('history.taken.none', { count: skipped })}
      </Note>
    </div>
  );
}
