/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX, ReactNode } from 'react';

/** Name of what a panel is about: it may be long, and its lines end where Thai may be cut. */
export function Heading({ children }: { readonly children: ReactNode }): JSX.Element {
  return <h2>{children}</h2>;
}
