/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX, ReactNode } from 'react';

/** A line of the printed form. */
export function PaperRow({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}
