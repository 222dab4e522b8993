import { IconHistory, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#domain/book/book';
import { toFixed } from '#domain/exact';
import { partsWeight } from '#domain/indicator/edit-parts';
import { METHODS, type Framework, type Method } from '#domain/scoring/framework';
import { anyPartsOf } from '#domain/tracking/order';
import { useDesk } from '#renderer/session/desk';
import { useDraft } from '#renderer/drafts/use-draft';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { showHistory, showIndicator } from '#renderer/navigation/navigate';
import { addPartTo, assign, remove, setIndicator } from '#renderer/features/agreement/edit';
import type { AgreementRow } from '#renderer/features/agreement/use-agreement';
import { useClosedText } from '#renderer/i18n/use-closed';
import { Button } from '#renderer/ui/button.tsx';
import { ClosedNote } from '#renderer/ui/closed-note.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { Heading } from '#renderer/ui/heading.tsx';

type IndicatorPanelProps = {
  readonly row: AgreementRow | null;
  readonly framework: Framework;
  readonly onClose: () => void;
};

/** The indicator whole: its long name, its rule, where it belongs and what was found in it. */
export function IndicatorPanel({ row, framework, onClose }: IndicatorPanelProps): JSX.Element {
  const { t } = useTranslation();
  const closed = useClosedText();
  return (
    <aside className="panel ag-panel" data-region="panel" aria-label={t('agreement.panel')}>
      <header>
        <div className="row tiny muted">
          {t('agreement.panel')}
          {row !== null && ` · ${row.indicator.no}`}
          <span className="push" />
          <button type="button" className="btn quiet s" aria-label={t('common.close')} onClick={onClose}>
            <IconX className="i" />
          </button>
        </div>
        {row !== null && <Heading>{row.indicator.name}</Heading>}
        {row !== null && <OpenLink id={row.indicator.id} />}
      </header>
      <div className="body" tabIndex={0} role="region" aria-label={t('agreement.panel')}>
        {row === null ? (
          <p className="small muted">{t('agreement.panel.none')}</p>
        ) : (
          <>
            <Findings row={row} />
            <ClosedNote why={closed} />
            <fieldset className="plain-set" disabled={closed !== null} aria-label={t('agreement.panel')}>
              <Fields key={row.indicator.id} indicator={row.indicator} framework={framework} />
            </fieldset>
          </>
        )}
      </div>
      {row !== null && (
        <footer>
          <Button
            icon={<IconHistory className="i" />}
            onClick={() => {
              showHistory({ kind: 'indicator', id: row.indicator.id, field: 'weight' });
            }}
          >
            {t('history.open')}
          </Button>
          <span className="push" />
          {closed === null && (
            <Button
              look="danger"
              icon={<IconTrash className="i" />}
              onClick={() => {
                remove([row.indicator.id]);
              }}
            >
              {t('agreement.remove')}
            </Button>
          )}
        </footer>
      )}
    </aside>
  );
}

function OpenLink({ id }: { readonly id: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="link small"
      onClick={() => {
        showIndicator(id);
      }}
    >
      {t('indicator.open')} <kbd>{'Alt Enter'}</kbd>
    </button>
  );
}

function Findings({ row }: { readonly row: AgreementRow }): JSX.Element | null {
  const { t } = useTranslation();
  if (row.findings.length === 0) return null;
  return (
    <section className="finds" aria-label={t('agreement.panel.findings')}>
      {row.findings.map((found) => (
        <Note key={`${found.code}-${found.field}`} look={found.severity === 'error' ? 'bad' : 'warn'}>
          <b>{problemText(t, found.code, found.details)}</b> {problemFix(t, found.code)}
        </Note>
      ))}
    </section>
  );
}

type FieldsProps = { readonly indicator: Indicator; readonly framework: Framework };

function Fields({ indicator, framework }: FieldsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <NameField indicator={indicator} />
      {indicator.of === null && <DimensionChoice indicator={indicator} framework={framework} />}
      <Choice
        label={t('agreement.method')}
        value={indicator.method}
        options={allowedMethods(indicator, framework).map((method) => ({
          value: method,
          label: t(`method.${method}`),
        }))}
        onChange={(value) => {
          setIndicator(indicator, 'method', METHODS.find((method) => method === value) ?? indicator.method);
        }}
      />
      <Parts indicator={indicator} framework={framework} />
      <div>
        <span className="label">{t('agreement.direction')}</span>
        <Segmented
          label={t('agreement.direction')}
          value={indicator.direction}
          options={[
            { value: 'higher', label: t('direction.higher') },
            { value: 'lower', label: t('direction.lower') },
          ]}
          onChange={(direction) => {
            setIndicator(indicator, 'direction', direction);
          }}
        />
      </div>
      <Choice
        label={t('agreement.panel.start')}
        value={indicator.startRound ?? ''}
        options={[
          { value: '', label: t('agreement.panel.start.first') },
          ...framework.rounds.map((round) => ({
            value: round.code,
            label: t('frame.round', { months: round.months }),
          })),
        ]}
        onChange={(value) => {
          setIndicator(indicator, 'startRound', value === '' ? null : value);
        }}
      />
    </>
  );
}

