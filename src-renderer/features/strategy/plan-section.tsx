import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { knownDay, typedDay } from '#domain/strategy/typed-day';
import { editPlan, planOf } from '#domain/strategy/plan';
import type { Plan } from '#domain/book/strategy';
import { useBook, useDesk } from '#renderer/session/desk';
import { write } from '#renderer/session/write';
import { dayText, isDayBad } from '#renderer/features/strategy/days';
import { Field } from '#renderer/features/strategy/field.tsx';
import { useView } from '#renderer/features/strategy/view';

function usePlan(): Plan {
  const state = useDesk((desk) => desk.state);
  const scope = useView((view) => view.scope);
  return planOf(state, useBook().id, scope);
}

/** The strategy as a document: who approves it, when it was presented and approved, and its number. */
export function PlanSection({ t }: { readonly t: TFunction }): JSX.Element {
  const plan = usePlan();
  const { id: book } = useBook();
  const locale = useDesk((desk) => desk.locale);
  const { scope } = plan;
  const set = <Name extends Exclude<keyof Plan, 'id' | 'scope'>>(field: Name, value: Plan[Name]): void => {
    void write(editPlan(useDesk.getState().state, { book, scope }, field, value));
  };
  const days = [
    ['presentedOn', t(`strategy.plan.presented.${scope}`)],
    ['approvedOn', t(`strategy.plan.approved.${scope}`)],
  ] as const;
  return (
    <div className="sect plan">
      <h3>{t('strategy.plan')}</h3>
      <p className="help">{t(`strategy.plan.who.${scope}`)}</p>
      {days.map(([field, label]) => (
        <Field
          key={field}
          draft={`plan/${scope}/${field}`}
          label={label}
          text={dayText(plan[field], locale)}
          bad={isDayBad(plan[field])}
          onLeave={(text) => {
            set(field, typedDay(text));
          }}
          {...(isDayBad(plan[field]) ? { help: t('strategy.flag.date-unread.fix') } : {})}
        />
      ))}
      <Field
        draft={`plan/${scope}/documentNo`}
        label={t('strategy.plan.no')}
        text={plan.documentNo}
        onLeave={(text) => {
          set('documentNo', text.trim());
        }}
      />
      <Field
        draft={`plan/${scope}/note`}
        label={t('strategy.plan.note')}
        text={plan.note}
        lines={2}
        onLeave={(text) => {
          set('note', text.trim());
        }}
      />
      {plan.copiedFrom !== null && (
        <p className="small muted">{t('strategy.plan.copied', { year: plan.copiedFrom })}</p>
      )}
    </div>
  );
}

/** How far the document has come, in the head of the page. */
export function PlanChip({ t }: { readonly t: TFunction }): JSX.Element {
  const { scope, presentedOn, approvedOn, documentNo } = usePlan();
  const locale = useDesk((desk) => desk.locale);
  const look = knownDay(approvedOn) === null ? 'chip' : 'chip ok';
  const words = (): string => {
    if (knownDay(approvedOn) !== null)
      return t(`strategy.plan.chip.approved.${scope}`, { day: dayText(approvedOn, locale) });
    if (knownDay(presentedOn) !== null)
      return t(`strategy.plan.chip.presented.${scope}`, { day: dayText(presentedOn, locale) });
    return t('strategy.plan.chip.draft');
  };
  return (
    <span className={look} title={documentNo === '' ? undefined : `${t('strategy.plan.no')} ${documentNo}`}>
      {words()}
    </span>
  );
}
