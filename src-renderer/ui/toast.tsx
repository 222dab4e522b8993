import { useEffect, useSyncExternalStore, type JSX } from 'react';

type Toast = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

let current: Toast | null = null;
const listeners = new Set<() => void>();
const SHOWN_MS = 6000;

/** One at a time, at the bottom left; nothing important lives only here. */
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
  return (
    <div className="toast-place" role="status">
      {toast !== null && (
        <div className="toast">
          <span>{toast.text}</span>
          {toast.action !== undefined && (
            <button
              type="button"
              className="link"
              onClick={() => {
                toast.action?.run();
                showToast(null);
              }}
            >
              {toast.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
