import type { TFunction } from 'i18next';
import type { Explained } from '#domain/scoring/explanation';
import type { Framework } from '#domain/scoring/framework';
import type { RoundCell } from '#domain/tracking/board';
import { plain } from '#renderer/i18n/figures';

type Told = { readonly t: TFunction; readonly framework: Framework; readonly cell: RoundCell };

/** What happened to the result, in a sentence. */
export function reasonOf({ t, framework, cell }: Told, told: Explained): string {
  switch (told.kind) {
    case 'between':
      return t('tracking.explain.between', {
        level: told.level,
        next: told.level + 1,
        from: plain(told.from),
        to: plain(told.to),
      });
    case 'belowFirst':
      return t('tracking.explain.belowFirst', { first: plain(told.first), floor: framework.floor });
    case 'atOrAboveLast':
      return t('tracking.explain.atOrAboveLast', { level: told.level, last: plain(told.last) });
    case 'levelPassed':
      return told.level === 0
        ? t('tracking.explain.levelPassed.zero')
        : t('tracking.explain.levelPassed', { level: told.level });
    case 'step':
      return t('tracking.explain.step', { value: plain(told.value) });
    case 'steps':
      return stepsReason(t, framework, told);
    case 'points':
      return t('tracking.explain.points');
    case 'conditions':
      return t('tracking.explain.conditions', {
        numeric: told.numeric,
        last: cell.levels[told.numeric - 1] ?? '',
        counted: told.counted,
        count: told.met.length,
      });
    case 'parts':
      return t('tracking.explain.parts');
  }
}

type Steps = Extract<Explained, { readonly kind: 'steps' }>;

function stepsReason(t: TFunction, { floor }: Framework, { counted, idle, partial }: Steps): string {
  const told =
    counted === 0
      ? t('tracking.explain.noStep', { floor })
      : t(partial ? 'tracking.explain.steps.partial' : 'tracking.explain.steps', { counted });
  return idle === 0 ? told : `${told} · ${t('tracking.explain.idle', { idle })}`;
}

/** The level that was reached, where the score is simply what it is worth; null where it is worked out. */
export function levelReached(told: Explained): number | null {
  switch (told.kind) {
    case 'atOrAboveLast':
    case 'levelPassed':
      return told.level === 0 ? null : told.level;
    case 'steps':
      return told.counted === 0 ? null : told.counted;
    case 'conditions':
      return told.numeric + told.counted;
    case 'belowFirst':
    case 'between':
    case 'step':
    case 'points':
    case 'parts':
      return null;
  }
}
