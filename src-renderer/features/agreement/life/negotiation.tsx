import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '#domain/book/agreement';
import type { Indicator } from '#domain/book/indicator';
import { accept, openIn, openProposals, reject, say, threadOf } from '#domain/life/negotiate';
import { agreementOf, isTalkedOver, sideOf } from '#domain/life/stage';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { runCommand, actionContext } from '#renderer/session/action-context';
import { freshId } from '#renderer/session/fresh-id';
import { openDrawer } from '#renderer/navigation/drawers';
import { isMade, type Outcome } from '#renderer/session/outcome';
import { useFormDraft } from '#renderer/drafts/use-form-draft';
import { useOnce } from '#renderer/session/use-once';
import { OfferForm } from '#renderer/features/agreement/life/offer-form.tsx';
import { Sheet, useIndicatorHeading } from '#renderer/features/agreement/life/sheet.tsx';
import { Offers, Thread } from '#renderer/features/agreement/life/thread.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** What both sides say of an indicator: the offers side by side, the thread, and the answer. */
export function Negotiation({ indicator: id }: { readonly indicator: string | null }): JSX.Element {
  const { t } = useTranslation();
  const heading = useIndicatorHeading(id);
  const state = useDesk((desk) => desk.state);
  const indicator = id === null ? undefined : state.indicator.get(id);
  // An indicator that the agreement is to get has a thread before it is there.
  const isOffered = id !== null && threadOf(state, id).length > 0;
  if (id === null || (indicator === undefined && !isOffered)) {
    return (
      <Sheet title={t('life.negotiation')} heading={heading}>
        <p className="small muted">{t('life.choose.text')}</p>
        <Waiting current={null} />
      </Sheet>
    );
  }
  const title = indicator === undefined ? t('life.thread.added') : heading;
  return <Talks id={id} indicator={indicator ?? null} heading={title} />;
}

type TalksProps = { readonly id: string; readonly indicator: Indicator | null; readonly heading: string };

/** What is being written: an answer, an offer on this indicator, or one of a further indicator. */
type Writing = 'answer' | 'offer' | 'added';

function Talks({ id, indicator, heading }: TalksProps): JSX.Element {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const isOpen = isTalkedOver(agreementOf(state, useBook()));
  const thread = threadOf(state, id);
  const [writing, setWriting] = useState<Writing>('answer');
  const said = useFormDraft(`answer/${id}`, t('life.answer'), '');
  const once = useOnce();
  const talk = { id, once, writing: isOpen ? writing : null, onWriting: setWriting };
  /** What was said stands in the thread, and no longer in the field. */
  const sayIt = (act: () => Promise<Outcome>): void => {
    void once(act).then((outcome) => {
      if (isMade(outcome)) said.done();
    });
  };
  return (
    <Sheet
      title={t('life.negotiation')}
      heading={heading}
      footer={talk.writing === 'answer' && <AnswerButtons {...talk} text={said.form} onSay={sayIt} />}
    >
      <Offers indicator={indicator} thread={thread} />
      <Thread thread={thread} />
      {!isOpen && <p className="small muted">{t('life.negotiation.sealed')}</p>}
      <Offering {...talk} indicator={indicator} />
      {talk.writing === 'answer' && (
        <Answer
          text={said.form}
          onText={said.set}
          onComment={() => {
            sayIt(() => send({ indicator: id, kind: 'comment', text: said.form, offer: {} }));
          }}
        />
      )}
      <Waiting current={id} />
    </Sheet>
  );
}

type TalkProps = {
  readonly id: string;
  readonly once: ReturnType<typeof useOnce>;
  /** Null where nothing can be said any more. */
  readonly writing: Writing | null;
  readonly onWriting: (writing: Writing) => void;
};

type AnswerButtonsProps = TalkProps & {
  readonly text: string;
  readonly onSay: (act: () => Promise<Outcome>) => void;
};

