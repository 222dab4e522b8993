import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Restored } from '#domain/ipc/bridge';
import type { Work } from '#renderer/features/settings/use-backup';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Note } from '#renderer/ui/note.tsx';

type OutcomeProps<Value> = {
  readonly state: Work<Value>['state'];
  /** What to say when it went well. */
  readonly said: (value: Value) => string;
};

/** How a piece of work ended, in words. */
export function Outcome<Value>({ state, said }: OutcomeProps<Value>): JSX.Element | null {
  const { t } = useTranslation();
  if (typeof state === 'string') return null;
  if (state.ok) {
    return (
      <div role="status">
        <Note look="info">{said(state.value)}</Note>
      </div>
    );
  }
  return (
    <Note look="bad">
      <b>{problemText(t, state.code, state.details)}</b> {problemFix(t, state.code, state.details)}
    </Note>
  );
}

export function RestoredOutcome({ state }: { readonly state: Work<Restored>['state'] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Outcome
      state={state}
      said={({ added, commits }) =>
        added === 0
          ? t('settings.restored.none', { count: commits })
          : t('settings.restored', { count: added, commits })
      }
    />
  );
}
