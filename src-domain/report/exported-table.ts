import * as z from 'zod/mini';
import { listOf, text } from '#domain/ipc/fields';

/** A table on its way out to a workbook: its columns, and its rows in their order. */
export const exportedTable = z.lazy(() =>
  z.strictObject({
    title: text(0, 400),
    sub: text(0, 400),
    columns: listOf(
      z.strictObject({
        head: text(0, 400),
        /** In characters. */
        width: z.int().check(z.gte(4), z.lte(120)),
        /** Numbers are written only in columns of figures. */
        kind: z.enum(['words', 'short', 'figure']),
      }),
      40,
      1,
    ),
    rows: listOf(
      z.strictObject({
        look: z.enum(['plain', 'group', 'total']),
        cells: listOf(z.nullable(text(0, 2000)), 40),
      }),
      6000,
    ),
  }),
);
export type ExportedTable = z.infer<typeof exportedTable>;
