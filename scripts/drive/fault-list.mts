/** A small change of the sources that brings a fault back which officers once met. */
export type Edit = { readonly path: string; readonly find: string; readonly by: string };
export type Fault = {
  /** As it is counted in the list of what officers met. */
  readonly number: number;
  readonly says: string;
  readonly edits: readonly Edit[];
  /** What differs when it is found. */
  readonly shows: RegExp;
};

/** Files that hold more than one of the faults. */
const SEAL = 'src-domain/life/seal.ts';

export const FAULTS: readonly Fault[] = [
  {
    number: 1,
    says: 'copy, cut and paste do nothing in a grid',
    edits: [
      {
        path: 'src-renderer/ui/grid/use-grid-clipboard.ts',
        find: 'document.addEventListener(kind,',
        by: 'core.boxRef.current?.addEventListener(kind,',
      },
    ],
    shows: /^clipboard after|on the agreement|^result|^sum of the weights/,
  },
  {
    number: 2,
    says: 'a text that is being written is kept nowhere, and the mark says saved',
    edits: [
      {
        path: 'src-renderer/drafts/drafts.ts',
        find: 'const isFirst = !open.has(id);',
        by: 'const isFirst = !open.has(id);\n  if (isFirst || !isFirst) return;',
      },
    ],
    shows:
      /^the mark while|^a draft after a kill|^(explanation|supportingFactors|obstacles|nextSteps|definition|conditions|description)/,
  },
  {
    number: 3,
    says: 'a message offers an undo that takes back something else, and tells of what was refused as done',
    edits: [
      {
        path: 'src-renderer/parts/announce.ts',
        find: 'isOpen: () => isLast(change)',
        by: 'isOpen: () => true',
      },
      {
        path: 'src-renderer/parts/announce.ts',
        find: "case 'refused':\n      showToast(null);",
        by: "case 'refused':\n      showToast({ text: done });",
      },
      {
        path: 'src-renderer/session/write.ts',
        find: 'return isLast(change) ? undoLast() : Promise.resolve(NOTHING);',
        by: 'return undoLast();',
      },
    ],
    shows: /^the undo of a message|^an import into a text/,
  },
  {
    number: 4,
    says: 'the text of an agreement that was proposed or agreed can be edited',
    edits: [
      { path: SEAL, find: "return fail('agreement-proposed');", by: 'return null;' },
      { path: SEAL, find: "return fail('agreement-agreed');", by: 'return null;' },
    ],
    shows: /on the agreement|^sum of the weights|^(definition|conditions) of|^journal/,
  },
  {
    number: 5,
    says: 'an amendment of one side is in force at once, from a certified round on',
    edits: [
      {
        path: 'src-domain/life/amend.ts',
        find: "ops: [{ op: 'create', kind: 'amendment', id: value.id, value }],",
        by: "ops: [...steps.map(({ op }) => op), { op: 'create', kind: 'amendment', id: value.id, value }],",
      },
      {
        path: 'src-domain/life/open-rounds.ts',
        find: 'const resting = indicators.filter((id) => rounds.some(({ code }) => isRestingIn(state, id, code)));',
        by: 'const resting = indicators.filter((id) => rounds.some(({ code }) => isRestingIn(state, id, code)) && id === null);',
      },
      {
        path: 'src-domain/life/stage-step.ts',
        find: "if (op.kind === 'amendment' && op.op === 'set')",
        by: "if (op.kind === 'amendment' && op.op === 'create') return change.ops.filter(({ kind }) => kind === 'indicator');\n    if (op.kind === 'amendment' && op.op === 'set')",
      },
    ],
    shows: /^certified score|in tracking|on the agreement|^journal: (levels|weight)/,
  },
  {
    number: 7,
    says: 'a text that a list does not know empties the cell into which it is pasted',
    edits: [
      {
        path: 'src-renderer/ui/grid/grid-paste.ts',
        find: 'return only === undefined || others.length > 0 ? null : only.value;',
        by: "return only === undefined || others.length > 0 ? '' : only.value;",
      },
    ],
    shows: /^dimension of|pasted into a choice/,
  },
  {
    number: 8,
    says: 'steps and counts take any figure',
    edits: [
      {
        path: 'src-domain/tracking/check-figure.ts',
        find: "if (text === null || text.trim() === '' || indicator.method === 'compound') return [];",
        by: "if (text !== 'nothing') return [];",
      },
    ],
    shows: /which it cannot be|was submitted/,
  },
  {
    number: 9,
    says: 'a round is submitted and certified before it is over, without a word',
    edits: [
      {
        path: 'src-domain/life/early.ts',
        find: "return on !== '' && on < to;",
        by: "return on === 'never' && on < to;",
      },
    ],
    shows: /before its round is over/,
  },
  {
    number: 10,
    says: 'who submitted a result certifies it himself',
    edits: [
      {
        path: 'src-domain/life/stage.ts',
        find: "if (!isNamed(before.person)) return fail('hand-unnamed');",
        by: "if (person !== '') return null;\n  if (!isNamed(before.person)) return fail('hand-unnamed');",
      },
    ],
    shows: /a refusal, for/,
  },
];
