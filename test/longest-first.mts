import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first: a lane that begins with it last would go on alone at the end. */
const LONG = [
  'damage',
  'drive',
  'crash',
  'main-job',
  'history',
  'journal',
  'drafts',
  'whole-score',
  'storage',
  'year',
];

/** The order of the files of a run; what is not among the long ones follows as the runner would have it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a.moduleId) - rankOf(b.moduleId));
  }
}

function rankOf(path: string): number {
  const at = LONG.findIndex((name) => path.endsWith(`/e2e/${name}.test.ts`));
  return at === -1 ? LONG.length : at;
}
