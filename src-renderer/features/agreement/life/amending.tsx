import { useEffect, useRef, useState, type JSX, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { amendAgreement, type Amending as Amendment, type Wanted } from '#domain/life/amend';
import { typedFigure } from '#domain/text/typed-figure';
import { bookOf, useBook, useDesk } from '#renderer/data/desk';
import { Confirm } from '#renderer/ui/confirm.tsx';
import { carryOut, doingNow, today } from '#renderer/data/doing';
import { Sheet, useIndicatorHeading } from '#renderer/features/agreement/life/sheet.tsx';
import { Figure } from '#renderer/features/agreement/life/offer-form.tsx';
import { openDrawer, takeAmended, type AmendedField } from '#renderer/data/life-view';
import { Button } from '#renderer/ui/button.tsx';

/** A change of the signed text: what, from which round, and why; it makes a new revision. */
export function Amending({ indicator: id }: { readonly indicator: string | null }): JSX.Element {
  const { t } = useTranslation();
  const heading = useIndicatorHeading(id);
  const indicator = useDesk((desk) => (id === null ? undefined : desk.state.indicator.get(id)));
  if (indicator === undefined) {
    return (
      <Sheet title={t('life.amend')} heading={heading}>
        <p className="small muted">{t('life.choose.text')}</p>
      </Sheet>
    );
  }
  return <AmendForm indicator={indicator} heading={heading} />;
}

type Form = {
  readonly weight: string;
  readonly target: string;
  readonly levels: readonly string[];
  readonly fromRound: string;
  readonly reason: string;
  readonly documentNo: string;
};

function AmendForm({
  indicator,
  heading,
}: {
  readonly indicator: Indicator;
  readonly heading: string;
}): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const known = indicator.amendments.at(-1)?.levels ?? indicator.levels;
  const [form, setForm] = useState<Form>({
    weight: indicator.weight ?? '',
    target: indicator.target ?? '',
    levels: known.map((level) => level ?? ''),
    fromRound: framework.rounds.at(-1)?.code ?? '',
    reason: '',
    documentNo: '',
  });
  const [asking, setAsking] = useState(false);
  const offer = useAmended(indicator.id);
  const set = (change: Partial<Form>): void => {
    setForm({ ...form, ...change });
  };
  return (
    <Sheet
      title={t('life.amend')}
      heading={heading}
      footer={
        <>
          <Button
            onClick={() => {
              openDrawer('revisions', indicator.id);
            }}
          >
            {t('life.revisions')}
          </Button>
          <span className="push" />
          <Button
            look="primary"
            disabled={form.reason.trim() === ''}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t(form.reason.trim() === '' ? 'life.needsReason' : 'life.amend')}
          </Button>
        </>
      }
    >
      <div className="offer" ref={offer}>
        <div className="row">
          <Figure
            label={t('history.field.weight')}
            value={form.weight}
            onValue={(weight) => {
              set({ weight });
            }}
          />
          <Figure
            label={t('field.target')}
            value={form.target}
            onValue={(target) => {
              set({ target });
            }}
          />
        </div>
        <fieldset className="row five">
          <legend>{t('agreement.levels')}</legend>
          {form.levels.map((level, at) => (
            <Figure
              key={at}
              label={t('life.level', { level: at + 1 })}
              value={level}
              onValue={(value) => {
                set({ levels: form.levels.map((each, index) => (index === at ? value : each)) });
              }}
            />
          ))}
        </fieldset>
        <label className="lab">
          <span>{t('field.fromRound')}</span>
          <select
            className="field"
            value={form.fromRound}
            onChange={(event) => {
              set({ fromRound: event.currentTarget.value });
            }}
          >
            {framework.rounds.map(({ code, months }) => (
              <option key={code} value={code}>
                {t('life.round', { months })}
              </option>
            ))}
          </select>
        </label>
        <label className="lab">
          <span>{t('field.reason')}</span>
          <textarea
            className="field"
            rows={3}
            value={form.reason}
            onChange={(event) => {
              set({ reason: event.currentTarget.value });
            }}
          />
        </label>
        <label className="lab">
          <span>{t('field.documentNo')}</span>
          <input
            className="field"
            value={form.documentNo}
            onChange={(event) => {
              set({ documentNo: event.currentTarget.value });
            }}
          />
        </label>
      </div>
      {asking && (
        <Confirm
          title={t('life.amend')}
          text={t('life.amend.text')}
          verb={t('life.amend')}
          onNo={() => {
            setAsking(false);
          }}
          onYes={() => {
            setAsking(false);
            const desk = useDesk.getState();
            const amendment = amendmentOf(indicator, form, doingNow().by);
            if (carryOut(amendAgreement(desk.state, bookOf(desk), amendment), true)) {
              openDrawer('revisions', indicator.id);
            }
          }}
        />
      )}
    </Sheet>
  );
}

/** The fields stand in this order. */
const FIELDS: readonly AmendedField[] = ['weight', 'target', 'levels'];

/** Gives the keyboard to the field that somebody wants to amend. */
function useAmended(indicator: string): RefObject<HTMLDivElement | null> {
  const offer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = takeAmended(indicator);
    if (field !== null) offer.current?.querySelectorAll('input')[FIELDS.indexOf(field)]?.select();
  }, [indicator]);
  return offer;
}

function amendmentOf(indicator: Indicator, form: Form, by: string): Amendment {
  const levels = form.levels.map(typedFigure) as unknown as Levels;
  const weight = typedFigure(form.weight);
  const target = typedFigure(form.target);
  const wanted: Wanted = {
    indicator: indicator.id,
    levels,
    ...(weight === indicator.weight ? {} : { weight }),
    ...(target === indicator.target ? {} : { target }),
  };
  const { fromRound, reason, documentNo } = form;
  return { fromRound, reason, documentNo, on: today(), by: [by], wanted: [wanted] };
}
