import { posix } from 'node:path';
import { FileFault } from '#main/files/file-fault';
import { sieveSheet, type SievedSheet } from '#main/files/sheet-sieve';
import { storedZip } from '#main/files/stored-zip';
import { plainFormat } from '#main/files/number-format';
import { copyXml, readXml, type KeptXml } from '#main/files/xml-events';
import { openCheckedZip, type CheckedZip } from '#main/files/zip-limits';

const MAX_SHEETS = 50;
const MAX_PART_CHARACTERS = 64 * 1024 * 1024;

export type PackagedSheet = Omit<SievedSheet, 'xml'> & { readonly name: string; readonly hidden: boolean };

/** A foreign workbook cut down to cells: sheets in order, and a small zip that holds just them. */
export type WorkbookPackage = { readonly sheets: readonly PackagedSheet[]; readonly zip: Buffer };

type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly relation: string };
type Relation = { readonly type: string; readonly target: string };
type Outline = {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly relations: ReadonlyMap<string, Relation>;
};

const SHARED_STRINGS: KeptXml = {
  elements: new Map(['sst', 'si', 'r', 't'].map((name) => [name, []])),
  maxCharacters: MAX_PART_CHARACTERS,
};
const STYLES: KeptXml = {
  elements: new Map([
    ['styleSheet', []],
    ['numFmts', []],
    ['numFmt', ['numFmtId', 'formatCode']],
    ['cellXfs', []],
    ['xf', ['numFmtId']],
  ]),
  rewrite: plainFormat,
  maxCharacters: MAX_PART_CHARACTERS,
};

/**
 * Checks a workbook and packs what is read of it anew, under fixed names: whatever its producer called the parts,
 * and whatever else it put into the file, the spreadsheet library sees one plain form. Throws a FileFault.
 */
export async function packWorkbook(bytes: Buffer): Promise<WorkbookPackage> {
  const zip = await openCheckedZip(bytes);
  const outline = await readOutline(zip);
  const parts = new Map<string, string>();
  const sheets: PackagedSheet[] = [];
  for (const entry of outline.sheets) {
    const target = worksheetTarget(outline.relations, entry);
    if (target === null) continue;
    const { xml, ...rest } = await sieveSheet(await zip.open(target));
    sheets.push({ name: entry.name, hidden: entry.hidden, ...rest });
    parts.set(`xl/worksheets/sheet${String(sheets.length)}.xml`, xml);
  }
  if (sheets.length === 0) throw new FileFault('file-damaged', { reason: 'no-sheet' });
  for (const [name, kept] of [
    ['sharedStrings', SHARED_STRINGS],
    ['styles', STYLES],
  ] as const) {
    const target = targetOfType(outline.relations, name);
    if (target === null) continue;
    if (zip.has(target)) parts.set(`xl/${name}.xml`, await copyXml(await zip.open(target), kept));
    else if (uses(parts, name)) throw new FileFault('file-damaged', { reason: 'part-missing' });
  }
  for (const [name, xml] of frame(sheets.length, outline.date1904)) parts.set(name, xml);
  return { sheets, zip: storedZip(parts) };
}

/** Cells that point into a part: without it they would read as empty, or as figures of another size. */
function uses(sheets: ReadonlyMap<string, string>, name: 'sharedStrings' | 'styles'): boolean {
  const pointer = name === 'sharedStrings' ? ' t="s"' : ' s="';
  return [...sheets.values()].some((xml) => xml.includes(pointer));
}

async function readOutline(zip: CheckedZip): Promise<Outline> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await readXml(await zip.open('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        relation: attributes.get('id') ?? '',
      });
    },
  });
  if (sheets.length > MAX_SHEETS) throw new FileFault('file-over-limits', { limit: 'sheets' });
  return { sheets, date1904, relations: await readRelations(zip) };
}

async function readRelations(zip: CheckedZip): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readXml(await zip.open('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const type = posix.basename(attributes.get('Type') ?? '');
      // Targets are taken from the folder of the workbook, or from the root when they begin with a slash.
      const target = posix.join('/', posix.resolve('/xl', attributes.get('Target') ?? '')).slice(1);
      relations.set(attributes.get('Id') ?? '', { type, target });
    },
  });
  return relations;
}

/** A sheet of charts has no cells and is left out; a sheet of cells whose part is missing is damage. */
function worksheetTarget(relations: ReadonlyMap<string, Relation>, entry: SheetEntry): string | null {
  const relation = relations.get(entry.relation);
  if (relation === undefined) throw new FileFault('file-damaged', { reason: 'no-sheet' });
  return relation.type === 'worksheet' ? relation.target : null;
}

function targetOfType(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
}

/** The two parts that tell the library which sheets there are. */
function frame(count: number, date1904: boolean): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const sheets = numbers.map((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="s${n}"/>`);
  const relations = numbers.map((n) => `<Relationship Id="s${n}" Target="worksheets/sheet${n}.xml"/>`);
  const properties = `<workbookPr date1904="${date1904 ? '1' : '0'}"/>`;
  return new Map([
    ['xl/workbook.xml', `<workbook>${properties}<sheets>${sheets.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
  ]);
}
