import type { Bridge, Reply } from '#domain/ipc/bridge';
import type { CallName } from '#domain/ipc/contract';

declare global {
  var desktop: Bridge;
}

/** The only file that touches what the preload script put into the window. */
export const bridge: Bridge = {
  call: async (name, input) => whole(await globalThis.desktop.call(name, input)),
};

/** A large reply comes as a text (`REPLIES_AS_TEXT`). */
function whole<Name extends CallName>(reply: Reply<Name> | string): Reply<Name> {
  return typeof reply === 'string' ? (JSON.parse(reply) as Reply<Name>) : reply;
}
