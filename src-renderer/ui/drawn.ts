import { flushSync } from 'react-dom';

/**
 * Carries out a step and draws it before it returns: what follows (a cursor that moves to the new row, a field that
 * opens) meets what is on the screen, and no key or click can come between the two.
 */
export function drawn<Result>(step: () => Result): Result {
  return flushSync(step);
}
