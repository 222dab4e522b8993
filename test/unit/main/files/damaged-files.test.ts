import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadAgreement } from '#domain/agreement/sheet';
import { SEVERITY } from '#domain/problems';
import type { Result } from '#domain/result';
import { answerRequest } from '#main/files/answer-request';
import { openCheckedZip, ZIP_LIMITS } from '#main/files/zip-limits';
import { sampleBytes } from '#test/unit/main/files/agreement-samples';
import { handMade, handMadeParts, makeZip, type ZipPart } from '#test/unit/main/files/make-zip';
import { testFolder } from '#test/unit/main/files/test-folder';
import { runs } from '#test/unit/property-runs';

const SHEET = '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>';
const sheetPart = (data: string): Buffer => handMade({ sheet: data });
const withPart = (part: ZipPart): Buffer => handMade({ sheet: SHEET, more: [part] });

async function readBytes(bytes: Uint8Array): Promise<Result<ReadAgreement | Uint8Array>> {
  const path = join(testFolder(), 'file.xlsx');
  writeFileSync(path, bytes);
  return answerRequest({ kind: 'read', path });
}

const DOCTYPE =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]>';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const padding = `<!--${' '.repeat(70_000)}-->`;
const levels = (count: number): string => '<a>'.repeat(count) + '</a>'.repeat(count);

