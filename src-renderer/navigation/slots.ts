import type { ComponentType } from 'react';

/**
 * The files of one result, put into a page by the frame. At most one stands in the window. `locked`: why nothing can be
 * attached or taken off, in words. `choosing`: a file is to be chosen as soon as it stands there; `onChosen` answers that.
 */
export type EvidenceSlot = ComponentType<{
  readonly result: string;
  readonly locked: string | null;
  readonly choosing: boolean;
  readonly onChosen: () => void;
}>;
