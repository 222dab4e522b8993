import type { TFunction } from 'i18next';
import { useEffect, useId, useMemo, useState, type JSX, type KeyboardEvent } from 'react';
import type { StrategyNode } from '#domain/book/book';
import { parseExact } from '#domain/exact';
import { editNode } from '#domain/strategy/edit-tree';
import { typedFigure } from '#domain/text/typed-figure';
import { useDesk } from '#renderer/data/desk';
import { millions, wholeBaht } from '#renderer/features/strategy/amounts';
import { carry } from '#renderer/features/strategy/commands';

type NodeFieldsProps = { readonly node: StrategyNode; readonly t: TFunction };

/** What is kept about a node. Each field is written when one leaves it. */
export function NodeFields({ node, t }: NodeFieldsProps): JSX.Element {
  const set = (field: 'note' | 'owner' | 'budget', text: string): void => {
    const value = field === 'budget' ? typedFigure(text) : text.trim();
    const { state } = useDesk.getState();
    carry(
      field === 'budget'
        ? editNode(state, node.id, field, value)
        : editNode(state, node.id, field, value ?? ''),
      t,
    );
  };
  return (
    <>
      <Field
        label={t('strategy.note')}
        text={node.note}
        lines={2}
        onLeave={(text) => {
          set('note', text);
        }}
      />
      <OwnerField
        owner={node.owner}
        t={t}
        onLeave={(text) => {
          set('owner', text);
        }}
      />
      {node.kind === 'project' && (
        <BudgetField
          budget={node.budget}
          t={t}
          onLeave={(text) => {
            set('budget', text);
          }}
        />
      )}
    </>
  );
}

/** Owners that stand elsewhere in the tree are offered, so that one office has one name. */
function OwnerField({
  owner,
  onLeave,
  t,
}: {
  owner: string;
  onLeave: (text: string) => void;
  t: TFunction;
}): JSX.Element {
  const nodes = useDesk((desk) => desk.state.node);
  const id = useId();
  const owners = useMemo(() => {
    const names = new Set([...nodes.values()].map((node) => node.owner).filter((name) => name !== ''));
    return [...names].sort((a, b) => a.localeCompare(b, 'th'));
  }, [nodes]);
  return (
    <div>
      <Field label={t('strategy.owner')} text={owner} list={id} onLeave={onLeave} />
      <datalist id={id}>
        {owners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

function BudgetField({
  budget,
  onLeave,
  t,
}: {
  budget: string | null;
  onLeave: (text: string) => void;
  t: TFunction;
}): JSX.Element {
  const figure = budget === null ? null : parseExact(budget);
  const isBad = budget !== null && figure === null;
  return (
    <div className="two">
      <Field
        label={t('strategy.budget.baht')}
        text={figure === null ? (budget ?? '') : wholeBaht(figure)}
        bad={isBad}
        onLeave={onLeave}
      />
      {figure !== null && (
        <p className="help">{t('strategy.budget.as-millions', { millions: millions(figure) })}</p>
      )}
    </div>
  );
}

type FieldProps = {
  readonly label: string;
  readonly text: string;
  readonly lines?: number;
  readonly list?: string;
  readonly bad?: boolean;
  readonly onLeave: (text: string) => void;
};

/** Esc gives back what stood there; leaving the field, or Enter in one line, writes. */
function Field({ label, text, lines = 1, list, bad = false, onLeave }: FieldProps): JSX.Element {
  const id = useId();
  const [draft, setDraft] = useState(text);
  useEffect(() => {
    setDraft(text);
  }, [text]);
  const common = {
    id,
    className: bad ? 'field bad' : 'field',
    value: draft,
    'aria-invalid': bad,
    onChange: (event: { target: { value: string } }) => {
      setDraft(event.target.value);
    },
    onBlur: () => {
      if (draft === text) return;
      onLeave(draft);
      // What was typed may be written another way than it stands: 18,500,000 for 18500000.
      setDraft(text);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.code === 'Escape' && draft !== text) {
        event.preventDefault();
        setDraft(text);
      }
      if (event.code === 'Enter' && lines === 1 && draft !== text) onLeave(draft);
    },
  };
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? <textarea {...common} rows={lines} /> : <input {...common} type="text" list={list} />}
    </div>
  );
}
