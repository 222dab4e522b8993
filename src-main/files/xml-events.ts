import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { FileFault } from '#main/files/file-fault';
import { chunksOf } from '#main/files/zip-limits';

const MAX_DEPTH = 64;
const MAX_ATTRIBUTE = 32_768;

export type Attributes = ReadonlyMap<string, string>;

/** Names come without their namespace prefix: producers differ in it, the words are the same. */
export type XmlReader = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/**
 * Reads one XML part as a stream. A DOCTYPE, an unknown entity or markup that does not fit is damage. Of markup that
 * a producer gives twice, once for newer readers, the plain one is read.
 */
export async function readXml(stream: Readable, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  let choice = 0;
  parser.on('error', () => {
    throw new FileFault('file-damaged');
  });
  parser.on('doctype', () => {
    throw new FileFault('file-damaged', { reason: 'doctype' });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new FileFault('file-over-limits', { limit: 'depth' });
    const name = localName(tag.name);
    if (choice > 0 || name === 'Choice') choice += 1;
    else reader.open?.(name, attributesOf(tag.attributes));
  });
  const readText = (text: string): void => {
    if (choice === 0) reader.text?.(text);
  };
  parser.on('text', readText);
  parser.on('cdata', readText);
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (choice > 0) choice -= 1;
    else reader.close?.(localName(tag.name));
  });
  for await (const text of textOf(stream)) parser.write(text);
  parser.close();
}

async function* textOf(stream: Readable): AsyncGenerator<string> {
  let decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of chunksOf(stream)) {
    if (isFirst) decoder = new TextDecoder(encodingOf(chunk), { fatal: true });
    isFirst = false;
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** A part may be in UTF-16, and then begins with the mark of its byte order. */
function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function attributesOf(raw: Readonly<Record<string, string>>): Attributes {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(raw)) {
    if (value.length > MAX_ATTRIBUTE) throw new FileFault('file-over-limits', { limit: 'attribute' });
    if (!name.startsWith('xmlns')) attributes.set(localName(name), value);
  }
  return attributes;
}

/** A yes of the file format, which has two spellings. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
