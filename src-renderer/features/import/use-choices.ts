import { useMemo, useRef, useState } from 'react';
import { totalsOf, type Totals } from '#domain/agreement/import-total';
import { planImport, type Ground, type ImportPlan, type Without } from '#domain/agreement/plan-import';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { changeOf, outcomesOf, type Answer } from '#domain/agreement/take-in';
import type { Change } from '#domain/book/change';
import { sealedBy } from '#domain/life/seal';
import { useBook, useDesk } from '#renderer/session/desk';
import { freshId } from '#renderer/session/fresh-id';
import {
  chosenRows,
  countRows,
  isDoing,
  previewRows,
  type Counts,
  type PreviewRow,
} from '#renderer/features/import/preview';

/** The preview with all that the officer has chosen in it. */
export type ImportChoices = {
  readonly rows: readonly PreviewRow[];
  /** The rows before anything was chosen. */
  readonly planned: readonly PreviewRow[];
  readonly plan: ImportPlan;
  readonly counts: Counts;
  readonly totals: Totals;
  readonly answers: ReadonlyMap<number, Answer>;
  /** What was said of a sheet of another year or province; null while nothing was said. */
  readonly without: Without | null;
  /** Questions that are open: those of rows, and that of the sheet. */
  readonly open: number;
  readonly toggle: (row: number) => void;
  readonly answer: (row: number, answer: Answer | 'leave') => void;
  readonly setWithout: (without: Without) => void;
  /** The change that the choices come to. */
  readonly change: () => Change;
};

/** `asks`: the sheet says that it is of another book. */
export function useChoices(read: ReadAgreement, asks: boolean): ImportChoices {
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [answers, setAnswers] = useState<ReadonlyMap<number, Answer>>(new Map());
  const [without, setWithout] = useState<Without | null>(null);
  const ground = useMemo(
    (): Ground => ({
      ...{ state, framework: book.framework, without: without ?? 'nothing' },
      seal: (change) => sealedBy(state, book, change),
    }),
    [state, book, without],
  );
  const plan = useMemo(() => planImport(ground, read), [ground, read]);
  const outcomes = useMemo(() => outcomesOf(plan, read, answers), [plan, read, answers]);
  const planned = useMemo(() => previewRows(read, plan.rows), [read, plan]);
  const known = useRef(new Map<number, PreviewRow>());
  const rows = useMemo(
    () => chosenRows(planned, outcomes, left, plan.closed !== null, known.current),
    [planned, outcomes, left, plan],
  );
  const counts = useMemo(() => countRows(rows), [rows]);
  const chosen = useMemo(() => new Set(rows.filter(isDoing).map(({ row }) => row)), [rows]);
  const totals = useMemo(
    () => totalsOf(state, read, plan, outcomes, chosen),
    [state, read, plan, outcomes, chosen],
  );
  const unanswered = rows.filter((row) => row.fate === 'ask' && !row.left).length;
  return {
    ...{ rows, planned, plan, counts, totals, answers, without, setWithout },
    open: unanswered + (asks && without === null ? 1 : 0),
    toggle: (row) => {
      setLeft((was) => toggled(was, row));
    },
    answer: (row, answer) => {
      setLeft((was) => withRow(was, row, answer === 'leave'));
      setAnswers((was) => withAnswer(was, row, answer));
    },
    change: () => changeOf(ground, read, plan, { chosen, answers }, freshId),
  };
}

function toggled(set: ReadonlySet<number>, row: number): ReadonlySet<number> {
  return withRow(set, row, !set.has(row));
}

function withRow(set: ReadonlySet<number>, row: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set);
  if (isIn) next.add(row);
  else next.delete(row);
  return next;
}

function withAnswer(
  answers: ReadonlyMap<number, Answer>,
  row: number,
  answer: Answer | 'leave',
): ReadonlyMap<number, Answer> {
  const next = new Map(answers);
  if (answer === 'leave') next.delete(row);
  else next.set(row, answer);
  return next;
}
