import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef, type JSX } from 'react';
import type { YearBook } from '#domain/report/compare-years';
import { copyForward, scopesOf } from '#domain/strategy/copy-forward';
import { bookOf, useDesk } from '#renderer/session/desk';
import { freshId } from '#renderer/session/fresh-id';
import { isMade } from '#renderer/session/outcome';
import { write } from '#renderer/session/write';
import { useOtherYears } from '#renderer/session/other-years';
import { statusWords } from '#renderer/features/strategy/status-words';
import { modelOf } from '#renderer/features/strategy/tree-model';
import { useView } from '#renderer/features/strategy/view';
import { announceOutcome } from '#renderer/parts/announce';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { useKeydown } from '#renderer/ui/use-keydown';

/** The other years of this province on this computer; one of them can be copied into this one. */
export function CopyPane({ t }: { readonly t: TFunction }): JSX.Element {
  const offers = useOffers();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('button')?.focus();
  }, [offers]);
  useKeydown((event) => {
    if (event.code === 'Escape' && !event.defaultPrevented) close();
  });
  return (
    <div ref={box} className="scroll strat-copy" role="group" aria-label={t('strategy.copy.title')}>
      <h2>{t('strategy.copy.title')}</h2>
      <p className="small muted">{t('strategy.copy.text')}</p>
      {offers === null && <p className="small muted">{t('strategy.copy.reading')}</p>}
      {offers === 'failed' && <Note look="bad">{t('strategy.copy.failed')}</Note>}
      {offers !== 'failed' && offers?.length === 0 && <p className="small">{t('strategy.copy.none')}</p>}
      <ul className="list">
        {(offers === 'failed' || offers === null ? [] : offers).map((offer) => (
          <OfferLine key={offer.book.id} offer={offer} t={t} />
        ))}
      </ul>
      <div>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
      <StatusLine keys={[['Esc', t('common.cancel')]]}>
        <span>{t('strategy.copy.title')}</span>
      </StatusLine>
    </div>
  );
}

function OfferLine({ offer, t }: { readonly offer: YearBook; readonly t: TFunction }): JSX.Element {
  const into = useDesk((desk) => desk.state);
  const scopes = scopesOf(offer.state);
  const words = scopes.map(
    (scope) => `${t(`strategy.scope.${scope}`)} ${statusWords(modelOf(offer.state, scope), t)}`,
  );
  const count = offer.state.node.size;
  const old = [...into.node.values()].filter(({ scope }) => scopes.includes(scope)).length;
  return (
    <li className="row">
      <span className="what">
        <b>{t('strategy.copy.year', { year: offer.book.fiscalYear })}</b>
        <small>{words.join(' · ')}</small>
      </span>
      <Button
        look={old === 0 ? 'primary' : 'plain'}
        onClick={() => {
          take(offer, t);
        }}
      >
        {old === 0 ? t('strategy.copy.do', { count }) : t('strategy.copy.replace', { count, old })}
      </Button>
    </li>
  );
}

/** Only years that have something of a strategy are worth copying. */
function useOffers(): readonly YearBook[] | 'failed' | null {
  const years = useOtherYears();
  return useMemo(
    () => (years === null || years === 'failed' ? years : years.filter(({ state }) => state.node.size > 0)),
    [years],
  );
}

function take({ book, state }: YearBook, t: TFunction): void {
  const desk = useDesk.getState();
  const change = copyForward({
    from: state,
    fromYear: book.fiscalYear,
    into: desk.state,
    book: bookOf(desk).id,
    scopes: scopesOf(state),
    freshId,
  });
  const done = t('strategy.copy.done', { year: book.fiscalYear, count: state.node.size });
  void announceOutcome(t, write(change), done).then((outcome) => {
    if (!isMade(outcome)) return;
    useView.setState({ copying: false, focused: null, expanded: null, wants: 'row', face: 'tree' });
  });
}

function close(): void {
  useView.setState({ copying: false, wants: 'row' });
}
