import { create } from 'zustand';
import type { Indicator } from '#domain/book/book';
import { onIndicator } from '#domain/check/year-problem';
import { goToPlace } from '#renderer/navigation/wanted-place';

/** What lies open beside the agreement. */
export type Drawer = 'negotiation' | 'signing' | 'amending' | 'revisions' | null;

type LifeView = {
  readonly drawer: Drawer;
  /** The indicator of which it speaks. */
  readonly indicator: string | null;
  /** Set when somebody opens a drawer, until it has taken the keyboard. */
  readonly wantsKeyboard: boolean;
  /** What of which indicator is to be amended: its field takes the keyboard when the drawer shows it. */
  readonly amend: { readonly indicator: string; readonly field: AmendedField } | null;
};

/** Fields for which the drawer of amendments has a place of its own. */
export type AmendedField = 'weight' | 'target' | 'levels' | 'bounds';

export const useLifeView = create<LifeView>()(() => ({
  drawer: null,
  indicator: null,
  wantsKeyboard: false,
  amend: null,
}));

export function openDrawer(drawer: Exclude<Drawer, null>, indicator: string | null): void {
  useLifeView.setState({ drawer, indicator, wantsKeyboard: true });
}

export function closeDrawer(): void {
  useLifeView.setState({ drawer: null });
}

/** From anywhere to the amendment of an indicator: the agreement with its cursor there and the drawer beside it. */
export function startAmending({ id, no }: Pick<Indicator, 'id' | 'no'>, field: AmendedField): void {
  useLifeView.setState({ drawer: 'amending', indicator: id, amend: { indicator: id, field } });
  goToPlace(onIndicator({ id, no }, 'name'));
}

/** The field that the drawer is to give the keyboard to, asked for once. */
export function takeAmended(indicator: string): AmendedField | null {
  const { amend } = useLifeView.getState();
  if (amend?.indicator !== indicator) return null;
  useLifeView.setState({ amend: null });
  return amend.field;
}

/** The cursor moved: an open negotiation follows it. */
export function followIndicator(indicator: string | null): void {
  if (indicator !== null) useLifeView.setState({ indicator });
}
