/** @jsxImportSource #renderer/ui/thai-jsx */
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';

const ICONS = { bad: IconAlertCircle, warn: IconAlertTriangle, info: IconInfoCircle } as const;

/** Where, what, and what to do next, in one box. */
export function Note(props: {
  readonly look: 'bad' | 'warn' | 'info';
  readonly children: ReactNode;
}): JSX.Element {
  const Icon = ICONS[props.look];
  return (
    <div className={`note ${props.look}`} role={props.look === 'bad' ? 'alert' : 'note'}>
      <Icon className="i" aria-hidden="true" />
      <div>{props.children}</div>
    </div>
  );
}
