import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type JSX,
  type ReactNode,
  type RefObject,
} from 'react';
import { drawn } from '#renderer/ui/drawn';

type ItemListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  /** `tabIndex` is that of every button in the entry. */
  readonly render: (item: Item, tabIndex: 0 | -1) => ReactNode;
};

type ItemVirtualizer = ReturnType<typeof useVirtualizer<HTMLUListElement, HTMLLIElement>>;

const USUAL_HEIGHT = 84;
const OVERSCAN = 4;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A list of any length of which only what is seen is drawn: one stop for Tab, its entries by the arrows. */
export function ItemList<Item extends { readonly key: string }>(props: ItemListProps<Item>): JSX.Element {
  const { label, items, render } = props;
  const box = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  const at = Math.min(stop, items.length - 1);
  const virtualizer = useItems(box, items, at);
  useArrows(box, at, items.length, (next, moved) => {
    setStop(next);
    if (moved) virtualizer.scrollToIndex(next);
  });
  return (
    <ul className="grow scroll pr-list" ref={box} aria-label={label}>
      <li aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={key}
              className="pr-place"
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {render(item, index === at ? 0 : -1)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/** `at` is always drawn: it is where Tab comes in, wherever the list has scrolled to. */
function useItems(
  box: RefObject<HTMLUListElement | null>,
  items: readonly { readonly key: string }[],
  at: number,
): ItemVirtualizer {
  const rangeOf = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b);
    },
    [at],
  );
  const keyOf = useCallback((index: number) => items[index]?.key ?? index, [items]);
  return useVirtualizer<HTMLUListElement, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: keyOf,
    rangeExtractor: rangeOf,
    overscan: OVERSCAN,
  });
}

/** Arrows go from entry to entry (`moved`); a click or Tab may bring the focus to any. */
function useArrows(
  box: RefObject<HTMLUListElement | null>,
  at: number,
  count: number,
  onStop: (at: number, moved: boolean) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const step = STEPS[event.code];
    const next = at + (step ?? 0);
    if (step === undefined || next < 0 || next >= count) return;
    event.preventDefault();
    drawn(() => {
      onStop(next, true);
    });
    box.current?.querySelector<HTMLElement>(`[data-index="${String(next)}"] button`)?.focus();
  });
  const onFocus = useEffectEvent(({ target }: FocusEvent): void => {
    const entry = target instanceof Element ? target.closest('[data-index]') : null;
    if (entry !== null) onStop(Number(entry.getAttribute('data-index')), false);
  });
  useEffect(() => {
    const list = box.current;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    list?.addEventListener('keydown', (event) => onKey(event), options);
    list?.addEventListener('focusin', (event) => onFocus(event), options);
    return () => {
      listening.abort();
    };
  }, [box]);
}
