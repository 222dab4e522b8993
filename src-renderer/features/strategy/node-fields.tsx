import type { TFunction } from 'i18next';
import { useId, useMemo, type JSX } from 'react';
import type { StrategyNode } from '#domain/book/book';
import { PROJECT_STATUSES } from '#domain/book/strategy';
import { editNode, type EditableField } from '#domain/strategy/edit-tree';
import { typedDay } from '#domain/strategy/typed-day';
import { useBook, useDesk } from '#renderer/session/desk';
import { carry } from '#renderer/features/strategy/commands';
import { dayText, isDayBad } from '#renderer/features/strategy/days';
import { Field } from '#renderer/features/strategy/field.tsx';
import { sortedTexts } from '#domain/text/order';

type NodeFieldsProps = { readonly node: StrategyNode; readonly t: TFunction };

/** What is kept about a node beside its money and its links. Each field is written when one leaves it. */
export function NodeFields({ node, t }: NodeFieldsProps): JSX.Element {
  const set = setter(node, t);
  return (
    <>
      <Field
        draft="note"
        label={t('strategy.note')}
        text={node.note}
        lines={2}
        onLeave={(text) => {
          set('note', text.trim());
        }}
      />
      <div className="two even">
        <OwnerField
          owner={node.owner}
          t={t}
          onLeave={(text) => {
            set('owner', text.trim());
          }}
        />
        <Field
          draft="supporters"
          label={t('strategy.supporters')}
          text={node.supporters.join(', ')}
          hint={t('strategy.supporters.help')}
          onLeave={(text) => {
            set('supporters', officesIn(text));
          }}
        />
      </div>
      {node.kind === 'project' && <ProjectFields node={node} t={t} />}
    </>
  );
}

type Set = <Name extends EditableField>(field: Name, value: StrategyNode[Name]) => void;

function setter(node: StrategyNode, t: TFunction): Set {
  return (field, value) => {
    void carry(editNode(useDesk.getState().state, node.id, field, value), t);
  };
}

/** Each office once, in the order in which they were typed. */
export function officesIn(text: string): readonly string[] {
  const names = text.split(/[,;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** When a project begins and ends, and how far it is. */
function ProjectFields({ node, t }: NodeFieldsProps): JSX.Element {
  const locale = useDesk((desk) => desk.locale);
  const { fiscalYear } = useBook();
  const id = useId();
  const set = setter(node, t);
  const days = [
    ['startsOn', t('strategy.starts'), fiscalYear - 1],
    ['endsOn', t('strategy.ends'), fiscalYear],
  ] as const;
  return (
    <>
      <div className="two even">
        {days.map(([field, label, year]) => (
          <Field
            key={field}
            draft={field}
            label={label}
            text={dayText(node[field], locale)}
            bad={isDayBad(node[field])}
            hint={t('strategy.day.hint', { year })}
            onLeave={(text) => {
              set(field, typedDay(text));
            }}
          />
        ))}
      </div>
      <div>
        <label className="label" htmlFor={id}>
          {t('strategy.status')}
        </label>
        <select
          id={id}
          className="field"
          value={node.status ?? ''}
          onChange={({ target }) => {
            set('status', PROJECT_STATUSES.find((each) => each === target.value) ?? null);
          }}
        >
          <option value="">{t('strategy.status.none')}</option>
          {PROJECT_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`strategy.status.${status}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

type OwnerFieldProps = {
  readonly owner: string;
  readonly onLeave: (text: string) => void;
  readonly t: TFunction;
};

/** Owners that stand elsewhere in the tree are offered, so that one office has one name. */
function OwnerField({ owner, onLeave, t }: OwnerFieldProps): JSX.Element {
  const nodes = useDesk((desk) => desk.state.node);
  const id = useId();
  const owners = useMemo(() => {
    const names = new Set([...nodes.values()].map((node) => node.owner).filter((name) => name !== ''));
    return sortedTexts(names);
  }, [nodes]);
  return (
    <div>
      <Field draft="owner" label={t('strategy.owner')} text={owner} list={id} onLeave={onLeave} />
      <datalist id={id}>
        {owners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
