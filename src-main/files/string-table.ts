import type { Readable } from 'node:stream';
import { FileFault } from '#main/files/file-fault';
import { RichTextReader, type Run } from '#main/files/rich-text';
import { readXml, type Attributes } from '#main/files/xml-events';

const MAX_CHARACTERS = 64 * 1024 * 1024;

/** Reads the texts that the cells of a workbook share. */
export async function readStringTable(stream: Readable): Promise<readonly (readonly Run[])[]> {
  const reader = new StringTableReader();
  await readXml(stream, reader);
  return reader.texts;
}

class StringTableReader {
  readonly texts: (readonly Run[])[] = [];
  private readonly rich = new RichTextReader();
  private size = 0;

  open(name: string, attributes: Attributes): void {
    this.rich.open(name, attributes);
  }

  text(text: string): void {
    this.size += text.length;
    if (this.size > MAX_CHARACTERS) throw new FileFault('file-over-limits', { limit: 'part-size' });
    this.rich.text(text);
  }

  close(name: string): void {
    this.rich.close(name);
    if (name === 'si') this.texts.push(this.rich.take());
  }
}
