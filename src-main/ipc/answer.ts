import type { BrowserWindow } from 'electron';
import { REPLIES_AS_TEXT, type Handlers } from '#domain/ipc/bridge';
import { contract, type CallName } from '#domain/ipc/contract';
import { fail, type Result } from '#domain/result';
import { handlersFor } from '#main/ipc/handlers';

type Reply = Result<unknown>;

let handlers: Handlers | null = null;

/** Answers one call of the window out of the one table; a large reply as a text of JSON. */
export async function answerCall(
  window: () => BrowserWindow | null,
  name: unknown,
  raw: unknown,
): Promise<Reply | string> {
  if (!isCallName(name)) return fail('bad-request', { reason: 'name' });
  handlers ??= handlersFor(window);
  const reply = await answer(handlers, name, raw);
  return REPLIES_AS_TEXT.includes(name) ? JSON.stringify(reply) : reply;
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** Parses the input, runs the handler; a surprise is logged here and reaches the window as a code only. */
async function answer(known: Handlers, name: CallName, raw: unknown): Promise<Reply> {
  const parsed = contract[name].safeParse(raw);
  if (!parsed.success) return fail('bad-request', { reason: 'input' });
  const handler = known[name] as (input: unknown) => Promise<Reply>;
  try {
    return await handler(parsed.data);
  } catch (surprise) {
    console.error(`call ${name} failed:`, surprise instanceof Error ? surprise.message : 'unknown');
    return fail('unexpected');
  }
}
