import { useSyncExternalStore, type JSX, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

let place: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** Called by the frame when the status bar stands. */
export function statusPlace(element: HTMLElement | null): void {
  place = element;
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type StatusLineProps = {
  /** Where one is and what it means. */
  readonly children: ReactNode;
  /** Three to five keys that work now. */
  readonly keys?: readonly (readonly [key: string, does: string])[];
};

/** A screen's own words in the status bar of the window. */
export function StatusLine({ children, keys = [] }: StatusLineProps): JSX.Element | null {
  const target = useSyncExternalStore(subscribe, () => place);
  if (target === null) return null;
  return createPortal(
    <>
      <span className="status-place">{children}</span>
      <span className="push" />
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </>,
    target,
  );
}
