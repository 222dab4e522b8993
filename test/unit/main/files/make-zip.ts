import { crc32, deflateRawSync } from 'node:zlib';

/** A zip part; the fields that lie are for files made to deceive. */
export type ZipPart = {
  readonly name: string;
  readonly data: Buffer | string;
  readonly declaredSize?: number;
  readonly declaredChecksum?: number;
};

/** Packs parts into a deflated zip, as honestly as the parts are. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(part.declaredChecksum ?? crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.declaredSize ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type HandMade = {
  /** What stands in the worksheet part; with `<worksheet>` around it. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly more?: readonly ZipPart[];
};

/** A workbook of one sheet, written by hand. */
export function handMadeParts({ sheet, sharedStrings, styles, more = [] }: HandMade): readonly ZipPart[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${RELS}"><sheets><sheet name="แผ่นงาน" sheetId="7" r:id="a"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${relation('a', 'worksheet', '/xl/worksheets/Data.xml')}${relation(
        'b',
        'sharedStrings',
        'sharedStrings.xml',
      )}${relation('c', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/Data.xml', data: sheet },
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: sharedStrings }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: styles }]),
    ...more,
  ];
}

export function handMade(made: HandMade): Buffer {
  return makeZip(handMadeParts(made));
}
