import type { GridChoice, GridColumn } from '#renderer/ui/grid/grid-types';

/** The entries of a list that a text may mean. Where the column does not say: those of that name, else those that begin so. */
export function meantBy<Row>(
  column: GridColumn<Row>,
  choices: readonly GridChoice[],
  text: string,
): readonly GridChoice[] {
  if (column.meant !== undefined) return column.meant(choices, text);
  const word = text.trim().toLocaleLowerCase();
  const named = choices.filter(({ value, label }) =>
    [value, label].some((name) => name.toLocaleLowerCase() === word),
  );
  if (named.length > 0 || word === '') return named;
  return choices.filter(({ label }) => label.toLocaleLowerCase().startsWith(word));
}
