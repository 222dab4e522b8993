import { IconArrowBackUp } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState, type JSX } from 'react';
import { fail } from '#domain/result';
import { takeBack, type TakenBack, type TimelineEntry } from '#renderer/session/history';
import { failureOf, refused } from '#renderer/session/outcome';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type Stage = 'idle' | 'asking' | 'busy' | TakenBack;

/** What was done could not be read: nothing was taken back. */
const UNREADABLE: TakenBack = { outcome: refused(fail('save-failed')), skipped: 0 };

type TakeBackProps = { readonly t: TFunction; readonly entry: TimelineEntry; readonly asking: boolean };

/** Asks in place, takes the action back, and says what stayed because others have written over it since. */
export function TakeBack({ t, entry, asking }: TakeBackProps): JSX.Element {
  const [stage, setStage] = useState<Stage>(asking ? 'asking' : 'idle');
  const act = async (): Promise<void> => {
    setStage('busy');
    setStage(await takeBack(entry.id).catch(() => UNREADABLE));
  };
  if (typeof stage === 'object') {
    return (
      <footer className="hist-take">
        <OutcomeNote t={t} entry={entry} taken={stage} />
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
  taken: { outcome, skipped },
}: {
  readonly t: TFunction;
  readonly entry: TimelineEntry;
  readonly taken: TakenBack;
}): JSX.Element {
  const why = failureOf(outcome);
  if (why !== null) {
    return (
      <Note look="bad">
        <b>{problemText(t, why.code, why.details)}</b> {problemFix(t, why.code, why.details)}
      </Note>
    );
  }
  return (
    <div role="status">
      <Note look={skipped === 0 ? 'info' : 'warn'}>
        {skipped === 0 && t(outcome.kind === 'nothing' ? 'history.taken.nothing' : 'history.taken')}
        {skipped > 0 && skipped < entry.steps && t('history.taken.part', { count: skipped })}
        {skipped >= entry.steps && skipped > 0 && t('history.taken.none', { count: skipped })}
      </Note>
    </div>
  );
}
