import type { JSX } from 'react';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';

/** placeholder */
export function SheetPaper({
  onDone,
}: {
  readonly view: IndicatorView;
  readonly onDone: () => void;
}): JSX.Element {
  onDone();
  return <span />;
}
