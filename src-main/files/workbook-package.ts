import { posix } from 'node:path';
import { readCellStyles, type CellStyle } from '#main/files/cell-styles';
import { FileFault } from '#main/files/file-fault';
import { plainText, type Run } from '#main/files/rich-text';
import { sieveSheet, type SievedSheet } from '#main/files/sheet-sieve';
import { readStringTable } from '#main/files/string-table';
import { isTrue, readXml } from '#main/files/xml-events';
import { openCheckedZip, type CheckedZip } from '#main/files/zip-limits';

/** Some offices give every indicator a sheet of its own. */
const MAX_SHEETS = 255;
const WORKBOOK = 'xl/workbook.xml';
const ROOT_RELATIONS = '_rels/.rels';

export type PackagedSheet = SievedSheet & { readonly name: string; readonly hidden: boolean };

/** A foreign workbook cut down to what is read of it: sheets in order, and what their cells share. */
export type WorkbookPackage = {
  readonly sheets: readonly PackagedSheet[];
  readonly strings: readonly (readonly Run[])[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
};

type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly relation: string };
type Relation = { readonly type: string; readonly target: string };
type Outline = {
  /** Folder of the workbook part; targets are taken from there. */
  readonly folder: string;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly relations: ReadonlyMap<string, Relation>;
};

/** Checks a workbook and takes out what is read of it, whatever its producer called the parts. Throws a FileFault. */
export async function openPackage(bytes: Buffer): Promise<WorkbookPackage> {
  const zip = await openCheckedZip(bytes);
  const outline = await readOutline(zip);
  const sheets = await readSheets(zip, outline);
  const strings = partOf(zip, outline, 'sharedStrings');
  const styles = partOf(zip, outline, 'styles');
  // Without a part that cells point into they would read as empty, or as figures of another size.
  const cells = sheets.flatMap((sheet) => sheet.cells);
  const lacksStrings = strings === null && cells.some(({ type }) => type === 's');
  const lacksStyles = styles === null && cells.some(({ style }) => style > 0) && names(outline, 'styles');
  if (lacksStrings || lacksStyles) throw new FileFault('file-damaged', { reason: 'part-missing' });
  return {
    sheets,
    date1904: outline.date1904,
    strings: strings === null ? [] : await readStringTable(await zip.open(strings)),
    styles: styles === null ? [] : await readCellStyles(await zip.open(styles)),
  };
}

async function readSheets(zip: CheckedZip, outline: Outline): Promise<readonly PackagedSheet[]> {
  const sheets: PackagedSheet[] = [];
  for (const { name, hidden, relation } of outline.sheets) {
    const target = worksheetTarget(zip, outline, relation);
    if (target !== null) sheets.push({ name, hidden, ...(await sieveSheet(await zip.open(target))) });
  }
  if (sheets.length === 0) throw new FileFault('file-damaged', { reason: 'no-sheet' });
  return sheets;
}

async function readOutline(zip: CheckedZip): Promise<Outline> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const part = await workbookPart(zip);
  await readXml(await zip.open(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      sheets.push({
        name: plainText(attributes.get('name') ?? ''),
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        relation: attributes.get('id') ?? '',
      });
    },
  });
  if (sheets.length > MAX_SHEETS) throw new FileFault('file-over-limits', { limit: 'sheets' });
  const folder = posix.dirname(`/${part}`);
  const relations = posix.join(folder, '_rels', `${posix.basename(part)}.rels`).slice(1);
  return { sheets, date1904, folder, relations: await readRelations(zip, relations) };
}

/** The part that the package names as its document; by custom it has always the same name. */
async function workbookPart(zip: CheckedZip): Promise<string> {
  if (!zip.has(ROOT_RELATIONS)) return WORKBOOK;
  const relations = await readRelations(zip, ROOT_RELATIONS);
  const document = [...relations.values()].find(({ type }) => type === 'officeDocument');
  return (document === undefined ? null : targetIn(zip, '/', document)) ?? WORKBOOK;
}

async function readRelations(zip: CheckedZip, part: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readXml(await zip.open(part), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const type = posix.basename(attributes.get('Type') ?? '');
      relations.set(attributes.get('Id') ?? '', { type, target: attributes.get('Target') ?? '' });
    },
  });
  return relations;
}

/**
 * The part that a relation means: from the folder of the part that names it, or from the root when the target begins
 * with a slash; some programs leave that slash out. Null where there is none.
 */
function targetIn(zip: CheckedZip, folder: string, { target }: Relation): string | null {
  const path = unescaped(target.replaceAll('\\', '/'));
  const found = [posix.resolve(folder, path), posix.resolve('/', path)].find((name) =>
    zip.has(name.slice(1)),
  );
  return found?.slice(1) ?? null;
}

/** A target is a URI: a blank in a name is written %20. */
function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** A sheet of charts has no cells and is left out; a sheet of cells whose part is missing is damage. */
function worksheetTarget(zip: CheckedZip, { relations, folder }: Outline, id: string): string | null {
  const relation = relations.get(id);
  if (relation === undefined) throw new FileFault('file-damaged', { reason: 'no-sheet' });
  if (relation.type !== 'worksheet') return null;
  const part = targetIn(zip, folder, relation);
  if (part === null) throw new FileFault('file-damaged', { part: relation.target.slice(0, 200) });
  return part;
}

/** A part that the sheets share, by its relation or, where there is none, by the name that it has by custom. */
function partOf(zip: CheckedZip, { relations, folder }: Outline, type: string): string | null {
  const named = [...relations.values()].find((relation) => relation.type === type);
  return targetIn(zip, folder, named ?? { type, target: `${type}.xml` });
}

function names({ relations }: Outline, type: string): boolean {
  return [...relations.values()].some((relation) => relation.type === type);
}
