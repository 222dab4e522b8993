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

/** Reads one XML part as a stream. A DOCTYPE, an unknown entity or markup that does not fit is damage. */
export async function readXml(stream: Readable, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let depth = 0;
  parser.on('error', () => {
    throw new FileFault('file-damaged');
  });
  parser.on('doctype', () => {
    throw new FileFault('file-damaged', { reason: 'doctype' });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new FileFault('file-over-limits', { limit: 'depth' });
    reader.open?.(localName(tag.name), attributesOf(tag.attributes));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(localName(tag.name));
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunksOf(stream)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

function attributesOf(raw: Readonly<Record<string, string>>): Attributes {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(raw)) {
    if (value.length > MAX_ATTRIBUTE) throw new FileFault('file-over-limits', { limit: 'attribute' });
    if (!name.startsWith('xmlns')) attributes.set(localName(name), value);
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found);
}

/** What a copy keeps: elements by name, and of each the attributes that are named, rewritten where wanted. */
export type KeptXml = {
  readonly elements: ReadonlyMap<string, readonly string[]>;
  readonly rewrite?: (attribute: string, value: string) => string;
  readonly maxCharacters: number;
};

/** Copies a part, but only what is to be kept. */
export async function copyXml(stream: Readable, kept: KeptXml): Promise<string> {
  const out: string[] = [];
  let size = 0;
  let dropped = 0;
  const write = (text: string): void => {
    size += text.length;
    if (size > kept.maxCharacters) throw new FileFault('file-over-limits', { limit: 'part-size' });
    out.push(text);
  };
  await readXml(stream, {
    open: (name, attributes) => {
      if (dropped > 0 || !kept.elements.has(name)) dropped += 1;
      else write(startTag(name, attributes, kept));
    },
    text: (text) => {
      if (dropped === 0) write(escapeXml(text));
    },
    close: (name) => {
      if (dropped === 0) write(`</${name}>`);
      else dropped -= 1;
    },
  });
  return out.join('');
}

function startTag(name: string, attributes: Attributes, kept: KeptXml): string {
  const written = (kept.elements.get(name) ?? []).flatMap((each) => {
    const value = attributes.get(each);
    if (value === undefined) return [];
    return [` ${each}="${escapeXml(kept.rewrite?.(each, value) ?? value)}"`];
  });
  return `<${name}${written.join('')}>`;
}
