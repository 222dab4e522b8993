// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn } from '#renderer/ui/grid/grid-types';
import { givenBook } from '#test/unit/renderer/given';
import { openScreen } from '../../renderer/open-screen.tsx';

type Line = { readonly text: string };

function column(id: string, align: 'start' | 'end', reason: string | null): GridColumn<Line> {
  const text = ({ text: own }: Line): string => own;
  return {
    ...{ id, head: id, width: 80, align, text, render: text },
    editable: () => true,
    closed: () => reason,
  };
}

/** Classes of the cells with a text: of an open, a closed and a closed column of figures. */
async function classesOf(text: string): Promise<readonly boolean[]> {
  const columns = [
    column('open', 'start', null),
    column('closed', 'start', 'ปิดแล้ว'),
    column('figure', 'end', 'ปิดแล้ว'),
  ];
  const rows = [{ kind: 'row' as const, id: 'a', row: { text } }];
  const screen = await openScreen(givenBook(), <Grid label="ผล" columns={columns} rows={rows} />);
  const fits = screen.all('td').map(({ classList }) => classList.contains('fits'));
  await screen.close();
  return fits;
}

it('a text of a closed cell has room where there is room for the lock, too: it moves aside for that', async () => {
  expect(await classesOf('งานดี')).toEqual([true, false, true]);
  expect(await classesOf('งาน')).toEqual([true, true, true]);
  expect(await classesOf('งานที่ดีกว่า')).toEqual([false, false, false]);
});