function AnswerButtons({ id, text, onWriting, onSay }: AnswerButtonsProps): JSX.Element {
  return (
    <Buttons
      theirs={useTheirs(id)}
      onOffer={() => {
        onWriting('offer');
      }}
      onAdd={() => {
        onWriting('added');
      }}
      onAnswer={(how) => {
        onSay(() => answer(id, how, text));
      }}
    />
  );
}

/** An offer on this indicator, or one of a further indicator, which has a thread of its own. */
function Offering(props: TalkProps & Pick<TalksProps, 'indicator'>): JSX.Element | null {
  const { id, once, writing, onWriting, indicator } = props;
  const theirs = useTheirs(id);
  if (writing === null || writing === 'answer') return null;
  const isAdded = writing === 'added';
  return (
    <OfferForm
      key={writing}
      indicator={isAdded ? null : indicator}
      kind={theirs === null || isAdded ? 'propose' : 'counter'}
      thread={id}
      onClose={() => {
        onWriting('answer');
      }}
      onSend={async (kind, offer, words) => {
        const about = isAdded ? freshId() : id;
        const outcome = await once(() => send({ indicator: about, kind, text: words, offer }));
        if (isMade(outcome) && about !== id) openDrawer('negotiation', about);
        return outcome;
      }}
    />
  );
}

/** The other offers that nobody has answered: the way to each. */
function Waiting({ current }: { readonly current: string | null }): JSX.Element | null {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const open = openProposals(state).filter(({ indicator }) => indicator !== current);
  if (open.length === 0) return null;
  return (
    <section className="waiting">
      <h3>{t('life.waiting', { count: open.length })}</h3>
      <ul>
        {open.map(({ id, indicator, side, offer }) => {
          const known = state.indicator.get(indicator);
          const name = known === undefined ? (offer.name ?? '') : `${known.no} ${known.name}`;
          return (
            <li key={id}>
              <Button
                small
                look="quiet"
                onClick={() => {
                  openDrawer('negotiation', indicator);
                }}
              >
                {[t(`life.side.${side}`), name].join(' · ')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The open offer of the other side, which waits for this one; null where there is none. */
function useTheirs(indicator: string): Proposal | null {
  const { post } = useBook();
  const open = openIn(
    useDesk((desk) => desk.state),
    indicator,
  );
  return open?.side === sideOf(post) ? null : open;
}

/** What was said stays: another hand answers it. */
function answer(indicator: string, how: typeof accept, text: string): Promise<Outcome> {
  const desk = useDesk.getState();
  return runCommand(how(desk.state, bookOf(desk), indicator, text, actionContext()), true);
}

function send(said: Parameters<typeof say>[2]): Promise<Outcome> {
  const desk = useDesk.getState();
  return runCommand(say(desk.state, bookOf(desk), said, actionContext()), true);
}

type ButtonsProps = {
  readonly theirs: Proposal | null;
  readonly onOffer: () => void;
  readonly onAdd: () => void;
  readonly onAnswer: (how: typeof accept) => void;
};

function Buttons({ theirs, onOffer, onAdd, onAnswer }: ButtonsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={onOffer}>{t('life.offer')}</Button>
      <Button look="quiet" onClick={onAdd}>
        {t('life.offer.add')}
      </Button>
      <span className="push" />
      {theirs !== null && (
        <>
          <Button
            onClick={() => {
              onAnswer(reject);
            }}
          >
            {t('life.reject')}
          </Button>
          <Button
            look="primary"
            onClick={() => {
              onAnswer(accept);
            }}
          >
            {t(theirs.side === 'committee' ? 'life.accept.committee' : 'life.accept.province')}
          </Button>
        </>
      )}
    </>
  );
}

type AnswerProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onComment: () => void;
};

function Answer({ text, onText, onComment }: AnswerProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <label className="lab">
      <span>{t('life.answer')}</span>
      <textarea
        className="field"
        rows={3}
        value={text}
        placeholder={t('life.answer.hint')}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      {text.trim() !== '' && (
        <Button small onClick={onComment}>
          {t('life.comment')}
        </Button>
      )}
    </label>
  );
}
