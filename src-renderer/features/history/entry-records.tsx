import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState, type JSX } from 'react';
import type { RecordKind } from '#domain/book/book';
import { EXISTS } from '#domain/log/commit';
import { isRecordKind } from '#domain/log/shapes';
import type { TimelineEntry } from '#renderer/session/history';
import { showHistory } from '#renderer/navigation/navigate';
import { stepsOn, type FieldStep } from '#renderer/features/history/entry-steps';
import { readInto } from '#renderer/features/history/use-history';
import { valueWords } from '#renderer/features/history/values';
import { recordWords } from '#renderer/i18n/record-words';
import { fieldWords, offeredFields, type Words } from '#renderer/i18n/words';

/** Records listed, and of how many of them it is said field by field what was done: each must be looked up. */
const LISTED = 100;
const EXPLAINED = 12;

type EntryRecordsProps = { readonly words: Words; readonly entry: TimelineEntry };

/** What an action touched and what it did there. */
export function EntryRecords({ words, entry }: EntryRecordsProps): JSX.Element {
  const { t } = words;
  const more = entry.records.length - LISTED;
  return (
    <section className="sect">
      <h3>{t('history.entry.records', { count: entry.records.length })}</h3>
      <ul className="hist-records">
        {entry.records.slice(0, LISTED).map(({ kind, id }, at) => (
          <li key={`${kind}/${id}`}>
            {isRecordKind(kind) ? (
              <KnownRecord words={words} action={entry.id} kind={kind} id={id} isExplained={at < EXPLAINED} />
            ) : (
              recordWords(words, kind, id)
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="help">{t('history.entry.records.rest', { count: more })}</p>}
    </section>
  );
}

type KnownRecordProps = {
  readonly words: Words;
  readonly action: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly isExplained: boolean;
};

function KnownRecord({ words, action, kind, id, isExplained }: KnownRecordProps): JSX.Element {
  const { t } = words;
  const name = recordWords(words, kind, id);
  const steps = useSteps(isExplained ? action : null, kind, id);
  // The first field that was written; of a record that came or went the one that is most asked for.
  const field = steps.find((step) => step.field !== EXISTS)?.field ?? offeredFields(kind)[0] ?? '';
  return (
    <>
      <div className="row">
        <span>{name}</span>
        <button
          type="button"
          className="btn quiet s"
          aria-label={`${t('history.open')} ${name}`}
          title={t('history.open')}
          onClick={() => {
            showHistory({ kind, id, field });
          }}
        >
          <IconHistory className="i" />
        </button>
      </div>
      <ul className="hist-steps">
        {steps.map((step) => (
          <li key={step.field}>
            <StepWords words={words} kind={kind} id={id} step={step} />
          </li>
        ))}
      </ul>
    </>
  );
}

type StepWordsProps = Pick<KnownRecordProps, 'words' | 'kind' | 'id'> & { readonly step: FieldStep };

function StepWords({ words, kind, id, step }: StepWordsProps): JSX.Element {
  const { t } = words;
  const { field, before, after } = step;
  if (field === EXISTS) return <>{t(after === false ? 'history.step.removed' : 'history.step.added')}</>;
  const said = before.map((value) => valueWords(words, { kind, id, field }, value)).join(' / ');
  return (
    <>
      <span className="muted">{fieldWords(t, kind, field)}</span> {said === '' ? '–' : said} →{' '}
      <b>{valueWords(words, { kind, id, field }, after)}</b>
    </>
  );
}

const NONE: readonly FieldStep[] = [];

function useSteps(action: string | null, kind: RecordKind, id: string): readonly FieldStep[] {
  const [steps, setSteps] = useState(NONE);
  useEffect(() => {
    if (action === null) return undefined;
    return readInto(stepsOn(action, { kind, id }), ({ value }) => {
      setSteps(value ?? NONE);
    });
  }, [action, kind, id]);
  return steps;
}
