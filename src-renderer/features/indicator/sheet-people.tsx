import { IconPlus, IconX } from '@tabler/icons-react';
import { useId, useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collector } from '#domain/book/indicator';
import { useLineNames } from '#renderer/drafts/use-line-names';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { setIndicator, withEntry, withoutEntry } from '#renderer/features/indicator/edit';
import { Line, TextField, Tick } from '#renderer/features/indicator/fields.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { Button } from '#renderer/ui/button.tsx';
import { sortedTexts } from '#domain/text/order';

/** Who answers for the indicator, who collects its figures, and who stands in. */
export function SheetPeople({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = view;
  const list = useId();
  const posts = usePosts(view);
  return (
    <>
      <Line label={t('field.supervisor')} field="supervisor">
        <datalist id={list}>
          {posts.map((post) => (
            <option key={post} value={post} />
          ))}
        </datalist>
        <div className="sh-row">
          <TextField
            className="grow"
            field="supervisor"
            label={t('indicator.post')}
            list={list}
            text={indicator.supervisor}
            onLeave={(text) => {
              setIndicator(indicator.id, 'supervisor', text.trim());
            }}
          />
          <TextField
            draft="supervisorPhone"
            className="sh-phone"
            label={t('indicator.phone')}
            text={indicator.supervisorPhone}
            onLeave={(text) => {
              setIndicator(indicator.id, 'supervisorPhone', text.trim());
            }}
          />
        </div>
      </Line>
      <Collectors view={view} list={list} />
      <Line label={t('field.substitute')}>
        <TextField
          draft="substitute"
          hidden
          label={t('field.substitute')}
          list={list}
          text={indicator.substitute}
          onLeave={(text) => {
            setIndicator(indicator.id, 'substitute', text.trim());
          }}
        />
      </Line>
    </>
  );
}

/** Posts that stand on other sheets are offered, so that one post has one name. */
function usePosts({ state }: IndicatorView): readonly string[] {
  return useMemo(() => {
    const names = [...state.indicator.values()].flatMap(({ supervisor, substitute, collectors }) => [
      supervisor,
      substitute,
      ...collectors.map(({ name }) => name),
    ]);
    return sortedTexts(names.filter((name) => name !== ''));
  }, [state.indicator]);
}

function Collectors({ view, list }: SheetProps & { readonly list: string }): JSX.Element {
  const { t } = useTranslation();
  const { id, collectors } = view.indicator;
  const names = useLineNames('collector', collectors);
  const set = (next: readonly Collector[]): void => {
    setIndicator(id, 'collectors', next);
  };
  return (
    <Line label={t('field.collectors')} field="collectors">
      {collectors.map((collector, at) => (
        <CollectorRow
          key={at}
          no={at + 1}
          name={names[at] ?? ''}
          list={list}
          collector={collector}
          onChange={(next) => {
            set(withEntry(collectors, at, next));
          }}
          onRemove={() => {
            set(withoutEntry(collectors, at));
          }}
        />
      ))}
      <div>
        <Button
          small
          icon={<IconPlus className="i" />}
          onClick={() => {
            set([...collectors, { name: '', phone: '', task: '', records: collectors.length === 0 }]);
          }}
        >
          {t('indicator.collector.add')}
        </Button>
      </div>
    </Line>
  );
}

type CollectorProps = {
  /** Of its drafts. */
  readonly name: string;
  readonly no: number;
  readonly list: string;
  readonly collector: Collector;
  readonly onChange: (collector: Collector) => void;
  readonly onRemove: () => void;
};

function CollectorRow({ no, name, list, collector, onChange, onRemove }: CollectorProps): JSX.Element {
  const { t } = useTranslation();
  const fields = [
    ['name', t('indicator.post'), 'grow'],
    ['phone', t('indicator.phone'), 'sh-phone'],
    ['task', t('indicator.collector.task'), 'grow'],
  ] as const;
  return (
    <DraftScope at={`collector/${name}`}>
      <div className="sh-row sh-bottom" role="group" aria-label={t('indicator.collector', { no })}>
        {fields.map(([field, label, className]) => (
          <TextField
            draft={field}
            key={field}
            className={className}
            label={label}
            text={collector[field]}
            {...(field === 'name' ? { list } : {})}
            onLeave={(text) => {
              onChange({ ...collector, [field]: text.trim() });
            }}
          />
        ))}
        <Tick
          label={t('indicator.collector.records')}
          on={collector.records}
          onChange={(records) => {
            onChange({ ...collector, records });
          }}
        />
        <button
          type="button"
          className="btn quiet s"
          aria-label={t('indicator.collector.remove', { no })}
          onClick={onRemove}
        >
          <IconX className="i" />
        </button>
      </div>
    </DraftScope>
  );
}
