import { IconArrowDown, IconArrowUp, IconExternalLink, IconPlus, IconTrash } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moveIndicator, removeIndicators } from '#domain/agreement/edit-agreement';
import type { Indicator } from '#domain/book/book';
import { toFixed } from '#domain/exact';
import { addPart, partsWeight } from '#domain/indicator/edit-parts';
import { anyPartsOf } from '#domain/tracking/order';
import { freshId } from '#renderer/session/fresh-id';
import { showIndicator } from '#renderer/navigation/navigate';
import { carry, setIndicator } from '#renderer/features/indicator/edit';
import { FigureField, Line, TextField } from '#renderer/features/indicator/fields.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** The sub-indicators of a compound indicator, and how they make its score. */
export function SheetParts({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, state } = view;
  const parts = anyPartsOf(state, indicator.id);
  return (
    <Line label={t('indicator.parts')} field="parts">
      <div className="sh-row">
        <Segmented
          label={t('field.partsMode')}
          value={indicator.partsMode}
          options={[
            { value: 'sum', label: t('indicator.parts.mode.sum') },
            { value: 'average', label: t('indicator.parts.mode.average') },
          ]}
          onChange={(mode) => {
            setIndicator(indicator.id, 'partsMode', mode);
          }}
        />
      </div>
      <ol className="sh-list">
        {parts.map((part, at) => (
          <PartRow key={part.id} part={part} isFirst={at === 0} isLast={at === parts.length - 1} />
        ))}
      </ol>
      <div className="sh-row">
        <Button
          small
          icon={<IconPlus className="i" />}
          onClick={() => {
            carry((now) => addPart(now, indicator.id, freshId()));
          }}
        >
          {t('indicator.parts.add')}
        </Button>
        <span className="push" />
        {parts.length > 0 && <PartsSum view={view} parts={parts} />}
      </div>
    </Line>
  );
}

function PartsSum({ view, parts }: SheetProps & { readonly parts: readonly Indicator[] }): JSX.Element {
  const { t } = useTranslation();
  const { framework, indicator } = view;
  const { sum, wanted, fits } = partsWeight(indicator, parts, framework.weightTotal);
  const places = framework.weightDecimals;
  return (
    <span className={fits ? 'small t-ok' : 'small t-bad'} role="status">
      {t('indicator.parts.weight', {
        sum: toFixed(sum, places),
        wanted: wanted === null ? '–' : toFixed(wanted, places),
      })}
    </span>
  );
}

type PartProps = { readonly part: Indicator; readonly isFirst: boolean; readonly isLast: boolean };

function PartRow({ part, isFirst, isLast }: PartProps): JSX.Element {
  const { t } = useTranslation();
  const name = `${part.no} ${part.name}`.trim();
  return (
    <DraftScope at={`part/${part.id}`}>
      <li role="group" aria-label={name}>
        <TextField
          draft="no"
          hidden
          className="sh-no"
          label={t('agreement.no')}
          text={part.no}
          onLeave={(text) => {
            setIndicator(part.id, 'no', text.trim());
          }}
        />
        <TextField
          draft="name"
          hidden
          className="grow"
          label={t('agreement.panel.name')}
          placeholder={t('agreement.panel.name')}
          text={part.name}
          onLeave={(text) => {
            setIndicator(part.id, 'name', text.trim());
          }}
        />
        <FigureField
          draft="weight"
          hidden
          label={t('agreement.weight')}
          placeholder={t('agreement.weight')}
          value={part.weight}
          onLeave={(value) => {
            setIndicator(part.id, 'weight', value);
          }}
        />
        <RowButtons part={part} isFirst={isFirst} isLast={isLast} />
      </li>
    </DraftScope>
  );
}

function RowButtons({ part, isFirst, isLast }: PartProps): JSX.Element {
  const { t } = useTranslation();
  const name = `${part.no} ${part.name}`.trim();
  return (
    <>
      <RowButton
        label={t('indicator.parts.up', { name })}
        off={isFirst}
        act={() => {
          carry((state) => moveIndicator(state, part.id, -1));
        }}
      >
        <IconArrowUp className="i" />
      </RowButton>
      <RowButton
        label={t('indicator.parts.down', { name })}
        off={isLast}
        act={() => {
          carry((state) => moveIndicator(state, part.id, 1));
        }}
      >
        <IconArrowDown className="i" />
      </RowButton>
      <RowButton
        label={t('indicator.parts.open', { name })}
        act={() => {
          showIndicator(part.id);
        }}
      >
        <IconExternalLink className="i" />
      </RowButton>
      <RowButton
        label={t('indicator.parts.remove', { name })}
        act={() => {
          carry((state) => removeIndicators(state, [part.id]));
        }}
      >
        <IconTrash className="i" />
      </RowButton>
    </>
  );
}

type RowButtonProps = {
  readonly label: string;
  readonly off?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
};

function RowButton({ label, off = false, act, children }: RowButtonProps): JSX.Element {
  return (
    <button
      type="button"
      className="btn quiet s"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={act}
    >
      {children}
    </button>
  );
}
