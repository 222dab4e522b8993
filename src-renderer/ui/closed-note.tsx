import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';

/** What is closed, by whom, and what to do instead; nothing while it is open. */
export function ClosedNote({ why }: { readonly why: string | null }): JSX.Element | null {
  if (why === null) return null;
  return (
    <div className="note closed" role="note">
      <IconLock className="i" aria-hidden="true" />
      <div>{why}</div>
    </div>
  );
}
