import type { JSX, ReactNode } from 'react';

/** One thing that can be set, and its name at the left. */
export function Setting({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
