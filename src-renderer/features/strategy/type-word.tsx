import { IconTargetArrow } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import type { RowKind } from '#renderer/features/strategy/tree-model';

/** Filled for vision, wash for issue, grey for objective, outline for strategy, plain for what hangs on them. */
const LOOKS: Readonly<Record<RowKind, string>> = {
  vision: 'ty t-v',
  issue: 'ty t-i',
  objective: 'ty t-o',
  strategy: 'ty t-s',
  project: 'ty t-p',
  indicator: 'ty t-p t-k',
  unlinked: 'ty t-p',
};

export function TypeWord({
  kind,
  t,
}: {
  readonly kind: Exclude<RowKind, 'unlinked'>;
  readonly t: TFunction;
}): JSX.Element {
  return (
    <span className={LOOKS[kind]}>
      {kind === 'indicator' && <IconTargetArrow className="i" aria-hidden="true" />}
      {t(`strategy.kind.${kind}`)}
    </span>
  );
}
