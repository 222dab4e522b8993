import type { ResultState } from '#domain/book/result';

/** Results that are on their way or certified: their figures rest until they come back. */
const RESTING: readonly ResultState[] = [
  'submitted',
  'supervisorApproved',
  'certified',
  'naApproved',
  'noEvidence',
];

export function isResting(state: ResultState | undefined): boolean {
  return state !== undefined && RESTING.includes(state);
}
