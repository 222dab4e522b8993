import { useEffect, useRef, useState, type JSX, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { amendAgreement, type Amending as Amendment, type Wanted } from '#domain/life/amend';
import type { Framework } from '#domain/scoring/framework';
import { typedFigure } from '#domain/text/typed-figure';
import { bookOf, useBook, useDesk } from '#renderer/data/desk';
import { Confirm } from '#renderer/ui/confirm.tsx';
import { carryOut, doingNow, today } from '#renderer/data/doing';
import { isMade, type Outcome } from '#renderer/data/outcome';
import { useFormDraft } from '#renderer/data/use-form-draft';
import { DraftNote } from '#renderer/frame/draft-note.tsx';
import { Sheet, useIndicatorHeading } from '#renderer/features/agreement/life/sheet.tsx';
import { AmendFields, type AmendForm } from '#renderer/features/agreement/life/amend-fields.tsx';
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
  return <Amend indicator={indicator} heading={heading} />;
}

type AmendProps = { readonly indicator: Indicator; readonly heading: string };

function Amend({ indicator, heading }: AmendProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const { form, set, done, draft } = useFormDraft(
    `amend/${indicator.id}`,
    t('life.amend'),
    formOf(indicator, framework),
  );
  const [asking, setAsking] = useState(false);
  const offer = useAmended(indicator.id);
  return (
    <Sheet
      title={t('life.amend')}
      heading={heading}
      footer={
        <Buttons
          indicator={indicator.id}
          isReady={form.reason.trim() !== ''}
          onAmend={() => {
            setAsking(true);
          }}
        />
      }
    >
      <div className="offer" ref={offer}>
        <AmendFields
          form={form}
          onForm={(change) => {
            set({ ...form, ...change });
          }}
        />
        <DraftNote draft={draft} form />
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
            void amend(indicator, form).then((outcome) => {
              if (!isMade(outcome)) return;
              done();
              openDrawer('revisions', indicator.id);
            });
          }}
        />
      )}
    </Sheet>
  );
}

type ButtonsProps = {
  readonly indicator: string;
  readonly isReady: boolean;
  readonly onAmend: () => void;
};

function Buttons({ indicator, isReady, onAmend }: ButtonsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Button
        onClick={() => {
          openDrawer('revisions', indicator);
        }}
      >
        {t('life.revisions')}
      </Button>
      <span className="push" />
      <Button look="primary" disabled={!isReady} onClick={onAmend}>
        {t(isReady ? 'life.amend' : 'life.needsReason')}
      </Button>
    </>
  );
}

/** What stands now, to be changed from the last round on. */
function formOf(indicator: Indicator, { rounds }: Framework): AmendForm {
  const known = indicator.amendments.at(-1)?.levels ?? indicator.levels;
  return {
    weight: indicator.weight ?? '',
    target: indicator.target ?? '',
    levels: known.map((level) => level ?? ''),
    fromRound: rounds.at(-1)?.code ?? '',
    reason: '',
    documentNo: '',
  };
}

function amend(indicator: Indicator, form: AmendForm): Promise<Outcome> {
  const desk = useDesk.getState();
  const amendment = amendmentOf(indicator, form, doingNow().by);
  return carryOut(amendAgreement(desk.state, bookOf(desk), amendment), true);
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

function amendmentOf(indicator: Indicator, form: AmendForm, by: string): Amendment {
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
