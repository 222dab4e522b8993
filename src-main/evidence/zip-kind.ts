import type { MediaType } from '#domain/evidence/media';
import type { Ends } from '#main/evidence/sniff';

const OOXML = 'application/vnd.openxmlformats-officedocument';
/** Folder inside the zip by which an Office document is known. */
const FOLDERS: readonly (readonly [string, MediaType])[] = [
  ['word/', `${OOXML}.wordprocessingml.document`],
  ['xl/', `${OOXML}.spreadsheetml.sheet`],
  ['ppt/', `${OOXML}.presentationml.presentation`],
];
const OPEN_DOCUMENTS: readonly MediaType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
];

/** Where the name's length and the name stand behind the signature of an entry: at its bytes, and in the list at the end. */
const LOCAL = { signature: Buffer.from('504b0304', 'hex'), length: 26, name: 30 };
const CENTRAL = { signature: Buffer.from('504b0102', 'hex'), length: 28, name: 46 };
const MAX_NAMES = 4000;

/** Which Office document a zip is, by the names of its parts; nothing is unpacked. Null: a zip like any other. */
export function officeKind({ head, tail }: Ends): MediaType | null {
  const open = openDocument(head);
  if (open !== null) return open;
  const names = [...entryNames(head, LOCAL), ...entryNames(tail, CENTRAL)];
  if (!names.includes('[Content_Types].xml')) return null;
  return FOLDERS.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? null;
}

/** Such a document begins with its media type, stored as it is. */
function openDocument(head: Buffer): MediaType | null {
  const length = head.length < LOCAL.name ? 0 : head.readUInt16LE(LOCAL.length);
  const from = LOCAL.name + length;
  if (head.toString('latin1', LOCAL.name, from) !== 'mimetype') return null;
  const stored = head.toString('latin1', from, from + 60);
  return OPEN_DOCUMENTS.find((type) => stored.startsWith(type) && !stored.startsWith(`${type}-`)) ?? null;
}

function entryNames(bytes: Buffer, { signature, length, name }: typeof LOCAL): readonly string[] {
  const names: string[] = [];
  let at = bytes.indexOf(signature);
  while (at !== -1 && at + name <= bytes.length && names.length < MAX_NAMES) {
    const from = at + name;
    names.push(bytes.toString('utf8', from, from + bytes.readUInt16LE(at + length)));
    at = bytes.indexOf(signature, from);
  }
  return names;
}
