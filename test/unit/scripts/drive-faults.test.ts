import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAULTS } from '#scripts/drive/fault-list.mts';

it.each(FAULTS)(
  'fault $number of the drive can be put back: what it changes stands in the sources',
  ({ edits }) => {
    for (const { path, find } of edits) expect(readFileSync(path, 'utf8'), path).toContain(find);
  },
);
