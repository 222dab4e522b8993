import type { Decimal, Levels } from '#domain/book/book';
import type { Problem } from '#domain/problems';
import type { Direction, Method } from '#domain/scoring/framework';

/** One filled cell of a foreign workbook, as plain data. Rows and columns count from 1. */
export type SheetCell = {
  readonly row: number;
  readonly column: number;
  /** What the officer sees; of a number as its format shows it ("1.10"), only without grouping of digits. */
  readonly text: string;
  /**
   * The figure that is shown, exact and never rounded: the stored one, times what its format multiplies it by (a
   * percent by 100, two scaling commas by a millionth). Null where no figure is seen.
   */
  readonly number: string | null;
  readonly percentFormat: boolean;
  /** From a formula; `text` and `number` are its stored value and are empty where none was stored. */
  readonly formula: boolean;
  /** A spreadsheet error such as #REF! */
  readonly error: boolean;
  /** A day or a time: `text` is how the sheet shows it, and it is no figure, whatever `text` looks like. */
  readonly date?: true;
  /** `text` has fewer places than the figure that the cell holds. */
  readonly rounded?: true;
  /** What stands in the cell and is not part of `text` and `number`. */
  readonly leftOut?: LeftOut;
};

/** Struck out, in whole or in part; or a value that the number format does not show. */
export type LeftOut = { readonly why: 'struck' | 'not-shown'; readonly text: string };

/** A rectangle of merged cells, all four bounds inclusive. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  /** Hidden, or of no width. */
  readonly hiddenColumns: readonly number[];
};

export type Workbook = { readonly sheets: readonly Sheet[] };

/** What a column was understood to hold. */
export type ColumnField =
  | 'no'
  | 'name'
  | 'unit'
  | 'base'
  | 'weight'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'level5'
  | 'step'
  | 'direction'
  | 'method'
  | 'dimension'
  | 'partOf'
  | 'partWeight'
  | `result:${string}`;

/** `row` is the lowest row of its head. */
export type ReadColumn = {
  readonly field: ColumnField;
  readonly column: number;
  readonly row: number;
  readonly header: string;
};

/** A column with a head that is none of those: nothing of it is taken in. */
export type ColumnNotRead = Omit<ReadColumn, 'field'>;

/** A line beside the table that may say of which year and province the sheet is; `file` is the name of the file. */
export type SheetLine = {
  readonly where: 'above' | 'name' | 'file' | 'below';
  readonly cell: string | null;
  readonly text: string;
};

export type ReadTexts = Readonly<Partial<Record<ColumnField, string>>>;

/** One indicator as the workbook gives it; null where nothing stands. */
export type ReadIndicator = {
  readonly no: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly method: Method | null;
  readonly direction: Direction | null;
  /** What no cell states: it comes from the levels alone. */
  readonly inferred?: readonly ('method' | 'direction')[] | undefined;
  /** Percent, whatever the sheet uses. */
  readonly weight: Decimal;
  readonly levels: Levels;
  readonly base: Decimal;
  /** "-/+ 8.50" as a decimal, "8.5". */
  readonly step: Decimal;
  /** Text of the dimension column or of the heading above, as it stands. */
  readonly dimension: string | null;
  /** Results by the months since the start of the year ("6", "9", "12"); for a year, by the codes of its rounds. */
  readonly results: Readonly<Record<string, string | null>>;
  /** What stands where a number belongs and is none, as it was typed; left away where there is nothing of the kind. */
  readonly texts?: ReadTexts | undefined;
  /** Of a part of a compound indicator, the number of its whole; its `weight` is then not one of the form. */
  readonly partOf?: string | undefined;
  /** Of a compound indicator whose score is the weighted mean of its parts. */
  readonly partsMode?: 'average' | undefined;
};

export type ReadRow = { readonly row: number; readonly indicator: ReadIndicator };

/** A row between the indicators that is none: a total, a heading, a note. */
export type SkippedRow = {
  readonly row: number;
  readonly reason: 'total' | 'heading' | 'note';
  readonly text: string;
};

/** What was understood of a workbook. Nothing of it is saved before the officer confirms. */
export type ReadAgreement = {
  readonly sheet: string | null;
  readonly unitName: string | null;
  /** Buddhist-era year named in the title, if any. */
  readonly year: number | null;
  readonly lines: readonly SheetLine[];
  readonly columns: readonly ReadColumn[];
  readonly notRead: readonly ColumnNotRead[];
  readonly rows: readonly ReadRow[];
  readonly skipped: readonly SkippedRow[];
  /** Sum of the weights in percent, as an exact decimal text. */
  readonly weightTotal: string;
  /** Row of the sheet's own total, when it has one, and whether it agrees. */
  readonly statedTotal: { readonly cell: string; readonly value: string; readonly agrees: boolean } | null;
  readonly problems: readonly Problem[];
};
