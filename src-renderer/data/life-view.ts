import { create } from 'zustand';

/** What lies open beside the agreement. */
export type Drawer = 'negotiation' | 'signing' | 'amending' | 'revisions' | null;

type LifeView = {
  readonly drawer: Drawer;
  /** The indicator of which it speaks. */
  readonly indicator: string | null;
  /** Set when somebody opens a drawer, until it has taken the keyboard. */
  readonly wantsKeyboard: boolean;
};

export const useLifeView = create<LifeView>()(() => ({
  drawer: null,
  indicator: null,
  wantsKeyboard: false,
}));

export function openDrawer(drawer: Exclude<Drawer, null>, indicator: string | null): void {
  useLifeView.setState({ drawer, indicator, wantsKeyboard: true });
}

export function closeDrawer(): void {
  useLifeView.setState({ drawer: null });
}

/** The cursor moved: an open negotiation follows it. */
export function followIndicator(indicator: string | null): void {
  if (indicator !== null) useLifeView.setState({ indicator });
}
