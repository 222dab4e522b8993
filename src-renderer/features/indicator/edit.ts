import type { BookState, Indicator } from '#domain/book/book';
import { setField, type Change } from '#domain/book/change';
import { useDesk } from '#renderer/session/desk';
import { write } from '#renderer/session/write';

export type IndicatorField = Exclude<keyof Indicator, 'id'>;

/** One field of an indicator as it stands now, in one change. */
export function setIndicator<Field extends IndicatorField>(
  id: string,
  field: Field,
  value: Indicator[Field],
): void {
  carry((state) => {
    const indicator = state.indicator.get(id);
    const op = indicator === undefined ? null : setField('indicator', indicator, field, value);
    return { name: 'edit-indicator', ops: op === null ? [] : [op] };
  });
}

/** A change of the book as it is at this moment. */
export function carry(make: (state: BookState) => Change): void {
  void write(make(useDesk.getState().state));
}

/** Methods whose result is a list of steps or points: no formula and no thresholds of its own. */
export function isByList(method: Indicator['method']): boolean {
  return method === 'milestone' || method === 'rubric';
}

/** A list with another entry in one place. */
export function withEntry<Entry>(list: readonly Entry[], at: number, entry: Entry): readonly Entry[] {
  return list.map((each, index) => (index === at ? entry : each));
}

export function withoutEntry<Entry>(list: readonly Entry[], at: number): readonly Entry[] {
  return list.filter((_, index) => index !== at);
}
