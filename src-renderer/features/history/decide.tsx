import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import type { FieldValue } from '#domain/book/change';
import type { Conflict } from '#domain/log/conflicts';
import type { Failure } from '#domain/result';
import { shorten } from '#domain/text/cut';
import { decide } from '#renderer/session/conflicts';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { failureOf } from '#renderer/session/outcome';
import type { Option } from '#renderer/features/history/conflict-options';
import { OTHER } from '#renderer/features/history/other-side.tsx';
import { writtenValue, type Editor } from '#renderer/features/history/other-value';
import { optionWords } from '#renderer/features/history/sides.tsx';
import { valueWords } from '#renderer/features/history/values';
import type { Words } from '#renderer/i18n/words';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { showToast } from '#renderer/ui/toast.tsx';

/** A longer name would not fit on the button. */
const BUTTON_LETTERS = 28;

export type Choosing = { readonly chosen: string | null; readonly drafts: readonly string[] };

type DecideProps = {
  readonly words: Words;
  readonly conflict: Conflict;
  readonly options: readonly Option[];
  readonly editor: Editor | null;
  readonly choice: Choosing;
  readonly onDecided: () => void;
};

type Chosen = { readonly value: FieldValue; readonly text: string };
/** Why it cannot be decided yet. */
type Missing = 'no-choice' | 'empty' | 'not-a-number' | 'no-reason';

/** The reason, which is kept with the value, and the button that says what will stand. */
export function Decide(props: DecideProps): JSX.Element {
  const { words, conflict } = props;
  const { t } = words;
  const id = useId();
  const draft = useFormDraft(
    `decide/${conflict.entity}/${conflict.id}/${conflict.field}`,
    t('history.reason'),
    '',
  );
  const reason = draft.form;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const found = chosenOf(props);
  const missing = typeof found === 'string' ? found : reason.trim() === '' ? 'no-reason' : null;
  const act = async (): Promise<void> => {
    if (typeof found === 'string' || missing !== null || busy) return;
    setBusy(true);
    const outcome = await decide(conflict, found.value, reason);
    // A decision that waits for the disk is made: asked for again it would be made twice.
    setBusy(outcome.kind === 'waiting');
    if (outcome.kind === 'saved') {
      draft.done();
      props.onDecided();
      showToast({ text: t('history.decided', { what: found.text }) });
    } else setFailure(failureOf(outcome));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void act();
  };
  const what = typeof found === 'string' ? null : shorten(found.text, BUTTON_LETTERS);
  return (
    <div className="conf-side conf-dec">
      <label className="label" htmlFor={id}>
        {t('history.reason')}
      </label>
      <textarea
        id={id}
        className="field"
        rows={3}
        value={reason}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          draft.set(event.target.value);
        }}
      />
      <p className="help">{t('history.reason.help')}</p>
      {failure !== null && (
        <Note look="bad">
          <b>{problemText(t, failure.code, failure.details)}</b>{' '}
          {problemFix(t, failure.code, failure.details)}
        </Note>
      )}
      <Button look="primary" disabled={missing !== null || busy} onClick={() => void act()}>
        {what === null ? t('history.decide') : t('history.decide.use', { what })}
        {missing !== null && ` · ${t(`history.decide.${missing}`)}`}
      </Button>
    </div>
  );
}

function chosenOf({ words, conflict, options, editor, choice }: DecideProps): Chosen | Missing {
  if (choice.chosen === OTHER && editor !== null) {
    const written = writtenValue(editor, choice.drafts);
    if (typeof written === 'string') return written;
    const figure = { kind: conflict.entity, id: conflict.id, field: conflict.field };
    return { value: written.value, text: valueWords(words, figure, written.value) };
  }
  const option = options.find(({ key }) => key === choice.chosen);
  if (option === undefined) return 'no-choice';
  return { value: option.value, text: optionWords(words, conflict, option) } satisfies Chosen;
}
