import type { ItemInstance } from '@headless-tree/core';
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo, type JSX } from 'react';
import { millions, wholeBaht } from '#renderer/features/strategy/amounts';
import { LOOKS } from '#renderer/features/strategy/flags';
import { RenameField } from '#renderer/features/strategy/rename-field.tsx';
import type { Flag, Item } from '#renderer/features/strategy/tree-model';
import { TypeWord } from '#renderer/features/strategy/type-word.tsx';
import { ROW } from '#renderer/features/strategy/tree-window';
import { INDENT } from '#renderer/features/strategy/use-tree-instance';

type TreeRowProps = {
  readonly instance: ItemInstance<Item>;
  readonly item: Item;
  /** Its number among the rows, from 0; the level too counts from 0. */
  readonly index: number;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly folder: boolean;
  readonly open: boolean;
  readonly current: boolean;
  readonly tabStop: boolean;
  /** The name as written so far; null while the row is only shown. */
  readonly name: string | null;
  readonly drag: 'taken' | 'into' | null;
  readonly t: TFunction;
};

const EDGE = 10;
/** The guide stands under the middle of the chevron. */
const GUIDE = 18;

/** One item: where it stands, what it is, its name, what it lacks, and its sums. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps): JSX.Element {
  const { instance, item, level, current, drag } = props;
  const look = [`strat-row k-${item.kind}`, current && 'sel', drag].filter(Boolean).join(' ');
  return (
    <div
      {...instance.getProps()}
      role="row"
      className={look}
      data-id={item.id}
      tabIndex={props.tabStop ? 0 : -1}
      aria-label={undefined}
      style={{ top: props.index * ROW }}
      aria-rowindex={props.index + 2}
      aria-level={level + 1}
      aria-posinset={props.position + 1}
      aria-setsize={props.setSize}
      aria-selected={current}
      aria-expanded={props.folder ? props.open : undefined}
    >
      <NameCell {...props} />
      <Sums item={item} t={props.t} />
    </div>
  );
});

function NameCell(props: TreeRowProps): JSX.Element {
  const { instance, item, level, name, t } = props;
  return (
    <div className="tree" role="gridcell" style={{ paddingLeft: EDGE + INDENT * level }}>
      {Array.from({ length: level }, (_, at) => (
        <i key={at} className="guide" style={{ left: GUIDE + INDENT * at }} />
      ))}
      <Chevron instance={instance} folder={props.folder} open={props.open} />
      {item.kind !== 'unlinked' && <TypeWord kind={item.kind} t={t} />}
      {name === null ? <Name item={item} t={t} /> : <RenameField instance={instance} name={name} t={t} />}
    </div>
  );
}

function Chevron({
  instance,
  folder,
  open,
}: Pick<TreeRowProps, 'instance' | 'folder' | 'open'>): JSX.Element {
  if (!folder) return <span className="tw" />;
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <span
      className="tw"
      aria-hidden="true"
      onClick={() => {
        if (open) instance.collapse();
        else instance.expand();
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
      }}
    >
      <Icon className="i" />
    </span>
  );
}

function Name({ item, t }: { readonly item: Item; readonly t: TFunction }): JSX.Element {
  const isStrong = item.kind === 'vision' || item.kind === 'issue';
  if (item.kind === 'unlinked') return <span className="nm muted">{t('strategy.unlinked')}</span>;
  return (
    <>
      <span className={isStrong ? 'nm sb' : 'nm'} title={item.title}>
        {item.number !== null && <b>{item.number}</b>} {item.title}
      </span>
      {item.flags.map((flag) => (
        <FlagWord key={flag} flag={flag} t={t} />
      ))}
    </>
  );
}

function FlagWord({ flag, t }: { readonly flag: Flag; readonly t: TFunction }): JSX.Element {
  const isBad = LOOKS[flag] === 'bad';
  const Icon = isBad ? IconAlertCircle : IconAlertTriangle;
  return (
    <span className={isBad ? 'flag t-bad' : 'flag t-warn'}>
      <Icon className="i" aria-hidden="true" />
      {t(`strategy.flag.${flag}`)}
    </span>
  );
}

/** An indicator has no sums; the group without a node only its count. */
function Sums({ item, t }: { readonly item: Item; readonly t: TFunction }): JSX.Element {
  const isNode = item.kind !== 'indicator' && item.kind !== 'unlinked';
  const isCounted = item.kind !== 'indicator' && item.kind !== 'project';
  return (
    <>
      <div className="num" role="gridcell">
        {isCounted ? item.indicators : isNode && <Nil />}
      </div>
      {isNode ? (
        <>
          <BudgetCell budget={item.budget} t={t} />
          <OwnerCell item={item} t={t} />
        </>
      ) : (
        <>
          <div role="gridcell" />
          <div role="gridcell" />
        </>
      )}
    </>
  );
}

function BudgetCell({ budget, t }: { readonly budget: Item['budget']; readonly t: TFunction }): JSX.Element {
  if (budget === null) {
    return (
      <div className="num" role="gridcell">
        <Nil />
      </div>
    );
  }
  return (
    <div className="num" role="gridcell" title={t('strategy.baht', { baht: wholeBaht(budget) })}>
      {millions(budget)}
    </div>
  );
}

/** Only a project is asked for its owner. */
function OwnerCell({ item, t }: { readonly item: Item; readonly t: TFunction }): JSX.Element {
  if (item.owner !== '') {
    return (
      <div className="own" role="gridcell" title={item.owner}>
        {item.owner}
      </div>
    );
  }
  return (
    <div className="own nil" role="gridcell">
      {item.kind === 'project' ? t('strategy.owner.none') : '–'}
    </div>
  );
}

function Nil(): JSX.Element {
  return <span className="nil">–</span>;
}
