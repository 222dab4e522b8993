import { SEVERITY } from '#domain/problems';
import type { Flag, OwnFlag } from '#renderer/features/strategy/tree-model';

const OWN: readonly string[] = ['no-indicator', 'budget-unread', 'date-unread', 'no-owner'];

/** Whether the flag is the window's own and not one of the catalogue. */
export function isOwn(flag: Flag): flag is OwnFlag {
  return OWN.includes(flag);
}

/** Wrong, or to be looked at. */
export const LOOKS: Readonly<Record<Flag, 'bad' | 'warn'>> = {
  'issue-without-indicator': lookOf('issue-without-indicator'),
  'indicator-without-objective': lookOf('indicator-without-objective'),
  'project-without-money': lookOf('project-without-money'),
  'project-dates': lookOf('project-dates'),
  'tree-move-suspended': lookOf('tree-move-suspended'),
  'no-indicator': 'warn',
  'budget-unread': 'bad',
  'date-unread': 'bad',
  'no-owner': 'warn',
};

function lookOf(code: Exclude<Flag, OwnFlag>): 'bad' | 'warn' {
  return SEVERITY[code] === 'error' ? 'bad' : 'warn';
}
