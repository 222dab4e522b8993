import { must, opened } from '#test/unit/main/journal/journal-tools';

/** What is in the golden journals: text, bytes of every value, one byte alone, and enough to fill some segments. */
export function goldenRecords(): readonly Uint8Array[] {
  const words = ['{"v":1,"name":"ตั้งค่าเป้าหมาย"}', 'a', 'ร้อยละของครัวเรือนที่มีรายได้เพิ่มขึ้น'];
  return [
    ...words.map((each) => new TextEncoder().encode(each)),
    Uint8Array.from({ length: 256 }, (_, value) => value),
    Uint8Array.of(0),
    ...Array.from({ length: 8 }, (_, number) => new TextEncoder().encode(`${String(number)} `.repeat(20))),
  ];
}

export const GOLDEN_ID = '0f7a1c52-6f0e-4a55-9c1d-3b2a5c1e7d90';

/** Writes them as this program does now: the same records always give the same files. */
export async function writeGolden(folder: string): Promise<void> {
  const { journal } = await opened(folder, { segmentBytes: 250, freshId: () => GOLDEN_ID });
  for (const record of goldenRecords()) must(await journal.append([record]));
  await journal.close();
}
