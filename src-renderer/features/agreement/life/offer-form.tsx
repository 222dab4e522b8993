import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '#domain/book/agreement';
import type { Decimal, Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { typedFigure } from '#domain/text/typed-figure';
import { Figure, FiveLevels, Reason } from '#renderer/features/agreement/life/offer-fields.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTakesKeyboard } from '#renderer/ui/use-takes-keyboard';

type OfferFormProps = {
  readonly indicator: Indicator;
  readonly kind: 'propose' | 'counter';
  readonly onSend: (kind: 'propose' | 'counter', offer: Offer, text: string) => void;
  readonly onCancel: () => void;
};

/** The form opens below a long thread: it comes to where it can be read and sent. */
function intoView(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'end' });
}

/** A new offer: weight, target and levels, each only where it differs from the agreement, and the reason. */
export function OfferForm({ indicator, kind, onSend, onCancel }: OfferFormProps): JSX.Element {
  const { t } = useTranslation();
  const [weight, setWeight] = useState(indicator.weight ?? '');
  const [target, setTarget] = useState(indicator.target ?? indicator.levels[2] ?? '');
  const [levels, setLevels] = useState<readonly string[]>(indicator.levels.map((level) => level ?? ''));
  const [text, setText] = useState('');
  const first = useTakesKeyboard<HTMLInputElement>();
  const send = (): void => {
    onSend(kind, offerOf(indicator, { weight, target, levels }), text);
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
        <Figure ref={first} label={t('history.field.weight')} value={weight} onValue={setWeight} />
        <Figure label={t('field.target')} value={target} onValue={setTarget} />
      </div>
      <FiveLevels levels={levels} onLevels={setLevels} />
      <Reason value={text} onValue={setText} />
      <div className="row">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <span className="push" />
        <Button look="primary" onClick={send}>
          {t(kind === 'propose' ? 'life.send.propose' : 'life.send.counter')}
        </Button>
      </div>
    </form>
  );
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
