import { IconHistory } from '@tabler/icons-react';
import { useMemo, useState, type JSX, type KeyboardEvent } from 'react';
import type { Conflict } from '#domain/log/conflicts';
import { isRecordKind } from '#domain/log/shapes';
import type { FigureName } from '#renderer/session/history';
import { showHistory } from '#renderer/navigation/navigate';
import { commonPast, optionsOf } from '#renderer/features/history/conflict-options';
import { Decide } from '#renderer/features/history/decide.tsx';
import { BaseSide, Side } from '#renderer/features/history/sides.tsx';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { OTHER, OtherSide } from '#renderer/features/history/other-side.tsx';
import { editorOf } from '#renderer/features/history/other-value';
import { useLastEdit, usePasts } from '#renderer/features/history/use-history';
import { recordWords } from '#renderer/i18n/record-words';
import { fieldWords, type Words } from '#renderer/i18n/words';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';

type ConflictViewProps = { readonly words: Words; readonly conflict: Conflict };

/** The values side by side, with who wrote each; one is chosen or another written, and the reason is kept. */
export function ConflictView({ words, conflict }: ConflictViewProps): JSX.Element {
  const { t } = words;
  const figure = useFigure(conflict);
  return (
    <section className="conf-view" aria-label={recordWords(words, conflict.entity, conflict.id)}>
      <div className="conf-head">
        <h2>{recordWords(words, conflict.entity, conflict.id)}</h2>
        <span className="muted small">{fieldWords(t, conflict.entity, conflict.field)}</span>
        <span className="push" />
        {figure !== null && (
          <Button
            small
            icon={<IconHistory className="i" />}
            onClick={() => {
              showHistory(figure);
            }}
          >
            {t('history.open')}
          </Button>
        )}
      </div>
      <p className="small">{t(`history.conflict.${conflict.kind}.text`)}</p>
      {conflict.known ? (
        <Sides words={words} conflict={conflict} figure={figure} />
      ) : (
        <Note look="warn">
          <b>{t('history.conflict.newer')}</b> {t('history.conflict.newer.fix')}
        </Note>
      )}
    </section>
  );
}

function useFigure({ entity, id, field }: Conflict): FigureName | null {
  return useMemo(() => (isRecordKind(entity) ? { kind: entity, id, field } : null), [entity, id, field]);
}

type SidesProps = ConflictViewProps & { readonly figure: FigureName | null };

function Sides({ words, conflict, figure }: SidesProps): JSX.Element {
  const { t } = words;
  const [chosen, setChosen] = useState<string | null>(null);
  const other = useFormDraft<readonly string[]>(
    `other/${conflict.entity}/${conflict.id}/${conflict.field}`,
    t('history.side.other'),
    [],
  );
  const { options, base } = useOptions(conflict, figure);
  const named = { kind: conflict.entity, id: conflict.id, field: conflict.field };
  const editor = conflict.kind === 'values' ? editorOf(words, named) : null;
  const keys = [...options.map(({ key }) => key), ...(editor === null ? [] : [OTHER])];
  return (
    <div
      className="conf-body"
      role="presentation"
      onKeyDown={(event) => {
        const key = keys[digitOf(event) - 1];
        if (key === undefined) return;
        event.preventDefault();
        setChosen(key);
      }}
    >
      <div className="conf-sides" role="radiogroup" aria-label={t('history.sides')}>
        {conflict.kind === 'values' && base !== null && <BaseSide words={words} figure={named} past={base} />}
        {options.map((option, at) => (
          <Side
            key={option.key}
            words={words}
            conflict={conflict}
            option={option}
            at={at}
            isChosen={chosen === option.key}
            onChoose={setChosen}
          />
        ))}
        {editor !== null && (
          <OtherSide
            words={words}
            figure={named}
            editor={editor}
            at={options.length}
            drafts={other.form}
            isChosen={chosen === OTHER}
            onChoose={setChosen}
            onDrafts={other.set}
          />
        )}
      </div>
      <Decide
        words={words}
        conflict={conflict}
        options={options}
        editor={editor}
        choice={{ chosen, drafts: other.form }}
        onDecided={other.done}
      />
    </div>
  );
}

type Options = {
  readonly options: ReturnType<typeof optionsOf>;
  readonly base: ReturnType<typeof commonPast>;
};

/** What can be chosen, and what stood there before the two went apart. */
function useOptions(conflict: Conflict, figure: FigureName | null): Options {
  const { value: pasts } = usePasts(figure);
  const lastEdit = useLastEdit(conflict.kind === 'removed-edited' ? figure : null);
  const options = useMemo(() => optionsOf(conflict, pasts ?? [], lastEdit), [conflict, pasts, lastEdit]);
  const base = useMemo(() => commonPast(conflict, pasts ?? []), [conflict, pasts]);
  return { options, base };
}

/** The figure that was pressed by itself, outside any field; 0 for any other key. */
function digitOf({ code, target, ctrlKey, altKey }: KeyboardEvent): number {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined || isWriting(target) || ctrlKey || altKey ? 0 : Number(digit);
}

function isWriting(target: EventTarget): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([type="radio"])');
}
