import { crc32 } from 'node:zlib';

type Part = { readonly name: string; readonly data: Buffer };

const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that a zip can name. */
const DAY = 0x0021;

/** Packs parts into a zip without compressing them, for a reader in this process that takes nothing but a zip. */
export function storedZip(parts: ReadonlyMap<string, string>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const part = { name, data: Buffer.from(text, 'utf8') };
    const local = Buffer.concat([localHeader(part), Buffer.from(name), part.data]);
    centrals.push(centralHeader(part, offset), Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, endRecord(parts.size, central.length, offset)]);
}

function localHeader(part: Part): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 0, 'latin1');
  commonFields(part).copy(header, 4);
  return header;
}

function centralHeader(part: Part, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.write('PK\u0001\u0002', 0, 'latin1');
  header.writeUInt16LE(20, 4);
  commonFields(part).copy(header, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The 26 bytes that both headers share: version, flags, method 0, date, checksum, both sizes, length of the name. */
function commonFields({ name, data }: Part): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function endRecord(count: number, centralLength: number, centralOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\u0005\u0006', 0, 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(centralLength, 12);
  record.writeUInt32LE(centralOffset, 16);
  return record;
}
