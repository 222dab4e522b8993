import { createContext, useContext, useMemo, type JSX, type ReactNode } from 'react';

/** The record whose fields stand below: the beginning of their keys, and where one finds them again. */
export type DraftPlace = { readonly at: string; readonly indicator: string; readonly round: string };

const Place = createContext<DraftPlace>({ at: '', indicator: '', round: '' });

type DraftScopeProps = {
  /** Kind and name of the record, e.g. `indicator/i1`; within another scope it is put behind that. */
  readonly at: string;
  readonly indicator?: string;
  readonly round?: string;
  readonly children: ReactNode;
};

/** Says whose fields the fields below are. */
export function DraftScope({ at, indicator, round, children }: DraftScopeProps): JSX.Element {
  const outer = useDraftPlace();
  const place = useMemo(
    () => ({
      at: outer.at === '' ? at : `${outer.at}/${at}`,
      indicator: indicator ?? outer.indicator,
      round: round ?? outer.round,
    }),
    [outer, at, indicator, round],
  );
  return <Place value={place}>{children}</Place>;
}

export function useDraftPlace(): DraftPlace {
  return useContext(Place);
}
