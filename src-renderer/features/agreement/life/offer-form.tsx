import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '#domain/book/agreement';
import type { Indicator } from '#domain/book/indicator';
import { useBook, useDesk } from '#renderer/session/desk';
import { isMade, type Outcome } from '#renderer/session/outcome';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { FormEnd } from '#renderer/parts/form-end.tsx';
import { Reason } from '#renderer/features/agreement/life/offer-fields.tsx';
import { TermsFields } from '#renderer/features/agreement/life/terms-fields.tsx';
import { Moved } from '#renderer/features/agreement/life/moved.tsx';
import {
  begunForm,
  EMPTY_TERMS,
  termsForm,
  termsOf,
  type BegunForm,
} from '#renderer/features/agreement/life/terms-form';
import { useTakesKeyboard } from '#renderer/ui/use-takes-keyboard';

type OfferFormProps = {
  /** Null: the offer is about an indicator that the agreement is to get. */
  readonly indicator: Indicator | null;
  readonly kind: 'propose' | 'counter';
  /** Of the thread: what is typed is kept by it. */
  readonly thread: string;
  readonly onSend: (kind: 'propose' | 'counter', offer: Offer, text: string) => Promise<Outcome>;
  readonly onClose: () => void;
};

/** The form opens below a long thread: it comes to where it can be read and sent. */
function intoView(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'end' });
}

/** A new offer: each part only where it differs from the agreement, and the reason. */
export function OfferForm({ indicator, kind, thread, onSend, onClose }: OfferFormProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const about = indicator === null ? 'added' : 'offer';
  const { form, set, done, draft } = useFormDraft(`${about}/${thread}`, t('life.offer'), {
    ...begunForm(indicator === null ? EMPTY_TERMS : termsForm(indicator)),
    ...{ text: '', dimension: framework.dimensions[0]?.code ?? '' },
  });
  const first = useTakesKeyboard<HTMLInputElement>();
  const send = (): void => {
    void onSend(kind, offerOf(form, indicator === null), form.text).then((outcome) => {
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
      {indicator === null ? (
        <Dimension
          value={form.dimension}
          onValue={(dimension) => {
            set({ ...form, dimension });
          }}
        />
      ) : (
        <Moved base={form.base} indicator={indicator} />
      )}
      <TermsFields
        form={form}
        first={first}
        openTexts={indicator === null}
        {...(indicator === null ? {} : { cancel: t('life.offer.cancel'), method: indicator.method })}
        onForm={(change) => {
          set({ ...form, ...change });
        }}
      />
      <Reason
        value={form.text}
        onValue={(text) => {
          set({ ...form, text });
        }}
      />
      <FormEnd
        draft={draft}
        send={t(kind === 'propose' ? 'life.send.propose' : 'life.send.counter')}
        onSend={send}
        onClose={onClose}
      />
    </form>
  );
}

/** A further indicator is one only where something is said of it. */
function offerOf(form: BegunForm & { readonly dimension: string }, isAdded: boolean): Offer {
  const terms = termsOf(form);
  const isNew = isAdded && Object.keys(terms).length > 0;
  return isNew ? { ...terms, added: { dimension: form.dimension || null } } : terms;
}

type DimensionProps = { readonly value: string; readonly onValue: (value: string) => void };

function Dimension({ value, onValue }: DimensionProps): JSX.Element {
  const { t } = useTranslation();
  const { framework } = useBook();
  const locale = useDesk((desk) => desk.locale);
  return (
    <label className="lab">
      <span>{t('agreement.dimension.long')}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      >
        {framework.dimensions.map(({ code, title, titleEn }, at) => (
          <option key={code} value={code}>
            {`${String(at + 1)} ${(locale === 'en' ? titleEn : null) ?? title}`}
          </option>
        ))}
      </select>
    </label>
  );
}
