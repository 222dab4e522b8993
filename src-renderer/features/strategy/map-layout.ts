import type { TreeModel, Item } from '#renderer/features/strategy/tree-model';

/** A rectangle of the picture with its words broken into lines. Pixels. */
export type MapBox = {
  readonly id: string;
  readonly look: 'vision' | 'issue' | 'objective' | 'other';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** The quiet line at the foot; null for none. */
  readonly foot: string | null;
};

export type MapBand = { readonly name: 'vision' | 'issues' | 'objectives' | 'other'; readonly y: number };

/** From a box of this strategy to one of the other. */
export type MapLine = { readonly from: string; readonly to: string; readonly path: string };

export type MapLayout = {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly MapBand[];
  readonly boxes: readonly MapBox[];
  readonly lines: readonly MapLine[];
};

/** A link as the picture draws it: between a branch here and an issue of the other strategy. */
export type MapLink = { readonly from: string; readonly to: string };
export type MapOther = { readonly id: string; readonly words: string };

export type MapGiven = {
  readonly model: TreeModel;
  /** Pixels that there are. */
  readonly room: number;
  readonly others: readonly MapOther[];
  readonly links: readonly MapLink[];
  readonly footOf: (item: Item) => string | null;
  /** Breaks words into lines that are no wider. */
  readonly wrap: (text: string, width: number) => readonly string[];
};

const MARGIN = 136;
const EDGE = 20;
const GAP = 18;
const LEAST = 176;
const PAD = 10;
export const LINE = 21;
const FOOT = 20;
const BETWEEN = 28;

/** Vision over issues over objectives, one column an issue, and the other strategy at the foot. */
export function mapLayout(given: MapGiven): MapLayout {
  const { model, room } = given;
  const issues = itemsOf(model).filter(({ kind }) => kind === 'issue');
  const columns = Math.max(1, issues.length);
  const inside = Math.max(room - MARGIN - EDGE, columns * (LEAST + GAP) - GAP);
  const columnWidth = (inside - GAP * (columns - 1)) / columns;
  const at = (column: number): number => MARGIN + column * (columnWidth + GAP);
  const visions = itemsOf(model).filter(({ kind }) => kind === 'vision');
  const vision = row(given, visions, { y: 20, xOf: () => MARGIN, width: inside });
  const issueTop = bottom(vision, 20) + BETWEEN;
  const heads = row(given, issues, { y: issueTop, xOf: at, width: columnWidth });
  const objectiveTop = bottom(heads, issueTop) + BETWEEN;
  const stacks = issues.flatMap(({ id }, column) =>
    stack(given, childrenOf(model, id), { x: at(column), y: objectiveTop, width: columnWidth }),
  );
  const otherTop = bottom(stacks, objectiveTop) + BETWEEN * 2;
  const others = otherRow(given, { y: otherTop, width: inside });
  const boxes = [...vision, ...heads, ...stacks, ...others];
  return {
    width: MARGIN + inside + EDGE,
    height: bottom(boxes, otherTop) + EDGE,
    bands: [
      { name: 'vision', y: 20 },
      { name: 'issues', y: issueTop },
      { name: 'objectives', y: objectiveTop },
      ...(others.length > 0 ? [{ name: 'other' as const, y: otherTop }] : []),
    ],
    boxes,
    lines: linesBetween(given.links, boxes, otherTop),
  };
}

function itemsOf({ items }: TreeModel): readonly Item[] {
  return [...items.values()];
}

function childrenOf(model: TreeModel, id: string): readonly Item[] {
  return model.children(id).flatMap((child) => {
    const item = model.items.get(child);
    return item?.kind === 'objective' ? [item] : [];
  });
}

function bottom(boxes: readonly MapBox[], otherwise: number): number {
  return boxes.reduce((lowest, { y, height }) => Math.max(lowest, y + height), otherwise);
}

type BoxPlacement = { readonly x: number; readonly y: number; readonly width: number };

function boxOf({ wrap, footOf }: MapGiven, item: Item, place: BoxPlacement): MapBox {
  const lines = wrap([item.number, item.title].filter(Boolean).join(' '), place.width - 2 * PAD);
  const foot = footOf(item);
  const look = item.kind === 'vision' || item.kind === 'issue' ? item.kind : 'objective';
  const height = 2 * PAD - 4 + lines.length * LINE + (foot === null ? 0 : FOOT);
  return { ...place, id: item.id, look, lines, foot, height };
}

type Row = { readonly y: number; readonly xOf: (at: number) => number; readonly width: number };

/** Boxes side by side, all as high as the highest. */
function row(given: MapGiven, items: readonly Item[], { y, xOf, width }: Row): readonly MapBox[] {
  const boxes = items.map((item, at) => boxOf(given, item, { x: xOf(at), y, width }));
  const height = Math.max(0, ...boxes.map((box) => box.height));
  return boxes.map((box) => ({ ...box, height }));
}

function stack(given: MapGiven, items: readonly Item[], { x, y, width }: BoxPlacement): readonly MapBox[] {
  const boxes: MapBox[] = [];
  for (const item of items) boxes.push(boxOf(given, item, { x, y: bottom(boxes, y - 10) + 10, width }));
  return boxes;
}

function otherRow(
  { others, wrap }: MapGiven,
  { y, width }: Pick<BoxPlacement, 'y' | 'width'>,
): readonly MapBox[] {
  const each = (width - GAP * Math.max(0, others.length - 1)) / Math.max(1, others.length);
  const boxes = others.map(({ id, words }, at): MapBox => {
    const lines = wrap(words, each - 2 * PAD);
    const height = 2 * PAD - 4 + lines.length * LINE;
    return { id, look: 'other', x: MARGIN + at * (each + GAP), y, width: each, height, lines, foot: null };
  });
  const height = Math.max(0, ...boxes.map((box) => box.height));
  return boxes.map((box) => ({ ...box, height }));
}

/** Out at the right of a box, down beside its column, and over to the box that it serves. */
function linesBetween(
  links: readonly MapLink[],
  boxes: readonly MapBox[],
  otherTop: number,
): readonly MapLine[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const perTarget = new Map<string, number>();
  return links.flatMap(({ from, to }) => {
    const start = byId.get(from);
    const end = byId.get(to);
    if (start === undefined || end === undefined) return [];
    const turn = perTarget.get(to) ?? 0;
    perTarget.set(to, turn + 1);
    const right = start.x + start.width;
    const side = right + GAP / 2;
    const middle = start.y + Math.min(start.height / 2, 20);
    const low = otherTop - BETWEEN * 1.6;
    const target = end.x + end.width / 2 + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * 12;
    const path =
      `M${px(right)} ${px(middle)} Q${px(side)} ${px(middle)} ${px(side)} ${px(middle + 9)} V${px(low)}` +
      ` C${px(side)} ${px(otherTop - 14)} ${px(target)} ${px(low + 6)} ${px(target)} ${px(otherTop)}`;
    return [{ from, to, path }];
  });
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
