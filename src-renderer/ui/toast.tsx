/** @jsxImportSource #renderer/ui/thai-jsx */
import { useEffect, useSyncExternalStore, type JSX } from 'react';
import { useClearOfFocus } from '#renderer/ui/use-clear-of-focus';

export type ToastAction = {
  readonly label: string;
  readonly run: () => void;
  /** Whether it can still be done; where it can no more, it is no longer offered. */
  readonly offer?: {
    readonly isOpen: () => boolean;
    readonly subscribe: (listener: () => void) => () => void;
  };
};

type Toast = { readonly text: string; readonly action?: ToastAction };

let current: Toast | null = null;
const listeners = new Set<() => void>();
const SHOWN_MS = 6000;

/** One at a time, over the status bar; nothing important lives only here. */
export function showToast(toast: Toast | null): void {
  current = toast;
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function ToastPlace(): JSX.Element {
  const toast = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    if (toast === null) return undefined;
    const timer = setTimeout(() => {
      showToast(null);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [toast]);
  const place = useClearOfFocus<HTMLDivElement>();
  return (
    <div className="toast-place" role="status" ref={place}>
      {toast !== null && (
        <div className="toast">
          <span>{toast.text}</span>
          {toast.action !== undefined && <Action action={toast.action} />}
        </div>
      )}
    </div>
  );
}

function Action({
  action: { label, run, offer = ALWAYS },
}: {
  readonly action: ToastAction;
}): JSX.Element | null {
  const isOpen = useSyncExternalStore(offer.subscribe, offer.isOpen);
  if (!isOpen) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        showToast(null);
        run();
      }}
    >
      {label}
    </button>
  );
}

const ALWAYS: NonNullable<ToastAction['offer']> = {
  isOpen: () => true,
  subscribe: () => () => undefined,
};
