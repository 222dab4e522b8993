/** The part of the library that writes workbooks: its main entry brings streams, and the packages they need, with it. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export = Workbook;
}
