import { join } from 'node:path';
import type { JournalFs } from '#main/journal/journal-fs';
import { HEADER_MAX_BYTES, readHeader, type HeaderLook, type SegmentHeader } from '#main/journal/header';
import { parseName, type SegmentName } from '#main/journal/segment-name';
import { withFile } from '#main/journal/whole-file';

/** A segment's file as it lies in the folder: only its name, its head and its size were looked at. */
export type FoundFile = SegmentName & { readonly size: number; readonly look: HeaderLook };

/** All files of segments in the folder, by number; nothing is touched. */
export async function survey(fs: JournalFs, folder: string): Promise<readonly FoundFile[]> {
  const names = (await fs.list(folder)).flatMap((name) => parseName(name) ?? []);
  const found: FoundFile[] = [];
  for (const name of names.sort((a, b) => a.number - b.number)) found.push(await look(fs, folder, name));
  return found;
}

async function look(fs: JournalFs, folder: string, name: SegmentName): Promise<FoundFile> {
  return withFile(fs, join(folder, name.name), 'read', async (file) => ({
    ...name,
    size: await file.size(),
    look: readHeader(await file.read(0, HEADER_MAX_BYTES)),
  }));
}

/** The head of a file that is what its name says; null where it is damaged or another segment's. */
export function headerOf(found: FoundFile | null): SegmentHeader | null {
  return found?.look.kind === 'whole' && found.look.header.segment === found.number
    ? found.look.header
    : null;
}

/** What lies in the folder, sorted out. */
export type Choice = {
  /** One file for each number. */
  readonly chosen: readonly FoundFile[];
  /** Of those, segments that were missing before and came back. */
  readonly returned: readonly FoundFile[];
  /** To be moved away. */
  readonly doubles: readonly FoundFile[];
};

/**
 * Two files have one number where a repair was broken off before the damaged one was moved away: the mended one, which
 * has the higher epoch, is the segment. A placeholder gives way to the segment that it replaced.
 */
export function chooseFiles(found: readonly FoundFile[]): Choice {
  const placeholders = found.filter((file) => headerOf(file)?.through !== undefined);
  const isOver = (placeholder: FoundFile, file: FoundFile): boolean =>
    file.number >= placeholder.number && file.number <= (headerOf(placeholder)?.through ?? 0);
  const real = found.filter((file) => !placeholders.includes(file));
  const returned = real.filter((file) => placeholders.some((placeholder) => isOver(placeholder, file)));
  const needed = placeholders.filter((placeholder) => !returned.some((file) => isOver(placeholder, file)));
  const chosen = bestOfEach([...real, ...needed]).sort((a, b) => a.number - b.number);
  return { chosen, returned, doubles: found.filter((file) => !chosen.includes(file)) };
}

function bestOfEach(files: readonly FoundFile[]): FoundFile[] {
  const best = new Map<number, FoundFile>();
  for (const file of files) {
    const other = best.get(file.number);
    if (other === undefined || rank(file) > rank(other)) best.set(file.number, file);
  }
  return [...best.values()];
}

function rank(file: FoundFile): number {
  return (headerOf(file)?.epoch ?? 0) * 2 + (file.seal === null ? 0 : 1);
}

/**
 * Records in a segment as its own head or the next one's tells; null where neither does. Counting by heads makes
 * opening quick: a long history is not read through.
 */
export function statedCount(found: FoundFile, next: FoundFile | null): number | null {
  const header = headerOf(found);
  const follower = headerOf(next);
  if (header?.count !== undefined) return header.count;
  if (header === null || follower?.segment !== found.number + 1) return null;
  return follower.first >= header.first ? follower.first - header.first : null;
}
