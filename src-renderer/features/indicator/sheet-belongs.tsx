import { useMemo, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookState, StrategyNode } from '#domain/book/book';
import { assignDimension } from '#domain/agreement/edit-agreement';
import { METHODS } from '#domain/scoring/framework';
import { inScope } from '#domain/strategy/scope';
import { flattenTree, numbersOf } from '#domain/strategy/tree';
import { useDesk } from '#renderer/session/desk';
import { carry, setIndicator } from '#renderer/features/indicator/edit';
import { Choice, Line, TextField, Tick } from '#renderer/features/indicator/fields.tsx';
import { SealedSet } from '#renderer/features/indicator/sealed-set.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** Number and name, as the first line of the form has them. */
export function SheetName({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = view;
  return (
    <Line label={t('indicator.no')}>
      <div className="sh-row">
        <TextField
          draft="no"
          hidden
          className="sh-no"
          label={t('agreement.no')}
          text={indicator.no}
          onLeave={(text) => {
            setIndicator(indicator.id, 'no', text.trim());
          }}
        />
        <TextField
          draft="name"
          hidden
          className="grow"
          lines={1}
          label={t('agreement.panel.name')}
          text={indicator.name}
          onLeave={(text) => {
            setIndicator(indicator.id, 'name', text.trim());
          }}
        />
      </div>
    </Line>
  );
}

/** Dimension, objective, unit with direction and method. A part takes the first two from its whole. */
export function SheetBelongs({ view }: SheetProps): JSX.Element {
  const { whole } = view;
  return (
    <>
      {whole === null && (
        <>
          <SealedSet>
            <DimensionLine view={view} />
          </SealedSet>
          <SealedSet field="parent">
            <ObjectiveLine view={view} />
          </SealedSet>
        </>
      )}
      <SealedSet>
        <UnitLine view={view} />
      </SealedSet>
    </>
  );
}

/** Unit, direction and method, and whether the cluster shares the value. */
function UnitLine({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = view;
  return (
    <Line label={t('agreement.unit')}>
      <div className="sh-row">
        <TextField
          draft="unit"
          hidden
          className="sh-unit"
          label={t('agreement.unit')}
          text={indicator.unit}
          onLeave={(text) => {
            setIndicator(indicator.id, 'unit', text.trim());
          }}
        />
        <span data-field="direction">
          <Segmented
            label={t('agreement.direction')}
            value={indicator.direction}
            options={[
              { value: 'higher', label: t('direction.higher') },
              { value: 'lower', label: t('direction.lower') },
            ]}
            onChange={(direction) => {
              setIndicator(indicator.id, 'direction', direction);
            }}
          />
        </span>
        <MethodChoice view={view} />
      </div>
      <Tick
        label={t('field.joint')}
        on={indicator.joint}
        onChange={(on) => {
          setIndicator(indicator.id, 'joint', on);
        }}
      />
    </Line>
  );
}

/** Methods that the year allows, and the one that stands there. A part cannot have parts. */
function MethodChoice({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, framework, whole } = view;
  const allowed = METHODS.filter(
    (method) =>
      method === indicator.method ||
      (framework.methods.includes(method) && !(whole !== null && method === 'compound')),
  );
  return (
    <Choice
      hidden
      label={t('agreement.method')}
      value={indicator.method}
      options={allowed.map((value) => ({ value, label: t(`method.${value}`) }))}
      onChange={(method) => {
        setIndicator(indicator.id, 'method', method);
      }}
    />
  );
}

function DimensionLine({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  const { indicator, framework, state } = view;
  const issue = issueOf(state, indicator.parent);
  return (
    <Line label={t('indicator.dimension-issue')}>
      <div className="sh-row">
        <Choice
          hidden
          className="grow"
          label={t('agreement.dimension.long')}
          value={indicator.dimension ?? ''}
          options={[
            { value: '', label: t('agreement.unassigned') },
            ...framework.dimensions.map(({ code, title, titleEn }, at) => ({
              value: code,
              label: `${String(at + 1)} ${(locale === 'en' ? titleEn : null) ?? title}`,
            })),
          ]}
          onChange={(code) => {
            carry((now) => assignDimension(now, [indicator.id], code === '' ? null : code));
          }}
        />
        <span className="small muted grow">
          {issue === null ? t('indicator.issue.none') : t('indicator.issue', { title: issue.title })}
        </span>
      </div>
    </Line>
  );
}

/** The strategic issue above a branch. */
function issueOf({ node }: BookState, id: string | null): StrategyNode | null {
  const seen = new Set<string>();
  for (let up = node.get(id ?? ''); up !== undefined && !seen.has(up.id); up = node.get(up.parent ?? '')) {
    if (up.kind === 'issue') return up;
    seen.add(up.id);
  }
  return null;
}

const SCOPES = ['province', 'cluster'] as const;

/** An objective (or strategy) of the province's strategy or of the cluster's. */
function ObjectiveLine({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, state } = view;
  const groups = useMemo(
    () => SCOPES.map((scope) => ({ scope, options: branches(inScope(state, scope)) })),
    [state],
  );
  return (
    <Line label={t('indicator.objective')}>
      <select
        className="field small"
        aria-label={t('indicator.objective')}
        value={indicator.parent ?? ''}
        onChange={(event) => {
          setIndicator(indicator.id, 'parent', event.target.value === '' ? null : event.target.value);
        }}
      >
        <option value="">{t('indicator.objective.none')}</option>
        {groups.map(
          ({ scope, options }) =>
            options.length > 0 && (
              <optgroup key={scope} label={t(`indicator.scope.${scope}`)}>
                {options.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </Line>
  );
}

function branches(state: BookState): readonly { readonly id: string; readonly label: string }[] {
  const numbers = numbersOf(state);
  return flattenTree(state, new Set(state.node.keys())).flatMap((row) => {
    if (row.type !== 'node' || (row.node.kind !== 'objective' && row.node.kind !== 'strategy')) return [];
    return [{ id: row.id, label: `${numbers.get(row.id) ?? ''} ${row.node.title}`.trim() }];
  });
}
