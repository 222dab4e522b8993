import { IconChevronDown, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataItem } from '#domain/book/data-item';
import { addItem, editItem, recodeItem, removeItem, unusedItems, usesOf } from '#domain/indicator/edit-items';
import { itemsBehind } from '#domain/indicator/items-behind';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { useDesk } from '#renderer/session/desk';
import { freshId } from '#renderer/session/fresh-id';
import { carry, setIndicator } from '#renderer/features/indicator/edit';
import { Choice, TextField } from '#renderer/features/indicator/fields.tsx';
import { FormulaField } from '#renderer/features/indicator/formula-field.tsx';
import { Districts } from '#renderer/features/indicator/districts.tsx';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';
import { Button } from '#renderer/ui/button.tsx';
import { showToast } from '#renderer/ui/toast.tsx';

const AREAS = ['whole', 'provinces', 'districts'] as const;
const AGGREGATES = ['sum', 'last', 'avg'] as const;

/** The data items of the formula, and those that no formula has used yet. */
export function Items({ view }: { readonly view: IndicatorView }): JSX.Element {
  const { t } = useTranslation();
  const { state, indicator } = view;
  const used = itemsBehind(view.state, indicator.formula);
  const waiting = unusedItems(state);
  return (
    <div className="sh-items">
      {[...used, ...waiting].map((item) => (
        <ItemLine key={item.id} item={item} view={view} unused={waiting.includes(item)} />
      ))}
      <Button
        small
        icon={<IconPlus className="i" />}
        onClick={() => {
          carry((now) => addItem(now, freshId(), now.indicator.get(indicator.id) ?? indicator));
        }}
      >
        {t('indicator.item.add')}
      </Button>
    </div>
  );
}

type ItemProps = { readonly item: DataItem; readonly view: IndicatorView; readonly unused: boolean };

function ItemLine({ item, view, unused }: ItemProps): JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const name = item.name || item.code;
  return (
    <DraftScope at={`item/${item.id}`}>
      <div
        className="sh-item"
        role="group"
        aria-label={t('indicator.item', { name })}
        data-field={`item.${item.id}`}
      >
        <div className="sh-item-line">
          <button
            type="button"
            className="btn quiet s"
            aria-expanded={open}
            aria-label={t('indicator.item.more', { name })}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? <IconChevronDown className="i" /> : <IconChevronRight className="i" />}
          </button>
          <CodeField item={item} />
          <TextField
            draft="name"
            hidden
            className="grow"
            label={t('field.itemName')}
            placeholder={t('field.itemName')}
            text={item.name}
            onLeave={(text) => {
              change(item.id, 'name', text.trim());
            }}
          />
          <TextField
            draft="unit"
            hidden
            className="sh-unit"
            label={t('agreement.unit')}
            placeholder={t('agreement.unit')}
            text={item.unit}
            onLeave={(text) => {
              change(item.id, 'unit', text.trim());
            }}
          />
          <Kinds item={item} />
          <RemoveItem item={item} />
        </div>
        {unused && <Unused item={item} view={view} />}
        {open && <More item={item} />}
      </div>
    </DraftScope>
  );
}

/** How months are counted, and whose figures they are. */
function Kinds({ item }: { readonly item: DataItem }): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        hidden
        label={t('field.aggregate')}
        value={item.aggregate}
        options={AGGREGATES.map((value) => ({ value, label: t(`indicator.aggregate.${value}`) }))}
        onChange={(value) => {
          change(item.id, 'aggregate', value);
        }}
      />
      <Choice
        hidden
        label={t('field.areas')}
        value={item.areas}
        options={AREAS.map((value) => ({ value, label: t(`indicator.areas.${value}`) }))}
        onChange={(value) => {
          change(item.id, 'areas', value);
        }}
      />
    </>
  );
}

function change<Field extends Exclude<keyof DataItem, 'id' | 'code'>>(
  id: string,
  field: Field,
  value: DataItem[Field],
): void {
  carry((state) => {
    const item = state.item.get(id);
    return item === undefined ? { name: 'edit-item', ops: [] } : editItem(item, field, value);
  });
}

/** A code that cannot be is not taken, and why is said: formulas would lose the item. */
function CodeField({ item }: { readonly item: DataItem }): JSX.Element {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <TextField
      hidden
      className="sh-code mono"
      field={`item.${item.id}.code`}
      label={t('field.itemCode')}
      text={item.code}
      bad={fault}
      onLeave={(text) => {
        const recoded = recodeItem(useDesk.getState().state, item, text.trim());
        setFault(
          recoded.ok
            ? null
            : `${t(`problem.${recoded.code}`, { item: text.trim() })} ${t(`problem.${recoded.code}.fix`)}`,
        );
        if (recoded.ok) carry(() => recoded.value);
      }}
    />
  );
}

/** An item that a formula names cannot go: what names it is said instead. */
function RemoveItem({ item }: { readonly item: DataItem }): JSX.Element {
  const { t } = useTranslation();
  const name = item.name || item.code;
  const remove = (): void => {
    const { indicators, items } = usesOf(useDesk.getState().state, item.code);
    const uses = [...indicators.map(({ no }) => no), ...items.map(({ code }) => code)];
    if (uses.length > 0) {
      showToast({ text: t('indicator.item.in-use', { name, uses: uses.join(', ') }) });
      return;
    }
    carry((state) => removeItem(state, item));
  };
  return (
    <button
      type="button"
      className="btn quiet s"
      aria-label={t('indicator.item.remove', { name })}
      onClick={remove}
    >
      <IconTrash className="i" />
    </button>
  );
}

function Unused({ item, view }: Omit<ItemProps, 'unused'>): JSX.Element {
  const { t } = useTranslation();
  const { id, formula } = view.indicator;
  return (
    <p className="help row">
      {t('indicator.item.unused')}
      <button
        type="button"
        className="link"
        onClick={() => {
          setIndicator(id, 'formula', formula.trim() === '' ? item.code : `${formula} + ${item.code}`);
        }}
      >
        {t('indicator.item.use')}
      </button>
    </p>
  );
}

/** What few items need: a formula of their own, the meaning of an empty month, who collects them. */
function More({ item }: { readonly item: DataItem }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="sh-item-more">
      <div>
        <span className="label">{t('indicator.item.formula')}</span>
        <FormulaField
          label={t('indicator.item.formula')}
          formula={item.formula}
          onLeave={(text) => {
            change(item.id, 'formula', text.trim());
          }}
        />
      </div>
      <div className="sh-row">
        <TextField
          draft="emptyMonths"
          className="grow"
          label={t('field.emptyMonths')}
          text={item.emptyMonths}
          placeholder={t('indicator.item.every-month')}
          onLeave={(text) => {
            change(item.id, 'emptyMonths', text.trim());
          }}
        />
        <TextField
          draft="collector"
          className="grow"
          label={t('field.collector')}
          text={item.collector}
          onLeave={(text) => {
            change(item.id, 'collector', text.trim());
          }}
        />
      </div>
      {item.areas === 'districts' && <Districts item={item} />}
    </div>
  );
}
