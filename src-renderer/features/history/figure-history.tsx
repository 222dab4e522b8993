import { IconArrowBackUp, IconHistory, IconX } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, type JSX, type RefObject } from 'react';
import type { Past } from '#domain/log/history';
import { useDesk } from '#renderer/session/desk';
import type { FigureName } from '#renderer/session/history';
import { show, showHistory } from '#renderer/navigation/navigate';
import './figure-history.css';
import { PastValue } from '#renderer/features/history/past-value.tsx';
import { isWritingOutside, useEscape } from '#renderer/ui/use-escape';
import { useGone } from '#renderer/features/history/use-gone';
import { usePasts } from '#renderer/features/history/use-history';
import { useWords } from '#renderer/i18n/use-words';
import { recordWords } from '#renderer/i18n/record-words';
import { fieldWords, offeredFields, type Words } from '#renderer/i18n/words';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

/** Every value of the figure whose history is asked for, over whatever page is open. */
export function FigureHistoryPanel(): JSX.Element | null {
  const figure = useDesk((desk) => desk.historyOf);
  return figure === null ? null : <Panel figure={figure} />;
}

function Panel({ figure }: { readonly figure: FigureName }): JSX.Element {
  const { kind, id } = figure;
  const record = useMemo(() => [{ kind, id }], [kind, id]);
  const words = useWords(useGone(record));
  const { t } = words;
  const panel = useRef<HTMLElement>(null);
  useFocus(panel);
  useEscape((event) => {
    if (isWritingOutside(panel.current, event.target)) return false;
    close();
    return true;
  });
  return (
    <aside
      ref={panel}
      className="panel hist-panel"
      data-region="panel"
      tabIndex={-1}
      aria-label={t('history.figure')}
    >
      <header>
        <div className="row tiny muted">
          <IconHistory className="i" aria-hidden="true" />
          {t('history.figure')}
          <span className="push" />
          <kbd>Esc</kbd>
          <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={close}>
            <IconX className="i" />
          </button>
        </div>
        <h2>{recordWords(words, kind, id)}</h2>
        <FieldChoice words={words} figure={figure} />
      </header>
      <Pasts words={words} figure={figure} />
    </aside>
  );
}

function close(): void {
  showHistory(null);
}

/** The panel has the focus while it is open and gives it back to where it came from. */
function useFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      const back = before instanceof HTMLElement && before.isConnected ? before : null;
      (back ?? document.getElementById('work'))?.focus();
    };
  }, [panel]);
}

type FigureProps = { readonly words: Words; readonly figure: FigureName };

function FieldChoice({ words: { t }, figure }: FigureProps): JSX.Element {
  const id = useId();
  const offered = offeredFields(figure.kind);
  const fields = offered.includes(figure.field) ? offered : [figure.field, ...offered];
  return (
    <div className="hist-field">
      <label className="tiny muted nowrap" htmlFor={id}>
        {t('history.field')}
      </label>
      <select
        id={id}
        className="field small"
        value={figure.field}
        onChange={(event) => {
          showHistory({ ...figure, field: event.target.value });
        }}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {fieldWords(t, figure.kind, field)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Pasts({ words, figure }: FigureProps): JSX.Element {
  const { t } = words;
  const { value: pasts, failed } = usePasts(figure);
  const newestFirst = useMemo(() => [...(pasts ?? [])].reverse(), [pasts]);
  const isContested = standing(newestFirst).length > 1;
  return (
    <div className="body" tabIndex={0} role="region" aria-label={t('history.figure')}>
      {failed && (
        <Note look="bad">
          <b>{problemText(t, 'unexpected', {})}</b> {problemFix(t, 'unexpected')}
        </Note>
      )}
      {isContested && <Contested words={words} />}
      {pasts === null && !failed && <p className="small muted">{t('history.reading')}</p>}
      {pasts?.length === 0 && (
        <p className="small muted">
          <IconArrowBackUp className="i" aria-hidden="true" /> {t('history.figure.none')}
        </p>
      )}
      <ol className="hist-pasts" aria-label={t('history.figure.values')}>
        {newestFirst.map((past) => (
          <PastValue
            key={past.op}
            words={words}
            figure={figure}
            past={past}
            pasts={newestFirst}
            isContested={isContested}
          />
        ))}
      </ol>
    </div>
  );
}

/** The values that nobody has replaced, each once. */
function standing(pasts: readonly Past[]): readonly string[] {
  const values = pasts.filter(({ replacedBy }) => replacedBy.length === 0);
  return [...new Set(values.map(({ value }) => JSON.stringify(value)))];
}

function Contested({ words: { t } }: { readonly words: Words }): JSX.Element {
  return (
    <Note look="warn">
      <b>{t('history.contested')}</b> {t('history.contested.fix')}{' '}
      <Button
        small
        onClick={() => {
          close();
          show('history');
        }}
      >
        {t('history.contested.open')}
      </Button>
    </Note>
  );
}
