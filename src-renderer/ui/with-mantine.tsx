import '@mantine/core/styles/default-css-variables.css';
import './mantine.css';
import { MantineProvider } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useColorScheme } from '#renderer/ui/scheme';
import { theme } from '#renderer/ui/theme';

/**
 * The tokens as Mantine's theme, around the parts that need it: choosers, menus, dialogs. It stands here and not at
 * the root so that the first window does not wait for a library that it does not use.
 */
export function WithMantine({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={useColorScheme()}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses
    >
      {children}
    </MantineProvider>
  );
}
