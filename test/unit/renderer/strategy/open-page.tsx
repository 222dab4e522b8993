import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { BookState } from '#domain/book/book';
import { useDesk } from '#renderer/session/desk';
import { undoLast } from '#renderer/session/write';
import { StrategyPage } from '#renderer/features/strategy/strategy-page.tsx';
import { useView } from '#renderer/features/strategy/view';
import { ToastPlace } from '#renderer/ui/toast.tsx';
import '#test/unit/renderer/jsdom-window';

export type OpenPage = {
  readonly rows: () => string[];
  readonly current: () => string;
  readonly focused: () => Element | null;
  readonly toast: () => string;
  readonly panel: () => string;
  readonly button: (name: string) => HTMLElement;
  press(code: string, held?: KeyboardEventInit): Promise<void>;
  type(text: string): Promise<void>;
  paste(text: string): Promise<void>;
  click(element: Element): Promise<void>;
  does(what: () => unknown): Promise<void>;
  text(): string;
  undo(): Promise<void>;
  close(): Promise<void>;
};

/** The page over a book in jsdom: words and keys only. Nothing is laid out, and nothing stored: it has no database. */
export async function openPage(state: BookState): Promise<OpenPage> {
  const [bookId = ''] = state.book.keys();
  useDesk.setState({ phase: 'open', bookId, state, undo: [], redo: [], page: 'strategy' });
  useView.setState({ bookId: null });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () => {
    root.render(
      <MantineProvider>
        <StrategyPage />
        <ToastPlace />
      </MantineProvider>,
    );
  });
  const all = (selector: string): Element[] => [...place.querySelectorAll(selector)];
  const said = (element: Element): string => element.querySelector('.tree')?.textContent ?? '';
  const doing = async (what: () => unknown): Promise<void> => {
    await act(async () => {
      await what();
    });
  };
  return {
    rows: () => all('[role="row"][data-id]').map(said),
    current: () => all('[aria-selected="true"]').map(said).join(),
    focused: () => document.activeElement,
    toast: () =>
      all('.toast')
        .map((each) => each.textContent)
        .join(),
    panel: () =>
      all('.panel')
        .map((each) => each.textContent)
        .join(),
    button: (name) => {
      const found = all('button').find((each) => each.textContent.includes(name));
      if (!(found instanceof HTMLElement)) throw new Error(`no button: ${name}`);
      return found;
    },
    press: (code, held = {}) =>
      doing(() => {
        const event = { code, key: code, bubbles: true, cancelable: true, ...held };
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', event));
        target.dispatchEvent(new KeyboardEvent('keyup', event));
      }),
    type: (text) =>
      doing(() => {
        const field = document.activeElement;
        if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
          throw new Error('no field has the focus');
        // React looks at the property of the element's class, not at its own wrapper of it.
        const kind = Object.getPrototypeOf(field) as object;
        Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    paste: (text) =>
      doing(() => {
        const event = new Event('paste', { bubbles: true, cancelable: true });
        Reflect.set(event, 'clipboardData', { getData: () => text });
        document.activeElement?.dispatchEvent(event);
      }),
    does: doing,
    text: () => place.textContent,
    click: (element) => doing(() => element.dispatchEvent(new MouseEvent('click', { bubbles: true }))),
    undo: () => doing(() => undoLast()),
    close: async () => {
      await doing(() => {
        root.unmount();
      });
      place.remove();
    },
  };
}
