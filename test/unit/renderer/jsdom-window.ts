import { startLanguages } from '#renderer/i18n/i18n';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
const nothing = (): void => undefined;
// What jsdom lacks and the window has.
Reflect.set(window, 'matchMedia', () => ({
  matches: false,
  addEventListener: nothing,
  removeEventListener: nothing,
}));
Reflect.set(
  globalThis,
  'ResizeObserver',
  class {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  },
);
Reflect.set(Element.prototype, 'scrollIntoView', nothing);
await startLanguages();
