import type { Change } from '#domain/book/change';
import type { ActionContext } from '#domain/life/stage';
import type { Result } from '#domain/result';
import { bookOf, useDesk } from '#renderer/session/desk';
import { today } from '#renderer/session/day';
import { freshId } from '#renderer/session/fresh-id';
import { reportRefusal } from '#renderer/session/refusal';
import { refused, type Outcome } from '#renderer/session/outcome';
import { write, writeForGood } from '#renderer/session/write';

/** Who acts now, and today's day. Nobody is enrolled yet: the post is one that was chosen, or tried out in a sample. */
export function actionContext(): ActionContext {
  const desk = useDesk.getState();
  const { post, sample } = bookOf(desk);
  return { post, person: desk.person, grant: sample ? 'sample' : 'chosen', on: today(), newId: freshId };
}

/** Writes what the rules of the field allow, and says what they refuse. */
export function runCommand(result: Result<Change>, forGood: boolean): Promise<Outcome> {
  if (!result.ok) {
    reportRefusal(result);
    return Promise.resolve(refused(result));
  }
  return forGood ? writeForGood(result.value) : write(result.value);
}
