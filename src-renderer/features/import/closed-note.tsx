import type { JSX } from 'react';
import type { Failure } from '#domain/result';
import type { FieldTexts } from '#renderer/features/import/field-text';
import type { ImportChoices } from '#renderer/features/import/use-choices';
import { problemText } from '#renderer/i18n/problem-text';
import { Note } from '#renderer/ui/note.tsx';

type ClosedNoteProps = { readonly choices: ImportChoices; readonly texts: FieldTexts };

/** What cannot be taken in, and why, said before anything is confirmed; nothing where all can. */
export function ClosedNote({ choices: { rows, plan }, texts: { t } }: ClosedNoteProps): JSX.Element | null {
  const meant = rows.filter(({ fate }) => fate === 'changed' || fate === 'closed');
  const values = meant.reduce((sum, row) => sum + row.refused.size, 0);
  const closed = rows.filter((row) => row.fate === 'closed' && row.plan.known === null).length;
  const failures = meant.flatMap((row) => [...row.refused.values()].map(({ failure }) => failure));
  const why = plan.closed ?? textFirst(failures);
  if (why === null || values + closed === 0) return null;
  return (
    <Note look="warn">
      {[
        problemText(t, why.code, why.details),
        closed === 0 ? null : t('import.closed.rows', { number: closed }),
        values === 0 ? null : t('import.closed.values', { number: values }),
      ]
        .filter((text) => text !== null)
        .join(' · ')}
    </Note>
  );
}

/** That the agreement rests says more than that one result does. */
function textFirst(failures: readonly Failure[]): Failure | null {
  return failures.find(({ code }) => code !== 'result-sealed') ?? failures[0] ?? null;
}
