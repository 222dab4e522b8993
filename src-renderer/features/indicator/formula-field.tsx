import { useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataItem } from '#domain/book/data-item';
import { itemsIn, parseFormula } from '#domain/formula/parse';
import { containsThai } from '#domain/text/thai';
import { useDesk } from '#renderer/session/desk';
import { useDraft } from '#renderer/drafts/use-draft';
import { DraftNote } from '#renderer/parts/draft-note.tsx';
import { useFormulaWords } from '#renderer/features/indicator/formula-text';
import { drawn } from '#renderer/ui/drawn';

type FormulaFieldProps = {
  readonly label: string;
  readonly formula: string;
  readonly onLeave: (formula: string) => void;
};

/** The word before the caret: part of a code, or of the name of an item in Thai. */
const WORD_BEFORE = /[\p{L}\p{M}\d_]+$/u;
const OFFERED = 8;

/**
 * A formula, read while it is typed: where it cannot be read the place is shown, names of items are offered by code or
 * name, and what it means stands in words below. It is written when one leaves it, also while it is wrong.
 */
export function FormulaField({ label, formula, onLeave }: FormulaFieldProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const writing = useDraft({ name: 'formula', label, committed: formula, commit: onLeave });
  const draft = writing.typed ?? formula;
  const offers = useOffers();
  const take = (item: DataItem): void => {
    const before = draft.slice(0, offers.caret).replace(WORD_BEFORE, item.code);
    drawn(() => {
      writing.type(before + draft.slice(offers.caret));
      offers.close();
    });
    field.current?.setSelectionRange(before.length, before.length);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (offers.onKey(event, take)) return;
    if (writing.onKey(event) || event.code !== 'Enter') return;
    event.preventDefault();
    if (!event.nativeEvent.isComposing) writing.leave();
  };
  return (
    <div className="sh-formula">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <textarea
        {...{ id, value: draft }}
        ref={(element) => {
          field.current = element;
          writing.ref(element);
        }}
        data-waiting={writing.isWaiting || undefined}
        className="field small mono"
        rows={1}
        spellCheck={false}
        role="combobox"
        aria-expanded={offers.items.length > 0}
        aria-controls={`${id}-offers`}
        aria-autocomplete="list"
        aria-activedescendant={offers.items.length > 0 ? `${id}-${String(offers.at)}` : undefined}
        aria-describedby={`${id}-said`}
        onKeyDown={onKey}
        onBlur={() => {
          offers.close();
          writing.leave();
        }}
        onChange={(event) => {
          writing.type(event.target.value.replaceAll('\n', ''));
          offers.look(event.target.value, event.target.selectionStart);
        }}
      />
      <OfferList id={id} offers={offers} onTake={take} />
      <DraftNote draft={writing} />
      <div id={`${id}-said`} aria-live="polite">
        <Said formula={draft} />
      </div>
    </div>
  );
}

type OfferListProps = {
  readonly id: string;
  readonly offers: Offers;
  readonly onTake: (item: DataItem) => void;
};

function OfferList({ id, offers, onTake }: OfferListProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul
      id={`${id}-offers`}
      role="listbox"
      aria-label={t('indicator.formula.offers')}
      className="sh-offers"
      hidden={offers.items.length === 0}
    >
      {offers.items.map((item, at) => (
        <li
          key={item.id}
          id={`${id}-${String(at)}`}
          role="option"
          aria-selected={at === offers.at}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(item);
          }}
        >
          <span className="mono">{item.code}</span> {item.name}
        </li>
      ))}
    </ul>
  );
}

type Offers = {
  readonly items: readonly DataItem[];
  readonly at: number;
  readonly caret: number;
  readonly look: (text: string, caret: number) => void;
  readonly close: () => void;
  readonly onKey: (event: KeyboardEvent, take: (item: DataItem) => void) => boolean;
};

function useOffers(): Offers {
  const all = useDesk((desk) => desk.state.item);
  const [{ items, at, caret }, setOffers] = useState<{
    items: readonly DataItem[];
    at: number;
    caret: number;
  }>({ items: [], at: 0, caret: 0 });
  const close = (): void => {
    setOffers({ items: [], at: 0, caret: 0 });
  };
  const look = (text: string, place: number): void => {
    const word = WORD_BEFORE.exec(text.slice(0, place))?.[0] ?? '';
    const found = /^\d*$/.test(word) ? [] : [...all.values()].filter((item) => isMeant(item, word));
    setOffers({ items: found.slice(0, OFFERED), at: 0, caret: place });
  };
  const onKey = (event: KeyboardEvent, take: (item: DataItem) => void): boolean => {
    const chosen = items[at];
    if (chosen === undefined) return false;
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setOffers({ items, caret, at: (at + step + items.length) % items.length });
    else if (event.code === 'Enter' || event.code === 'Tab') take(chosen);
    else if (event.code === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  };
  return { items, at, caret, look, close, onKey };
}

/** A code that stands there whole needs no offer. */
function isMeant({ code, name }: DataItem, word: string): boolean {
  return code !== word && (code.toLowerCase().startsWith(word.toLowerCase()) || containsThai(name, word));
}

/** What a formula says, or where and why it says nothing. */
function Said({ formula }: { readonly formula: string }): JSX.Element | null {
  const { t } = useTranslation();
  const items = useDesk((desk) => desk.state.item);
  const words = useFormulaWords(formula);
  if (formula.trim() === '') return <p className="help">{t('indicator.formula.empty')}</p>;
  const parsed = parseFormula(formula);
  if (!parsed.ok) return <Fault formula={formula} at={Number(parsed.details['at'] ?? '1')} />;
  const codes = new Set([...items.values()].map(({ code }) => code));
  const unknown = itemsIn(parsed.value).filter((code) => !codes.has(code));
  return (
    <>
      <p className="help">{t('indicator.formula.means', { words: words ?? '' })}</p>
      {unknown.map((item) => (
        <p key={item} className="help t-bad">
          {t('problem.formula-item-unknown', { item })} {t('problem.formula-item-unknown.fix')}
        </p>
      ))}
    </>
  );
}

/** The formula once more with the place at which it could not be read. */
function Fault({ formula, at }: { readonly formula: string; readonly at: number }): JSX.Element {
  const { t } = useTranslation();
  const found = formula.slice(at - 1, at);
  return (
    <div className="help t-bad" role="alert">
      <span className="mono sh-place" aria-hidden="true">
        {formula.slice(0, at - 1)}
        <mark>{found === '' ? ' ' : found}</mark>
        {formula.slice(at)}
      </span>
      {found === ''
        ? t('indicator.formula.ends-early', { at })
        : t('problem.formula-invalid', { at, found: formula.slice(at - 1, at + 11) })}{' '}
      {t('problem.formula-invalid.fix')}
    </div>
  );
}
