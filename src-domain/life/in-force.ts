import type { Indicator } from '#domain/book/indicator';
import type { Framework, Round } from '#domain/scoring/framework';
import { levelsInForce, weightInForce } from '#domain/tracking/thresholds';

/**
 * An indicator as it stands in a round: the weight and the thresholds by which the round is scored, with every amendment
 * that has begun by then. The agreement and the tracking show these, so that both say the same.
 */
export function inForce(indicator: Indicator, round: Round, framework: Framework): Indicator {
  const known = KNOWN.get(indicator);
  if (known?.round === round && known.framework === framework) return known.shown;
  const weight = weightInForce(indicator, round);
  const { levels } = levelsInForce(indicator, round, framework);
  const isSame = weight === indicator.weight && levels === indicator.levels;
  const shown = isSame ? indicator : { ...indicator, weight, levels };
  KNOWN.set(indicator, { round, framework, shown });
  return shown;
}

type Known = { readonly round: Round; readonly framework: Framework; readonly shown: Indicator };

/** The same record as long as nothing of it changes: rows that hang on it are not redrawn. */
const KNOWN = new WeakMap<Indicator, Known>();
