/** A decimal text ("87.5") or null for no value. Null is never 0. */
export type Decimal = string | null;

/** The five thresholds of an indicator, level 1 first. */
export type Levels = readonly [Decimal, Decimal, Decimal, Decimal, Decimal];

export const NO_LEVELS: Levels = [null, null, null, null, null];

/** Something given by round of the year; a round that is not named has none of its own. */
export type ByRound<Value> = Readonly<Record<string, Value>>;
