import { describe, expect, it } from 'vitest';
import type { BookState } from '#domain/book/book';
import { bookOf } from '#domain/year-folder/read-year-folder';
import { linksFor, othersFor } from '#renderer/features/strategy/map-links';
import { mapLayout, type MapBox, type MapLayout } from '#renderer/features/strategy/map-layout';
import { modelOf } from '#renderer/features/strategy/tree-model';
import { widthOf, wrapText } from '#renderer/features/strategy/wrap-text';
import { sampleRecords } from '#test/unit/domain/year-folder/sample-year';

const sample = bookOf(sampleRecords());

function layoutOf(state: BookState, scope: 'province' | 'cluster', room: number): MapLayout {
  return mapLayout({
    ...{ model: modelOf(state, scope), room, wrap: wrapText, footOf: () => 'ตัวชี้วัด 1' },
    others: othersFor(state, scope),
    links: linksFor(state, scope),
  });
}
const overlap = (a: MapBox, b: MapBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the picture', () => {
  it.each([600, 1198, 2400])('of %i pixels has no box over another and none outside', (room) => {
    for (const scope of ['province', 'cluster'] as const) {
      const { boxes, width, height } = layoutOf(sample, scope, room);
      const clashes = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlap(a, b)));
      expect(clashes).toEqual([]);
      expect(boxes.every((box) => box.x + box.width <= width && box.y + box.height <= height)).toBe(true);
      expect(width).toBeGreaterThanOrEqual(room === 600 ? 600 : room);
    }
  });

  it('grows with the data: twelve issues stand side by side, each wide enough to be read', () => {
    const issue = [...sample.node.values()].find(
      ({ kind, scope }) => kind === 'issue' && scope === 'province',
    )!;
    const node = new Map(sample.node);
    for (let at = 0; at < 8; at += 1)
      node.set(`i${String(at)}`, { ...issue, id: `i${String(at)}`, order: `z${String(at)}` });
    const issues = layoutOf({ ...sample, node }, 'province', 900).boxes.filter(
      ({ look }) => look === 'issue',
    );
    expect(issues).toHaveLength(12);
    expect(Math.min(...issues.map(({ width }) => width))).toBeGreaterThanOrEqual(176);
  });

  it('draws one line for each pair, also from what is deeper than the picture', () => {
    const strategy = [...sample.node.values()].find(({ kind }) => kind === 'strategy')!;
    const [target] = othersFor(sample, 'province');
    const bare = new Map(
      [...sample.node].map(([id, node]) => [id, { ...node, clusterLinks: [] as readonly string[] }] as const),
    );
    const linked = {
      ...sample,
      node: new Map(bare).set(strategy.id, { ...strategy, clusterLinks: [target!.id] }),
    };
    expect(linksFor(linked, 'province')).toEqual([{ from: strategy.parent, to: target!.id }]);
    expect(layoutOf(linked, 'province', 1198).lines).toHaveLength(1);
  });
});

describe('words', () => {
  const long = 'การบริหารจัดการทรัพยากรธรรมชาติ สิ่งแวดล้อม และการบริการภาครัฐที่ดี 2547';

  it('are broken between words, none is lost, and no line is wider than its room', () => {
    const lines = wrapText(long, 160);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
    expect(lines.filter((line) => widthOf(line) > 160)).toEqual([]);
    expect(lines.filter((line) => /^[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(line))).toEqual([]);
  });

  it('end in an ellipsis where there are too many lines', () => {
    const lines = wrapText(`${long} ${long} ${long}`, 120);
    expect([lines.length, lines.at(-1)?.endsWith('…')]).toEqual([6, true]);
  });

  it.each([
    ['พัฒนาแหล่งน้ำหมู่บ้านอื่นๆ', 110, ['พัฒนาแหล่งน้ำ', 'หมู่บ้านอื่นๆ']],
    ['ค่าเป้าหมาย (ร้อยละ 80)', 70, ['ค่าเป้าหมาย', '(ร้อยละ', '80)']],
    ['เพิ่มผลิตภาพ (ร้อยละ 80)', 90, ['เพิ่มผลิตภาพ', '(ร้อยละ 80)']],
    ['ผลผลิต "ข้าว" ปี 67/68', 50, ['ผลผลิต', '"ข้าว" ปี', '67/68']],
  ])('leave no bracket or quotation mark alone and cut no word before อื่นๆ: %s', (title, width, lines) => {
    expect(wrapText(title, width)).toEqual(lines);
  });

  it('are broken between letters where one is longer than the room, and the dots have room too', () => {
    const address = `https://example.go.th/${'a'.repeat(60)}`;
    for (const text of [address, `${long} ${long} ${long}`]) {
      const lines = wrapText(text, 120);
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.filter((line) => widthOf(line) > 120)).toEqual([]);
    }
  });
});