/** A part stands in the dimension of its whole. */
function DimensionChoice({ indicator, framework }: FieldsProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  return (
    <Choice
      label={t('agreement.dimension.long')}
      value={indicator.dimension ?? ''}
      options={[
        { value: '', label: t('agreement.unassigned') },
        ...framework.dimensions.map((dimension, at) => ({
          value: dimension.code,
          label: `${String(at + 1)} ${(locale === 'en' ? dimension.titleEn : null) ?? dimension.title}`,
        })),
      ]}
      onChange={(value) => {
        assign([indicator.id], value === '' ? null : value);
      }}
    />
  );
}

/** What the year allows, and what stands there; a part cannot have parts. */
function allowedMethods({ method, of }: Indicator, framework: Framework): readonly Method[] {
  return METHODS.filter(
    (each) => each === method || (framework.methods.includes(each) && !(of !== null && each === 'compound')),
  );
}

/** The sub-indicators of a compound indicator: their weights beside what they should add up to. */
function Parts({ indicator, framework }: FieldsProps): JSX.Element | null {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const parts = anyPartsOf(state, indicator.id);
  if (indicator.of !== null || (indicator.method !== 'compound' && parts.length === 0)) return null;
  const { sum, wanted, fits } = partsWeight(indicator, parts, framework.weightTotal);
  const places = framework.weightDecimals;
  return (
    <div>
      {indicator.method !== 'compound' && <p className="small t-warn">{t('agreement.parts.idle')}</p>}
      {indicator.method === 'compound' && parts.length > 0 && (
        <p className={fits ? 'small t-ok' : 'small t-bad'}>
          {t('indicator.parts.weight', {
            sum: toFixed(sum, places),
            wanted: wanted === null ? '–' : toFixed(wanted, places),
          })}
        </p>
      )}
      {indicator.method === 'compound' && (
        <Button
          small
          icon={<IconPlus className="i" />}
          hotkey="Alt Insert"
          onClick={() => {
            addPartTo(indicator.id);
          }}
        >
          {t('indicator.parts.add')}
        </Button>
      )}
    </div>
  );
}

function NameField({ indicator }: { readonly indicator: Indicator }): JSX.Element {
  const { t } = useTranslation();
  const id = useId();
  const { name } = indicator;
  const draft = useDraft({
    name: `indicator/${indicator.id}/name`,
    label: t('agreement.panel.name'),
    committed: name,
    commit: (text) => {
      setIndicator(indicator, 'name', text.trim());
    },
  });
  return (
    <div>
      <label className="label" htmlFor={id}>
        {t('agreement.panel.name')}
      </label>
      <textarea
        id={id}
        className="field"
        rows={3}
        ref={draft.ref}
        data-waiting={draft.isWaiting || undefined}
        value={draft.typed ?? name}
        onChange={(event) => {
          draft.type(event.target.value);
        }}
        onBlur={draft.leave}
        onKeyDown={draft.onKey}
      />
      <DraftNote draft={draft} />
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
