import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer, Proposal } from '#domain/book/agreement';
import type { Decimal, Levels } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { accept, openIn, reject, say, threadOf } from '#domain/life/negotiate';
import { agreementOf, isSealed, sideOf } from '#domain/life/stage';
import { bookOf, useBook, useDesk } from '#renderer/data/desk';
import { carryOut, doingNow } from '#renderer/data/doing';
import { isMade, type Outcome } from '#renderer/data/outcome';
import { useFormDraft } from '#renderer/data/use-form-draft';
import { useOnce } from '#renderer/data/use-once';
import { Sheet, useIndicatorHeading } from '#renderer/features/agreement/life/sheet.tsx';
import { OfferForm } from '#renderer/features/agreement/life/offer-form.tsx';
import { byWords } from '#renderer/i18n/by-words';
import { Button } from '#renderer/ui/button.tsx';

/** What both sides say of an indicator: the offers side by side, the thread, and the answer. */
export function Negotiation({ indicator: id }: { readonly indicator: string | null }): JSX.Element {
  const { t } = useTranslation();
  const heading = useIndicatorHeading(id);
  const indicator = useDesk((desk) => (id === null ? undefined : desk.state.indicator.get(id)));
  if (indicator === undefined) {
    return (
      <Sheet title={t('life.negotiation')} heading={heading}>
        <p className="small muted">{t('life.choose.text')}</p>
      </Sheet>
    );
  }
  return <Talks indicator={indicator} heading={heading} />;
}

type TalksProps = { readonly indicator: Indicator; readonly heading: string };

function Talks({ indicator, heading }: TalksProps): JSX.Element {
  const { t } = useTranslation();
  const state = useDesk((desk) => desk.state);
  const isFixed = isSealed(agreementOf(state, useBook()));
  const theirs = useTheirs(indicator.id);
  const thread = threadOf(state, indicator.id);
  const [offering, setOffering] = useState(false);
  const said = useFormDraft(`answer/${indicator.id}`, t('life.answer'), '');
  const text = said.form;
  const once = useOnce();
  const buttons = (
    <Buttons
      theirs={theirs}
      onOffer={() => {
        setOffering(true);
      }}
      onAnswer={(how) => {
        void once(() => answer(indicator.id, how, text)).then((outcome) => {
          if (isMade(outcome)) said.done();
        });
      }}
    />
  );
  return (
    <Sheet title={t('life.negotiation')} heading={heading} footer={!isFixed && !offering && buttons}>
      <Offers indicator={indicator} thread={thread} />
      <Thread thread={thread} />
      {isFixed && <p className="small muted">{t('life.negotiation.sealed')}</p>}
      {!isFixed && offering && (
        <OfferForm
          indicator={indicator}
          kind={theirs === null ? 'propose' : 'counter'}
          onClose={() => {
            setOffering(false);
          }}
          onSend={(kind, offer, words) =>
            once(() => send({ indicator: indicator.id, kind, text: words, offer }))
          }
        />
      )}
      {!isFixed && !offering && (
        <Answer
          text={text}
          onText={said.set}
          onComment={() => {
            const comment = { indicator: indicator.id, kind: 'comment', text, offer: {} } as const;
            void once(() => send(comment)).then((outcome) => {
              if (isMade(outcome)) said.done();
            });
          }}
        />
      )}
    </Sheet>
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

function answer(indicator: string, how: typeof accept, text: string): Promise<Outcome> {
  return carryOut(how(useDesk.getState().state, indicator, text, doingNow()), false);
}

function send(said: Parameters<typeof say>[2]): Promise<Outcome> {
  const desk = useDesk.getState();
  return carryOut(say(desk.state, bookOf(desk), said, doingNow()), false);
}

type ButtonsProps = {
  readonly theirs: Proposal | null;
  readonly onOffer: () => void;
  readonly onAnswer: (how: typeof accept) => void;
};

function Buttons({ theirs, onOffer, onAnswer }: ButtonsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={onOffer}>{t('life.offer')}</Button>
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

/** The last offer of each side beside what stands in the agreement. */
function Offers({
  indicator,
  thread,
}: {
  readonly indicator: Indicator;
  readonly thread: readonly Proposal[];
}): JSX.Element {
  const { t } = useTranslation();
  const last = (side: Proposal['side']): Offer =>
    thread.findLast((each) => each.side === side && each.kind !== 'comment' && each.kind !== 'reject')
      ?.offer ?? {};
  const [province, committee] = [last('province'), last('committee')];
  const rows: readonly (readonly [string, Decimal, Decimal | undefined, Decimal | undefined])[] = [
    [t('history.field.weight'), indicator.weight, province.weight, committee.weight],
    [t('field.target'), indicator.target, province.target, committee.target],
    ...indicator.levels.map(
      (level, at) =>
        [t('life.level', { level: at + 1 }), level, province.levels?.[at], committee.levels?.[at]] as const,
    ),
    [t('history.field.base'), indicator.base, undefined, undefined],
  ];
  return (
    <table className="offers">
      <thead>
        <tr>
          <th>{t('field.offer')}</th>
          <th>{t('life.inAgreement')}</th>
          <th>{t('life.side.province')}</th>
          <th>{t('life.side.committee')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, is, ours, theirs]) => (
          <tr key={name} className={differs(is, ours) || differs(is, theirs) ? 'differs' : ''}>
            <th scope="row">{name}</th>
            <td>{is ?? '–'}</td>
            <td className={differs(is, ours) ? 'other' : ''}>{ours ?? ''}</td>
            <td className={differs(is, theirs) ? 'other' : ''}>{theirs ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function differs(is: Decimal, offered: Decimal | undefined): boolean {
  return offered !== undefined && offered !== is;
}

function levelsText(levels: Levels): string;
function levelsText(levels: Levels | undefined): string | undefined;
function levelsText(levels: Levels | undefined): string | undefined {
  return levels?.map((level) => level ?? '–').join(' · ');
}

function Thread({ thread }: { readonly thread: readonly Proposal[] }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  if (thread.length === 0) return <p className="small muted">{t('life.thread.none')}</p>;
  return (
    <ol className="thread">
      {thread.map((each) => (
        <li key={each.id} className={each.side}>
          <div className="row tiny">
            <b>{byWords(t, each.by)}</b>
            <span className="muted">{t(`life.kind.${each.kind}`)}</span>
            <span className="push" />
            <span className="muted">{each.on === '' ? '' : formatThaiDate(each.on, 'dayMonth', locale)}</span>
          </div>
          {each.text !== '' && <p>{each.text}</p>}
          {each.kind !== 'accept' && each.offer.levels !== undefined && (
            <p className="small">{t('life.thread.levels', { levels: levelsText(each.offer.levels) })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
