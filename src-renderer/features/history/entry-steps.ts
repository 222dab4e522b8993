import type { RecordKind } from '#domain/book/book';
import type { FieldValue } from '#domain/book/change';
import { EXISTS, OP_PREFIX, type CommitId } from '#domain/log/commit';
import { figureHistory } from '#renderer/session/history';
import { offeredFields } from '#renderer/i18n/words';

/** What an action did to one field; `before`: the values that it replaced, none where nothing stood there. */
export type FieldStep = {
  readonly field: string;
  readonly before: readonly FieldValue[];
  readonly after: FieldValue;
};

/** What an action did to one record, field by field. Of one that it made or took away just that. */
export async function stepsOn(
  action: CommitId,
  record: { readonly kind: RecordKind; readonly id: string },
): Promise<readonly FieldStep[]> {
  const fields = [...new Set([EXISTS, ...offeredFields(record.kind)])];
  const found = await Promise.all(fields.map((field) => stepOn(action, { ...record, field })));
  const steps = found.flat();
  const existence = steps.find(({ field }) => field === EXISTS);
  return existence === undefined ? steps : [existence];
}

async function stepOn(
  action: CommitId,
  figure: { readonly kind: RecordKind; readonly id: string; readonly field: string },
): Promise<readonly FieldStep[]> {
  const pasts = await figureHistory(figure);
  const written = pasts.findLast(({ op }) => op.startsWith(`${action.slice(0, OP_PREFIX)}.`));
  if (written === undefined) return [];
  const before = pasts.filter(({ op }) => written.replaced.includes(op)).map(({ value }) => value);
  return [{ field: figure.field, before, after: written.value }];
}
