import type { FieldValue } from '#domain/book/change';
import { METHODS } from '#domain/scoring/framework';
import { isFigure, typedFigure } from '#domain/text/typed-figure';
import type { Figure } from '#renderer/features/history/values';
import type { Words } from '#renderer/i18n/words';

/** How another value of a field is written; null where one can only choose between those that there are. */
export type Editor =
  | { readonly kind: 'figure' }
  | { readonly kind: 'text' }
  | { readonly kind: 'levels' }
  | { readonly kind: 'choice'; readonly values: readonly (string | null)[] };

const FIGURES = new Set(['indicator/weight', 'indicator/base', 'result/value', 'node/budget']);
const TEXTS = new Set([
  ...['indicator/no', 'indicator/name', 'indicator/unit'],
  ...['node/title', 'node/note', 'node/owner'],
]);

export function editorOf({ framework }: Words, { kind, field }: Figure): Editor | null {
  const key = `${kind}/${field}`;
  if (FIGURES.has(key)) return { kind: 'figure' };
  if (TEXTS.has(key)) return { kind: 'text' };
  switch (key) {
    case 'indicator/levels':
      return { kind: 'levels' };
    case 'indicator/method':
      return { kind: 'choice', values: METHODS };
    case 'indicator/dimension':
      return { kind: 'choice', values: [...framework.dimensions.map(({ code }) => code), null] };
    case 'indicator/startRound':
      return { kind: 'choice', values: [null, ...framework.rounds.map(({ code }) => code)] };
    default:
      return null;
  }
}

export type Written = { readonly value: FieldValue } | 'not-a-number' | 'empty';

/** The value that was written, or why it cannot stand. An official figure is decided as a number or not at all. */
export function writtenValue(editor: Editor, drafts: readonly string[]): Written {
  const [first = ''] = drafts;
  switch (editor.kind) {
    case 'text':
      return first.trim() === '' ? 'empty' : { value: first.trim() };
    case 'choice': {
      const value = editor.values[Number(first)];
      return first === '' || value === undefined ? 'empty' : { value };
    }
    case 'figure':
    case 'levels':
      return writtenFigures(editor.kind, drafts);
  }
}

function writtenFigures(kind: 'figure' | 'levels', drafts: readonly string[]): Written {
  const length = kind === 'levels' ? 5 : 1;
  const figures = Array.from({ length }, (_, at) => typedFigure(drafts[at] ?? ''));
  if (!figures.every(isFigure)) return 'not-a-number';
  if (figures.every((figure) => figure === null)) return 'empty';
  return { value: kind === 'levels' ? figures : (figures[0] ?? null) };
}
