import { IconGitPullRequestConflict } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type JSX } from 'react';
import type { Conflict } from '#domain/log/conflicts';
import { ConflictView } from '#renderer/features/history/conflict-view.tsx';
import { useGone } from '#renderer/features/history/use-gone';
import { useWords } from '#renderer/i18n/use-words';
import { recordWords } from '#renderer/i18n/record-words';
import { fieldWords, type Words } from '#renderer/i18n/words';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** What waits for a decision: the queue at the left, the one that is open beside it. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }): JSX.Element {
  const records = useMemo(() => conflicts.map(({ entity, id }) => ({ kind: entity, id })), [conflicts]);
  const words = useWords(useGone(records));
  const { t } = words;
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    conflicts.findIndex((each) => keyOf(each) === chosen),
  );
  const conflict = conflicts[at];
  useNext((step) => {
    const next = conflicts[(at + step + conflicts.length) % conflicts.length];
    if (next !== undefined) setChosen(keyOf(next));
  });
  return (
    <>
      <div className="conf">
        <Queue words={words} conflicts={conflicts} at={at} onChoose={setChosen} />
        {conflict !== undefined && <ConflictView key={keyOf(conflict)} words={words} conflict={conflict} />}
      </div>
      <StatusLine
        keys={[
          ['1 2', t('history.key.choose')],
          ['Ctrl Enter', t('history.decide')],
          ['F8', t('history.key.next')],
        ]}
      >
        {t('history.decide.status', { at: at + 1, count: conflicts.length })}
      </StatusLine>
    </>
  );
}

export function keyOf({ kind, entity, id, field, heads }: Conflict): string {
  return JSON.stringify([kind, entity, id, field, heads.map(({ op }) => op)]);
}

type QueueProps = {
  readonly words: Words;
  readonly conflicts: readonly Conflict[];
  readonly at: number;
  readonly onChoose: (key: string) => void;
};

function Queue({ words, conflicts, at, onChoose }: QueueProps): JSX.Element {
  const { t } = words;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <nav className="conf-queue" ref={list} aria-label={t('history.to-decide', { count: conflicts.length })}>
      <h2>
        <IconGitPullRequestConflict className="i" aria-hidden="true" />
        {t('history.to-decide', { count: conflicts.length })}
      </h2>
      {conflicts.map((each, index) => (
        <button
          key={keyOf(each)}
          type="button"
          aria-current={index === at}
          className={index === at ? 'on' : ''}
          onClick={() => {
            onChoose(keyOf(each));
          }}
        >
          <span className="conf-name">{recordWords(words, each.entity, each.id)}</span>
          <span className="tiny muted">
            {each.kind === 'values'
              ? fieldWords(t, each.entity, each.field)
              : t(`history.conflict.${each.kind}`)}
          </span>
        </button>
      ))}
    </nav>
  );
}

/** F8 and Shift+F8 walk through what is to be decided. */
function useNext(onStep: (step: 1 | -1) => void): void {
  const listen = useEffectEvent((event: KeyboardEvent): void => {
    if (event.code !== 'F8' || event.defaultPrevented) return;
    event.preventDefault();
    onStep(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      listen(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
}
