import { properThai } from '#domain/text/private-thai';
import { FileFault } from '#main/files/file-fault';
import { isTrue, type Attributes } from '#main/files/xml-events';

/** A stretch of text in one font; null where it has none of its own and takes that of the cell. */
export type Run = { readonly text: string; readonly struck: boolean | null };

/** Longest text of a cell that a spreadsheet can hold. */
const LONGEST_TEXT = 32_767;

/** Collects the runs of a text from the events of its markup. Reading aids over the text are no part of it. */
export class RichTextReader {
  private runs: Run[] = [];
  private text_ = '';
  private struck: boolean | null = null;
  private inReadingAid = false;
  private inText = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.inReadingAid = true;
    else if (name === 'rPr') this.struck = false;
    else if (name === 'strike') this.struck = isTrue(attributes.get('val') ?? '1');
    else if (name === 't') this.inText = !this.inReadingAid;
  }

  text(text: string): void {
    if (!this.inText) return;
    this.text_ += text;
    if (this.text_.length > LONGEST_TEXT) throw new FileFault('file-over-limits', { limit: 'cell-text' });
  }

  close(name: string): void {
    if (name === 'rPh') this.inReadingAid = false;
    else if (name === 'r') this.struck = null;
    else if (name === 't' && this.inText) {
      this.runs.push({ text: this.text_, struck: this.struck });
      this.text_ = '';
      this.inText = false;
    }
  }

  /** The runs that were read since the last call. */
  take(): readonly Run[] {
    const runs = this.runs.map((run) => ({ ...run, text: plainText(run.text) }));
    this.runs = [];
    this.struck = null;
    return runs;
  }
}

/**
 * Text of a workbook as it is meant: `_x000D_` is the character of that number, `_x005F_` the underscore before what
 * only looks like one, and the private marks of old Thai fonts are the marks that they show.
 */
export function plainText(text: string): string {
  const meant = text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return properThai(meant);
}
