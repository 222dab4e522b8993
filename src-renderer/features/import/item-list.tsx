import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useRef, useState, type JSX, type ReactNode } from 'react';

type ItemListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  /** `tabIndex` is that of every button in the entry. */
  readonly render: (item: Item, tabIndex: 0 | -1) => ReactNode;
};

const USUAL_HEIGHT = 84;
const OVERSCAN = 4;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A list of any length of which only what is seen is drawn: one stop for Tab, its entries by the arrows. */
export function ItemList<Item extends { readonly key: string }>(props: ItemListProps<Item>): JSX.Element {
  const { label, items, render } = props;
  const box = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  const at = Math.min(stop, items.length - 1);
  const rangeOf = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b);
    },
    [at],
  );
  const keyOf = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const virtualizer = useVirtualizer<HTMLUListElement, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: keyOf,
    rangeExtractor: rangeOf,
    overscan: OVERSCAN,
  });
  const moved = useEffectEvent((event: KeyboardEvent): void => {
    const step = STEPS[event.code];
    const next = at + (step ?? 0);
    if (step === undefined || next < 0 || next >= items.length) return;
    event.preventDefault();
    setStop(next);
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`[data-index="${String(next)}"] button`)?.focus();
    });
  });
  const entered = useEffectEvent((event: FocusEvent): void => {
    const entry = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (entry !== null) setStop(Number(entry.getAttribute('data-index')));
  });
  useEffect(() => {
    const list = box.current;
    if (list === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      moved(event);
    };
    const onFocusIn = (event: FocusEvent): void => {
      entered(event);
    };
    list.addEventListener('keydown', onKeyDown);
    list.addEventListener('focusin', onFocusIn);
    return () => {
      list.removeEventListener('keydown', onKeyDown);
      list.removeEventListener('focusin', onFocusIn);
    };
  }, []);
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
