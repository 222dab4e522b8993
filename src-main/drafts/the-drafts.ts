import { join } from 'node:path';
import { app } from 'electron';
import { DraftStore } from '#main/drafts/store';
import { nodeFs } from '#main/journal/journal-fs';

let store: DraftStore | null = null;

/** The one store of this profile. */
export function currentDrafts(): DraftStore {
  store ??= new DraftStore(nodeFs, join(app.getPath('userData'), 'drafts'));
  return store;
}
