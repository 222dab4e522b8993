import type { Bridge } from '#domain/ipc/bridge';

declare global {
  var desktop: Bridge;
}

/** The only file that touches what the preload script put into the window. */
export const bridge: Bridge = {
  call: (name, input) => globalThis.desktop.call(name, input),
};
