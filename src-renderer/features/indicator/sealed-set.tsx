import type { JSX, ReactNode } from 'react';
import { useClosedText } from '#renderer/i18n/use-closed';

type SealedSetProps = {
  /** A field that is no part of the signed text: it closes with its year only. */
  readonly field?: string;
  readonly children: ReactNode;
};

/** Fields of the signed text: read alone once it is signed. */
export function SealedSet({ field, children }: SealedSetProps): JSX.Element {
  return (
    <fieldset className="plain-set" disabled={useClosedText(field) !== null}>
      {children}
    </fieldset>
  );
}
