import { useEffect, type JSX } from 'react';
import { Amending } from '#renderer/features/agreement/life/amending.tsx';
import { Negotiation } from '#renderer/features/agreement/life/negotiation.tsx';
import { Revisions } from '#renderer/features/agreement/life/revisions.tsx';
import { Signing } from '#renderer/features/agreement/life/signing.tsx';
import { closeDrawer, useLifeView } from '#renderer/navigation/drawers';

/** Negotiation, signing and amendments, beside the agreement. */
export function LifeDrawer(): JSX.Element | null {
  const drawer = useLifeView((view) => view.drawer);
  const indicator = useLifeView((view) => view.indicator);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.code === 'Escape') closeDrawer();
    };
    window.addEventListener('keydown', close);
    return () => {
      window.removeEventListener('keydown', close);
    };
  }, []);
  switch (drawer) {
    case 'negotiation':
      return <Negotiation key={indicator} indicator={indicator} />;
    case 'signing':
      return <Signing />;
    case 'amending':
      return <Amending key={indicator} indicator={indicator} />;
    case 'revisions':
      return <Revisions />;
    case null:
      return null;
  }
}