describe('each bad file is told by its own code', () => {
  test.each<[string, string, () => Buffer]>([
    ['an empty file', 'file-empty', () => Buffer.alloc(0)],
    [
      'a workbook locked with a password',
      'file-encrypted',
      () => Buffer.concat([OLE, Buffer.alloc(1000), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['an old .xls', 'file-old-format', () => Buffer.concat([OLE, Buffer.from('Workbook', 'utf16le')])],
    ['a web page named xlsx', 'file-not-workbook', () => Buffer.from('<html><table></table></html>')],
    ['comma separated text', 'file-not-workbook', () => Buffer.from('ที่,ตัวชี้วัด,น้ำหนัก\n1,ก,10\n')],
    ['a picture', 'file-not-workbook', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a zip of something else', 'file-not-workbook', () => makeZip([{ name: 'a.txt', data: 'a' }])],
    [
      'a text document',
      'file-not-workbook',
      () =>
        makeZip([
          { name: '[Content_Types].xml', data: '<Types/>' },
          { name: 'word/document.xml', data: '<a/>' },
        ]),
    ],
    ['one with macros', 'file-has-macros', () => withPart({ name: 'xl/vbaProject.bin', data: 'x' })],
    ['more than 20 MB', 'file-too-large', () => Buffer.alloc(20 * 1024 * 1024 + 1, 'PK\u0003\u0004')],
    [
      'a part that comes twice',
      'file-damaged',
      () => withPart({ name: 'xl/worksheets/Data.xml', data: SHEET }),
    ],
    ['a name that climbs out', 'file-damaged', () => withPart({ name: '../../evil.xml', data: '<a/>' })],
    [
      'a wrong checksum',
      'file-damaged',
      () => withPart({ name: 'xl/a.bin', data: 'x', declaredChecksum: 1 }),
    ],
    [
      'a size that is too small',
      'file-damaged',
      () => withPart({ name: 'a', data: 'xxxxxx', declaredSize: 2 }),
    ],
    [
      'a size that is declared huge',
      'file-over-limits',
      () => withPart({ name: 'a', data: 'x', declaredSize: ZIP_LIMITS.entryBytes + 1 }),
    ],
    ['a billion laughs', 'file-damaged', () => sheetPart(`${DOCTYPE}<worksheet>&d;</worksheet>`)],
    ['a billion laughs behind padding', 'file-damaged', () => sheetPart(`${padding}${DOCTYPE}<worksheet/>`)],
    [
      'a billion laughs in the words',
      'file-damaged',
      () => handMade({ sheet: SHEET, sharedStrings: `${padding}${DOCTYPE}<sst><si><t>&d;</t></si></sst>` }),
    ],
    ['an entity that nobody explained', 'file-damaged', () => sheetPart('<worksheet>&xxe;</worksheet>')],
    ['markup without an end', 'file-damaged', () => sheetPart('<worksheet><sheetData><row>')],
    ['no sheet at all', 'file-damaged', () => makeZip(handMadeParts({ sheet: SHEET }).slice(0, 3))],
    [
      'bytes that are no UTF-8',
      'file-damaged',
      () => withPartReplaced(Buffer.from([0x3c, 0xe0, 0xb8, 0x3e])),
    ],
    ['elements nested without end', 'file-over-limits', () => sheetPart(levels(65))],
    [
      'too many parts',
      'file-over-limits',
      () =>
        handMade({
          sheet: SHEET,
          more: Array.from({ length: 2_000 }, (_, n) => ({ name: `p${String(n)}`, data: '' })),
        }),
    ],
    ['a cell longer than any cell', 'file-over-limits', () => sheetPart(inlineText('ก'.repeat(32_768)))],
    [
      'a word longer than any cell',
      'file-over-limits',
      () =>
        handMade({
          sheet: '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
          sharedStrings: `<sst><si><t>${'ก'.repeat(32_768)}</t></si></sst>`,
        }),
    ],
    [
      'a row that no sheet has',
      'file-damaged',
      () => sheetPart('<worksheet><row r="99999999"/></worksheet>'),
    ],
    ['a column that no sheet has', 'file-damaged', () => sheetPart(cellsAt('XFE1'))],
    ['rows out of turn', 'file-damaged', () => sheetPart('<worksheet><row r="5"/><row r="4"/></worksheet>')],
    [
      'a merge that is none',
      'file-damaged',
      () => sheetPart('<worksheet><mergeCell ref="A1:Z"/></worksheet>'),
    ],
  ])('%s: %s', async (_, code, make) => {
    expect(await readBytes(make())).toMatchObject({ ok: false, code });
  });
});

function withPartReplaced(data: Buffer): Buffer {
  return makeZip(
    handMadeParts({ sheet: SHEET }).map((part) =>
      part.name.endsWith('Data.xml') ? { ...part, data } : part,
    ),
  );
}

function cellsAt(ref: string): string {
  return `<worksheet><sheetData><row r="1"><c r="${ref}"><v>1</v></c></row></sheetData></worksheet>`;
}

function inlineText(text: string): string {
  return `<worksheet><row><c t="inlineStr"><is><t>${text}</t></is></c></row></worksheet>`;
}

describe('bombs are stopped by what is counted', () => {
  test('a part that inflates more than 200 times', async () => {
    const bomb = withPart({ name: 'xl/media/image1.png', data: Buffer.alloc(8 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await readBytes(bomb)).toMatchObject({
      ok: false,
      code: 'file-over-limits',
      details: { limit: 'ratio' },
    });
  });

  test('sizes of a part and of the whole, on the inflated stream', async () => {
    const file = withPart({ name: 'xl/a.bin', data: Buffer.alloc(10_000, 'abcdefgh') });
    const loose = { ...ZIP_LIMITS, ratio: 100_000 };
    await expect(openCheckedZip(file, { ...loose, entryBytes: 9_999 })).rejects.toMatchObject({
      code: 'file-over-limits',
      details: { limit: 'entry-size' },
    });
    await expect(openCheckedZip(file, { ...loose, totalBytes: 9_999 })).rejects.toMatchObject({
      code: 'file-over-limits',
      details: { limit: 'total-size' },
    });
  });
});

describe('a real agreement, damaged', () => {
  const whole = sampleBytes('sheet-01');
  let original: Result<ReadAgreement | Uint8Array>;
  beforeAll(async () => {
    const path = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'agreements', 'sheet-01.xlsx');
    original = await answerRequest({ kind: 'read', path });
  });

  test('whole it can be read', () => {
    expect(original).toMatchObject({ ok: true, value: { unitName: 'นธก.' } });
  });

  test('cut off anywhere it is an empty, foreign or damaged file', async () => {
    for (let length = 0; length < whole.length; length += 61) {
      const result = await readBytes(whole.subarray(0, length));
      expect(result).toMatchObject({ ok: false, code: cutOffCode(length) });
    }
  });

  test('with flipped bits it is the same agreement or a code, never another figure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: whole.length * 8 - 1 }), { minLength: 1, maxLength: 3 }),
        async (bits) => {
          const flipped = Buffer.from(whole);
          for (const bit of bits) flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          const result = await readBytes(flipped);
          if (result.ok) expect(result).toEqual(original);
          else expect(Object.keys(SEVERITY)).toContain(result.code);
        },
      ),
      // This bit renames the part that holds the texts: once read as a sheet of empty cells.
      { numRuns: runs(150), examples: [[[57848]]] },
    );
  });

  test('nothing of all that changed what every object has', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

function cutOffCode(length: number): string {
  if (length === 0) return 'file-empty';
  return length < 4 ? 'file-not-workbook' : 'file-damaged';
}
