import { useEffect, useRef, useState, type JSX, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wanted } from '#domain/book/agreement';
import type { Indicator } from '#domain/book/indicator';
import { askAmendment, type Asking } from '#domain/life/amend';
import { inForce } from '#domain/life/in-force';
import { roundChoices } from '#domain/life/open-rounds';
import { typedFigure } from '#domain/text/typed-figure';
import { indicatorsInOrder } from '#domain/tracking/order';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { runCommand, actionContext } from '#renderer/session/action-context';
import { isMade, type Outcome } from '#renderer/session/outcome';
import { openDrawer, takeAmended, type AmendedField } from '#renderer/navigation/drawers';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { FromRound } from '#renderer/features/agreement/life/from-round.tsx';
import { Reason } from '#renderer/features/agreement/life/offer-fields.tsx';
import { Moved } from '#renderer/features/agreement/life/moved.tsx';
import { OtherWeights } from '#renderer/features/agreement/life/other-weights.tsx';
import { Sheet, useIndicatorHeading } from '#renderer/features/agreement/life/sheet.tsx';
import { TermsFields } from '#renderer/features/agreement/life/terms-fields.tsx';
import { begunForm, termsForm, termsOf, type BegunForm } from '#renderer/features/agreement/life/terms-form';
import { Button } from '#renderer/ui/button.tsx';
import { Confirm } from '#renderer/ui/confirm.tsx';

/** A change of the signed text that this side asks for: what, from which round, and why. The other side decides it. */
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
  const asked = useAsking(indicator);
  const [asking, setAsking] = useState(false);
  const { form } = asked;
  return (
    <Sheet
      title={t('life.amend')}
      heading={heading}
      footer={
        <Buttons
          indicator={indicator.id}
          isReady={form.reason.trim() !== '' && form.fromRound !== ''}
          onAmend={() => {
            setAsking(true);
          }}
        />
      }
    >
      <p className="small muted">{t('life.amend.how')}</p>
      <AskedFields asked={asked} />
      {asking && (
        <Confirm
          title={t('life.amend.ask')}
          text={t('life.amend.text')}
          verb={t('life.amend.ask')}
          onNo={() => {
            setAsking(false);
          }}
          onYes={() => {
            setAsking(false);
            void ask(asked.result()).then((outcome) => {
              if (!isMade(outcome)) return;
              asked.done();
              openDrawer('revisions', indicator.id);
            });
          }}
        />
      )}
    </Sheet>
  );
}

/** What is to change, from which round, what that makes of the other weights, and why. */
function AskedFields({ asked }: { readonly asked: AskingForm }): JSX.Element {
  const { t } = useTranslation();
  const { form, known, others, choices, offer, onForm } = asked;
  return (
    <div className="offer" ref={offer}>
      <Moved base={form.terms.base} indicator={known} />
      <TermsFields
        form={form.terms}
        method={known.method}
        cancel={t('life.amend.cancel')}
        onForm={asked.onTerms}
      />
      <FromRound
        choices={choices}
        value={form.fromRound}
        onValue={(fromRound) => {
          onForm({ fromRound });
        }}
      />
      <OtherWeights
        others={others}
        own={form.terms.weight}
        typed={form.weights}
        onTyped={(id, weight) => {
          onForm({ weights: { ...form.weights, [id]: weight } });
        }}
      />
      <Reason
        value={form.reason}
        onValue={(reason) => {
          onForm({ reason });
        }}
      />
      <DocumentNo
        value={form.documentNo}
        onValue={(documentNo) => {
          onForm({ documentNo });
        }}
      />
      <DraftNote draft={asked.draft} form />
    </div>
  );
}

type AmendForm = {
  readonly terms: BegunForm;
  readonly weights: Readonly<Record<string, string>>;
  readonly fromRound: string;
  readonly reason: string;
  readonly documentNo: string;
};

type AskingForm = {
  readonly form: AmendForm;
  /** As it stands in the last round that is open. */
  readonly known: Indicator;
  readonly others: readonly Indicator[];
  readonly choices: ReturnType<typeof roundChoices>;
  readonly offer: RefObject<HTMLDivElement | null>;
  readonly onForm: (change: Partial<AmendForm>) => void;
  readonly onTerms: (change: Partial<AmendForm['terms']>) => void;
  readonly result: () => Asking;
  readonly done: () => void;
  readonly draft: Parameters<typeof DraftNote>[0]['draft'];
};

/** What is asked for, against what stood in the last open round when the form was begun. */
function useAsking(indicator: Indicator): AskingForm {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const choices = roundChoices(state, book, [indicator.id]);
  const last = choices.findLast(({ closedBy }) => closedBy.length === 0)?.round.code ?? '';
  const stands = (each: Indicator, code: string): Indicator => {
    const round = book.framework.rounds.find((one) => one.code === code);
    return round === undefined ? each : inForce(each, round, book.framework);
  };
  const known = stands(indicator, last);
  const { form, set, done, draft } = useFormDraft<AmendForm>(`amend/${indicator.id}`, t('life.amend'), {
    ...{ terms: begunForm(termsForm(known)), weights: {}, fromRound: last },
    ...{ reason: '', documentNo: '' },
  });
  const offer = useAmended(indicator.id);
  const others = indicatorsInOrder(state)
    .filter(({ id }) => id !== indicator.id && id !== indicator.of)
    .map((each) => stands(each, form.fromRound));
  const result = (): Asking => {
    const own: Wanted = {
      indicator: indicator.id,
      ...termsOf(form.terms),
    };
    const weights = others.flatMap(({ id, weight }): readonly Wanted[] => {
      const typed = form.weights[id];
      if (typed === undefined || typedFigure(typed) === weight) return [];
      return [{ indicator: id, weight: typedFigure(typed) }];
    });
    const { fromRound, reason, documentNo } = form;
    return { fromRound, reason, documentNo, wanted: [own, ...weights] };
  };
  return {
    ...{ form, known, others, choices, offer, result, done, draft },
    onForm: (change) => {
      set({ ...form, ...change });
    },
    onTerms: (change) => {
      set({ ...form, terms: { ...form.terms, ...change } });
    },
  };
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
        {t(isReady ? 'life.amend.ask' : 'life.needsReason')}
      </Button>
    </>
  );
}

function ask(asking: Asking): Promise<Outcome> {
  const desk = useDesk.getState();
  return runCommand(askAmendment(desk.state, bookOf(desk), asking, actionContext()), true);
}

/** Which of the boxes is the first of a field: before the bounds stand five levels. */
const FIRST_BOX: Readonly<Record<AmendedField, number>> = { weight: 0, target: 1, levels: 2, bounds: 7 };

/** Gives the keyboard to the field that somebody wants to amend. */
function useAmended(indicator: string): RefObject<HTMLDivElement | null> {
  const offer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = takeAmended(indicator);
    if (field !== null) offer.current?.querySelectorAll('input')[FIRST_BOX[field]]?.select();
  }, [indicator]);
  return offer;
}

type DocumentNoProps = { readonly value: string; readonly onValue: (value: string) => void };

function DocumentNo({ value, onValue }: DocumentNoProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <label className="lab">
      <span>{t('field.documentNo')}</span>
      <input
        className="field"
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </label>
  );
}
