import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';

type ClosedProps = {
  readonly why: string | null;
  /** Said instead where the whole of it stands near by. */
  readonly short?: string;
};

/** What is closed, by whom, and what to do instead; nothing while it is open. */
export function ClosedNote({ why, short }: ClosedProps): JSX.Element | null {
  if (why === null) return null;
  if (short !== undefined) {
    return (
      <p className="tiny muted row" title={why}>
        <IconLock className="i" aria-hidden="true" />
        {short}
      </p>
    );
  }
  return (
    <div className="note closed" role="note">
      <IconLock className="i" aria-hidden="true" />
      <div>{why}</div>
    </div>
  );
}
