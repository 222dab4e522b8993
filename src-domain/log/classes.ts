/**
 * How values of a field live together when two people wrote without knowing of each other.
 * - official: all stay, a person decides (also every kind and field that this program does not know)
 * - block: the same for one paragraph of a text, with a proposal
 * - parent: the same for the place in the tree, and no circles
 * - set: members put in and taken out; what is put in meanwhile stays
 * - event: nothing is ever replaced
 * - order, cosmetic: the later one by (lam, op id) is used, nobody is asked
 */
export type FieldClass = 'official' | 'block' | 'set' | 'event' | 'parent' | 'order' | 'cosmetic';

const SETS: ReadonlySet<string> = new Set(['tags', 'evidence', 'assigned']);

/** Paragraphs that two people may write at. */
const BLOCKS: ReadonlySet<string> = new Set([
  'result/explanation',
  'result/supportingFactors',
  'result/obstacles',
  'result/nextSteps',
]);

/** `isSetOp`: the step says itself that it puts in or takes out. */
export function fieldClass(kind: string, field: string, isSetOp = false): FieldClass {
  if (isEvent(kind, field)) return 'event';
  if (isSetOp || SETS.has(field)) return 'set';
  if (kind === 'desk' || field.startsWith('ui/')) return 'cosmetic';
  if (field.startsWith('block/') || BLOCKS.has(`${kind}/${field}`)) return 'block';
  return placeClass(kind, field) ?? 'official';
}

function placeClass(kind: string, field: string): FieldClass | null {
  if (field === 'order') return 'order';
  return field === 'parent' && (kind === 'node' || kind === 'indicator') ? 'parent' : null;
}

/** A register of which no step takes a value away. */
export function isEvent(kind: string, field: string): boolean {
  return kind === 'event' || field.startsWith('event/');
}

/** Two values side by side wait for a person. */
export function needsDecision(fieldKind: FieldClass): boolean {
  return fieldKind === 'official' || fieldKind === 'block' || fieldKind === 'parent';
}

/** Losing to a later value is no loss: not asked about, and no reason to show a record that was taken away. */
export function isLight(fieldKind: FieldClass): boolean {
  return fieldKind === 'order' || fieldKind === 'cosmetic';
}
