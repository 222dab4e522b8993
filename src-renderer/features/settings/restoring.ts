import { create } from 'zustand';
import type { Restored } from '#domain/ipc/bridge';
import type { Result } from '#domain/result';
import type { Work } from '#renderer/features/settings/use-backup';

export type RestoreSource = 'snapshot' | 'rescue';

type Restoring = { readonly source: RestoreSource; readonly state: Work<Restored>['state'] };

/** Kept outside the page: a restore opens the book again, and the page with it, and its outcome must still be told. */
export const useRestoring = create<Restoring>()(() => ({ source: 'snapshot', state: 'idle' }));

export async function restoreFrom(
  source: RestoreSource,
  work: () => Promise<Result<Restored>>,
): Promise<void> {
  useRestoring.setState({ source, state: 'busy' });
  const result = await work();
  useRestoring.setState({ source, state: !result.ok && result.code === 'cancelled' ? 'idle' : result });
}

export function forgetRestoring(): void {
  useRestoring.setState({ state: 'idle' });
}

/** How a restore from there stands. */
export function useRestoreFrom(source: RestoreSource): Work<Restored>['state'] {
  return useRestoring((restoring) => (restoring.source === source ? restoring.state : 'idle'));
}
