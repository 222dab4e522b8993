import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { BookState } from '#domain/book/book';
import { useDesk } from '#renderer/session/desk';
import { ToastPlace } from '#renderer/ui/toast.tsx';
import '#test/unit/renderer/jsdom-window';

export type Screen = {
  readonly text: () => string;
  readonly all: (selector: string) => HTMLElement[];
  readonly one: (selector: string) => HTMLElement;
  readonly button: (name: string) => HTMLButtonElement;
  readonly named: (label: string) => HTMLElement;
  does(what: () => unknown): Promise<void>;
  click(element: Element): Promise<void>;
  press(code: string, held?: KeyboardEventInit): Promise<void>;
  type(field: Element, text: string): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** A screen over a book in jsdom: words, keys and clicks. Nothing is laid out. */
export async function openScreen(state: BookState, screen: ReactNode): Promise<Screen> {
  const [bookId = ''] = state.book.keys();
  useDesk.setState({ phase: 'open', bookId, state, undo: [], redo: [], merged: 0, historyOf: null });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const doing = async (what: () => unknown): Promise<void> => {
    await act(async () => {
      await what();
    });
  };
  await doing(() => {
    root.render(
      <>
        {screen}
        <ToastPlace />
      </>,
    );
  });
  const all = (selector: string): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(selector)];
  const found = <Found extends HTMLElement>(element: Found | undefined, what: string): Found => {
    if (element === undefined) throw new Error(`not there: ${what} in ${place.textContent}`);
    return element;
  };
  return {
    text: () => place.textContent,
    all,
    one: (selector) => found(place.querySelector<HTMLElement>(selector) ?? undefined, selector),
    button: (name) =>
      found(
        [...place.querySelectorAll('button')].find((each) => each.textContent.includes(name)),
        name,
      ),
    named: (label) => {
      const words = all('label').find((each) => each.textContent.includes(label));
      const id = words?.getAttribute('for') ?? '';
      const bound = document.getElementById(id) ?? words?.querySelector('input');
      return found(bound ?? all(`[aria-label="${label}"]`)[0], label);
    },
    does: doing,
    click: (element) => doing(() => element.dispatchEvent(new MouseEvent('click', { bubbles: true }))),
    press: (code, held = {}) =>
      doing(() => {
        const event = { code, key: code, bubbles: true, cancelable: true, ...held };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event));
      }),
    type: (field, text) =>
      doing(() => {
        // React looks at the property of the element's class, not at its own wrapper of it.
        const kind = Object.getPrototypeOf(field) as object;
        Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, text);
        const event = field instanceof HTMLSelectElement ? 'change' : 'input';
        field.dispatchEvent(new Event(event, { bubbles: true }));
      }),
    settle: () => doing(() => new Promise((done) => setTimeout(done))),
    close: async () => {
      await doing(() => {
        root.unmount();
      });
      place.remove();
    },
  };
}
