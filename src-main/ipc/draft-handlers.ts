import type { Handlers } from '#domain/ipc/bridge';
import { currentDrafts } from '#main/drafts/the-drafts';

type DraftCalls = Extract<keyof Handlers, `drafts.${string}`>;

/** What the window may ask of the texts that are being written. */
export function draftHandlers(): Pick<Handlers, DraftCalls> {
  return {
    'drafts.read': () => currentDrafts().read(),
    'drafts.keep': (draft) => currentDrafts().keep(draft),
    'drafts.drop': ({ names }) => currentDrafts().drop(names),
  };
}
