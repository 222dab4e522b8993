import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '#domain/book/agreement';
import type { Decimal, Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { typedFigure } from '#domain/text/typed-figure';
import { isMade, type Outcome } from '#renderer/data/outcome';
import { useFormDraft } from '#renderer/data/use-form-draft';
import { DraftNote } from '#renderer/frame/draft-note.tsx';
import { Figure, FiveLevels, Reason } from '#renderer/features/agreement/life/offer-fields.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTakesKeyboard } from '#renderer/ui/use-takes-keyboard';

type OfferFormProps = {
  readonly indicator: Indicator;
  readonly kind: 'propose' | 'counter';
  readonly onSend: (kind: 'propose' | 'counter', offer: Offer, text: string) => Promise<Outcome>;
  readonly onClose: () => void;
};

/** The form opens below a long thread: it comes to where it can be read and sent. */
function intoView(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'end' });
}

/** A new offer: weight, target and levels, each only where it differs from the agreement, and the reason. */
export function OfferForm({ indicator, kind, onSend, onClose }: OfferFormProps): JSX.Element {
  const { t } = useTranslation();
  const { form, set, done, draft } = useFormDraft(
    `offer/${indicator.id}`,
    t('life.offer'),
    blankOf(indicator),
  );
  const { weight, target, levels, text } = form;
  const first = useTakesKeyboard<HTMLInputElement>();
  const send = (): void => {
    void onSend(kind, offerOf(indicator, form), text).then((outcome) => {
      if (!isMade(outcome)) return;
      done();
      onClose();
    });
  };
  return (
    <form
      ref={intoView}
      className="offer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="row">
        <Figure
          ref={first}
          label={t('history.field.weight')}
          value={weight}
          onValue={(value) => {
            set({ ...form, weight: value });
          }}
        />
        <Figure
          label={t('field.target')}
          value={target}
          onValue={(value) => {
            set({ ...form, target: value });
          }}
        />
      </div>
      <FiveLevels
        levels={levels}
        onLevels={(next) => {
          set({ ...form, levels: next });
        }}
      />
      <Reason
        value={text}
        onValue={(value) => {
          set({ ...form, text: value });
        }}
      />
      <DraftNote draft={draft} form />
      <div className="row">
        <Button
          onClick={() => {
            draft.drop();
            onClose();
          }}
        >
          {t('common.cancel')}
        </Button>
        <span className="push" />
        <Button look="primary" onClick={send}>
          {t(kind === 'propose' ? 'life.send.propose' : 'life.send.counter')}
        </Button>
      </div>
    </form>
  );
}

function blankOf({ weight, target, levels }: Indicator): Typed & { readonly text: string } {
  return {
    weight: weight ?? '',
    target: target ?? levels[2] ?? '',
    levels: levels.map((level) => level ?? ''),
    text: '',
  };
}

type Typed = { readonly weight: string; readonly target: string; readonly levels: readonly string[] };

/** Only what differs is offered. */
function offerOf(indicator: Indicator, typed: Typed): Offer {
  const weight = typedFigure(typed.weight);
  const target = typedFigure(typed.target);
  // Five fields give five levels.
  const levels = typed.levels.map(typedFigure) as unknown as Levels;
  const isSame = (a: Decimal, b: Decimal): boolean => a === b;
  return {
    ...(isSame(weight, indicator.weight) ? {} : { weight }),
    ...(isSame(target, indicator.target) ? {} : { target }),
    ...(levels.every((level, at) => isSame(level, indicator.levels[at] ?? null)) ? {} : { levels }),
  };
}
