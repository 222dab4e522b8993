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

export const FAULTS: readonly Fault[] = [
  {
    number: 1,
    says: 'copy, cut and paste do nothing in a grid',
    edits: [
      {
        path: 'src-renderer/ui/grid/use-grid-clipboard.ts',
        find: 'if (clipboard === null || !isForGrid(core)) return;',
        by: 'if (clipboard === null || !isForGrid(core) || event.target === document.body) return;',
      },
    ],
    shows: /clipboard after|on the agreement|result|sum of the weights/,
  },
];
