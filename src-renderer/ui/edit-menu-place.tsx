import {
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
  useLayoutEffect,
  useRef,
  type JSX,
} from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import {
  onEditMenu,
  openEditMenu,
  shownEditMenu,
  type EditCommand,
  type EditMenuRequest,
} from '#renderer/ui/edit-menu';
import { fieldMenu } from '#renderer/ui/field-menu';
import './edit-menu.css';

const KEYS: Readonly<Record<EditCommand, string>> = {
  undo: 'Ctrl Z',
  redo: 'Ctrl Y',
  cut: 'Ctrl X',
  copy: 'Ctrl C',
  paste: 'Ctrl V',
  selectAll: 'Ctrl A',
  fillDown: 'Ctrl D',
};

type EditMenuPlaceProps = {
  /** Done as if its keys had been pressed where the keyboard is. */
  readonly onCommand: (command: EditCommand) => void;
  /** Takes back the last change of the records, or makes it again. */
  readonly onBack: (command: 'undo' | 'redo') => void;
};

/** The menu of cut, copy and paste: for every text field, and for whatever asks for it (`openEditMenu`). */
export function EditMenuPlace({ onCommand, onBack }: EditMenuPlaceProps): JSX.Element | null {
  const shown = useSyncExternalStore(onEditMenu, shownEditMenu);
  useEffect(() => {
    const open = (event: MouseEvent): void => {
      if (event.defaultPrevented) return;
      const request = fieldMenu(event);
      if (request === null) return;
      event.preventDefault();
      openEditMenu(request);
    };
    document.addEventListener('contextmenu', open);
    return () => {
      document.removeEventListener('contextmenu', open);
    };
  }, []);
  if (shown === null) return null;
  // A question that is being asked makes all outside it dead.
  const place = document.querySelector('dialog[open]') ?? document.body;
  return createPortal(
    <EditMenu key={`${shown.x} ${shown.y}`} request={shown} {...{ onCommand, onBack }} />,
    place,
  );
}

type EditMenuProps = EditMenuPlaceProps & { readonly request: EditMenuRequest };

/** The focus stays where it is, so that an open field stays open: the keys are taken before they reach it. */
function EditMenu({ request, onCommand, onBack }: EditMenuProps): JSX.Element {
  const { t } = useTranslation();
  const { entries, off, own, byKey } = request;
  const menuRef = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(byKey ? entries.findIndex((each) => !off.includes(each)) : -1);
  const current = entries[at];
  const isOn = (command: EditCommand | undefined): boolean => command !== undefined && !off.includes(command);
  const run = (command: EditCommand | undefined): void => {
    if (command === undefined || !isOn(command)) return;
    openEditMenu(null);
    const done = own[command];
    if (done !== undefined) done();
    else if (!request.isText && (command === 'undo' || command === 'redo')) onBack(command);
    else onCommand(command);
  };
  const step = (by: 1 | -1): void => {
    const from = at < 0 && by < 0 ? 0 : at;
    const ways = entries.map(
      (_each, index) => (from + by * (index + 1) + 2 * entries.length) % entries.length,
    );
    setAt(ways.find((index) => isOn(entries[index])) ?? at);
  };
  const onKey = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' || event.key === ' ') run(current);
    else if (!['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) openEditMenu(null);
  };
  useLayoutEffect(() => {
    lay(menuRef.current, request);
  }, [request]);
  useClosing(menuRef, onKey);
  return (
    <>
      <div ref={menuRef} className="edit-menu" popover="manual" role="menu" aria-label={t('edit.menu')}>
        {entries.map((command, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the menu has the keys, in `useClosing`
          <div
            key={command}
            role="menuitem"
            tabIndex={-1}
            className={index === at ? 'on' : undefined}
            aria-disabled={off.includes(command) || undefined}
            data-command={command}
            onMouseMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <span>{t(`edit.${command}`)}</span>
            <kbd>{KEYS[command]}</kbd>
          </div>
        ))}
      </div>
      <div className="sr-only" aria-live="assertive">
        {current === undefined ? '' : `${t(`edit.${current}`)} ${KEYS[current]}`}
      </div>
    </>
  );
}

const EDGE = 4;

/** Beside the pointer, and whole within the window. */
function lay(menu: HTMLElement | null, { x, y }: EditMenuRequest): void {
  if (menu === null) return;
  if ('showPopover' in menu) menu.showPopover();
  const { clientWidth, clientHeight } = document.documentElement;
  menu.style.left = `${String(Math.max(EDGE, Math.min(x, clientWidth - menu.offsetWidth - EDGE)))}px`;
  menu.style.top = `${String(Math.max(EDGE, Math.min(y, clientHeight - menu.offsetHeight - EDGE)))}px`;
}

/** Every key is the menu's; a press of the mouse beside it, scrolling and leaving the window put it away. */
function useClosing(
  menuRef: { readonly current: HTMLElement | null },
  onKey: (event: KeyboardEvent) => void,
): void {
  const key = useEffectEvent(onKey);
  useEffect(() => {
    const ends = new AbortController();
    const always = { capture: true, signal: ends.signal } as const;
    const press = (event: Event): void => {
      if (!(event.target instanceof Node) || menuRef.current?.contains(event.target) !== true)
        openEditMenu(null);
      // A press on an entry leaves the focus where it is.
      else event.preventDefault();
    };
    const away = (): void => openEditMenu(null);
    window.addEventListener('keydown', (event) => key(event), always);
    window.addEventListener('mousedown', press, always);
    window.addEventListener('wheel', away, always);
    window.addEventListener('resize', away, always);
    window.addEventListener('blur', away, { signal: ends.signal });
    return () => {
      ends.abort();
    };
  }, [menuRef]);
}
