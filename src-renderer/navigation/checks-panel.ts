import { create } from 'zustand';

const useChecksPanel = create<{ readonly open: boolean }>()(() => ({ open: false }));

export function useChecksOpen(): boolean {
  return useChecksPanel(({ open }) => open);
}

export function toggleChecks(): void {
  useChecksPanel.setState(({ open }) => ({ open: !open }));
}
