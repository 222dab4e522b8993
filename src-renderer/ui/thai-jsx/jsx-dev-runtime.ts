import type { ElementType, Key, ReactElement } from 'react';
import { jsx, jsxs } from '#renderer/ui/thai-jsx/jsx-runtime';

export { Fragment } from 'react';
export type { JSX } from 'react/jsx-runtime';

/** The same for the server of `npm run dev`. */
export function jsxDEV(
  type: ElementType,
  props: Parameters<typeof jsx>[1],
  key?: Key,
  isList?: boolean,
): ReactElement {
  return isList === true ? jsxs(type, props, key) : jsx(type, props, key);
}
