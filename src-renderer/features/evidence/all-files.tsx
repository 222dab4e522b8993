import { useMemo, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf, type EvidenceGroup } from '#domain/evidence/attached';
import { useBook } from '#renderer/session/desk';
import { Files } from '#renderer/features/evidence/files.tsx';
import { isShown, narrowed, type Filter, type Show } from '#renderer/features/evidence/narrow';
import { Faults } from '#renderer/features/evidence/taking.tsx';
import { useFileActions } from '#renderer/features/evidence/use-file-actions';
import type { Standing } from '#renderer/features/evidence/use-standing';
import { sizeWords } from '#renderer/i18n/size-words';
import { FindField } from '#renderer/ui/find-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

type AllFilesProps = {
  readonly groups: readonly EvidenceGroup[];
  readonly standing: Standing;
  /** The result whose files stand in the panel. */
  readonly current: string;
  readonly onChoose: (group: EvidenceGroup) => void;
};

/** Every file, below the head of its indicator and round. */
export function AllFiles({ groups, standing, current, onChoose }: AllFilesProps): JSX.Element {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({ query: '', show: 'all' });
  const { fault, clear, ...does } = useFileActions();
  const found = useMemo(() => narrowed(groups, filter, standing.states), [groups, filter, standing.states]);
  return (
    <>
      <Tools groups={groups} standing={standing} filter={filter} onFilter={setFilter} />
      <div className="ev-box">
        {fault !== null && <Faults notTaken={[fault]} onDismiss={clear} />}
        {found.length === 0 && <p className="ev-none small muted">{t('evidence.find.none')}</p>}
        {found.map((group) => (
          <section
            key={group.result}
            className={group.result === current ? 'ev-group on' : 'ev-group'}
            aria-label={group.indicator?.no ?? t('evidence.group.gone')}
          >
            <GroupHead group={group} isCurrent={group.result === current} onChoose={onChoose} />
            <Files
              label={group.indicator?.no ?? t('evidence.group.gone')}
              files={group.files}
              standing={standing}
              {...does}
              onRemove={null}
            />
          </section>
        ))}
      </div>
    </>
  );
}

type GroupHeadProps = {
  readonly group: EvidenceGroup;
  readonly isCurrent: boolean;
  readonly onChoose: (group: EvidenceGroup) => void;
};

function GroupHead({ group, isCurrent, onChoose }: GroupHeadProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const { indicator, round, files } = group;
  const months = framework.rounds.find(({ code }) => code === round)?.months ?? round;
  const name = indicator === null ? t('evidence.group.gone') : `${indicator.no} ${indicator.name}`;
  return (
    <button
      type="button"
      className="ev-head"
      aria-current={isCurrent ? 'true' : undefined}
      title={name}
      onClick={() => onChoose(group)}
    >
      <span className="ev-head-name">{t('evidence.group', { name, round: months })}</span>
      <span className="faint nowrap">
        {t('evidence.sub', { count: files.length, size: sizeWords(bytesOf(files)) })}
      </span>
    </button>
  );
}

type ToolsProps = {
  readonly groups: readonly EvidenceGroup[];
  readonly standing: Standing;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

const SHOWS: readonly Show[] = ['all', 'missing', 'changed'];

function Tools({ groups, standing, filter, onFilter }: ToolsProps): JSX.Element {
  const { t } = useTranslation();
  const files = groups.flatMap((group) => group.files);
  const countOf = (show: Show): number => files.filter((file) => isShown(file, show, standing.states)).length;
  return (
    <div className="ev-tools">
      <FindField
        label={t('evidence.find')}
        clearLabel={t('evidence.find.clear')}
        query={filter.query}
        onQuery={(query) => onFilter({ ...filter, query })}
      />
      <Segmented
        label={t('evidence.filter')}
        value={filter.show}
        onChange={(show) => onFilter({ ...filter, show })}
        options={SHOWS.map((value) => ({
          value,
          label: t(`evidence.filter.${value}`, { count: countOf(value) }),
        }))}
      />
    </div>
  );
}
