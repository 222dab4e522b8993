import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * The field that takes the keyboard when it appears. Only for what a person has just asked for, such as a form that opens
 * at a press of a button: whoever asked for it goes on writing there.
 */
export function useTakesKeyboard<Field extends HTMLElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  return field;
}
