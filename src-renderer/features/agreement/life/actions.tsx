import {
  IconFilePencil,
  IconGavel,
  IconLock,
  IconMessages,
  IconSend,
  IconSignature,
} from '@tabler/icons-react';
import { useEffect, useState, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { closeAgreement } from '#domain/life/close';
import { openProposals } from '#domain/life/negotiate';
import { agreeAgreement, proposeAgreement } from '#domain/life/propose';
import { agreementOf, sideOf } from '#domain/life/stage';
import { bookOf, useBook, useDesk } from '#renderer/data/desk';
import { carryOut, doingNow } from '#renderer/data/doing';
import { Confirm } from '#renderer/ui/confirm.tsx';
import { openDrawer } from '#renderer/data/life-view';
import { Button } from '#renderer/ui/button.tsx';

type LifeActionsProps = {
  /** How many errors the checks of the year find; null while they are being worked out. */
  readonly blocking: number | null;
  /** The indicator under the cursor. */
  readonly indicator: string | null;
  readonly onBlocked: () => void;
};

/** The next step of the agreement for whoever sits here, and what else can be done at its stage. */
export function LifeActions(props: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = props;
  useDrawerKeys(indicator);
  return (
    <>
      <Button
        icon={<IconMessages className="i" />}
        onClick={() => {
          openDrawer('negotiation', indicator);
        }}
      >
        {t('life.negotiation')}
      </Button>
      <NextStep {...props} />
    </>
  );
}

function useDrawerKeys(indicator: string | null): void {
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.code !== 'KeyN') return;
      event.preventDefault();
      openDrawer('negotiation', indicator);
    };
    window.addEventListener('keydown', open);
    return () => {
      window.removeEventListener('keydown', open);
    };
  }, [indicator]);
}

function NextStep(props: LifeActionsProps): JSX.Element | null {
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const { stage } = agreementOf(state, book);
  const side = sideOf(book.post);
  if (stage === 'draft' || (stage === 'negotiating' && side === 'province')) return <Propose {...props} />;
  if (stage === 'proposed' || stage === 'negotiating')
    return side === 'committee' ? <Agree {...props} /> : null;
  if (stage === 'agreed') return <Sign {...props} />;
  return stage === 'signed' ? <Signed {...props} /> : null;
}

function Propose({ blocking, onBlocked }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const count = blocking ?? 0;
  return (
    <Asked
      icon={<IconSend className="i" />}
      label={count > 0 ? t('life.propose.blocked', { count }) : t('life.propose')}
      title={t('life.propose')}
      text={t('life.propose.text')}
      blocked={count > 0 ? onBlocked : null}
      onYes={() => {
        const desk = useDesk.getState();
        void carryOut(proposeAgreement(desk.state, bookOf(desk), doingNow(), count), true);
      }}
    />
  );
}

function Agree({ blocking, onBlocked }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const open = useDesk((desk) => openProposals(desk.state).length);
  const count = blocking ?? 0;
  return (
    <Asked
      icon={<IconGavel className="i" />}
      label={open > 0 ? t('life.agree.open', { count: open }) : t('life.agree')}
      title={t('life.agree')}
      text={t('life.agree.text')}
      blocked={open === 0 && count > 0 ? onBlocked : null}
      onYes={() => {
        const desk = useDesk.getState();
        void carryOut(agreeAgreement(desk.state, bookOf(desk), doingNow(), count), true);
      }}
    />
  );
}

function Sign({ indicator }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Button
      look="primary"
      icon={<IconSignature className="i" />}
      onClick={() => {
        openDrawer('signing', indicator);
      }}
    >
      {t('life.sign')}
    </Button>
  );
}

function Signed({ indicator }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const isOffice = sideOf(useBook().post) === 'committee';
  return (
    <>
      <Button
        icon={<IconFilePencil className="i" />}
        onClick={() => {
          openDrawer('amending', indicator);
        }}
      >
        {t('life.amend')}
      </Button>
      {isOffice && (
        <Asked
          icon={<IconLock className="i" />}
          label={t('life.close')}
          title={t('life.close')}
          text={t('life.close.text')}
          blocked={null}
          onYes={() => {
            const desk = useDesk.getState();
            void carryOut(closeAgreement(desk.state, bookOf(desk), doingNow()), true);
          }}
        />
      )}
    </>
  );
}

type AskedProps = {
  readonly icon: ReactNode;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  /** What is done instead of asking while something stands in the way. */
  readonly blocked: (() => void) | null;
  readonly onYes: () => void;
};

/** A step that cannot be undone: the button asks first, and repeats the verb. */
function Asked({ icon, label, title, text, blocked, onYes }: AskedProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        look={blocked === null ? 'primary' : 'plain'}
        icon={icon}
        onClick={() => {
          if (blocked === null) setAsking(true);
          else blocked();
        }}
      >
        {label}
      </Button>
      {asking && (
        <Confirm
          title={title}
          text={text}
          verb={title}
          onNo={() => {
            setAsking(false);
          }}
          onYes={() => {
            setAsking(false);
            onYes();
          }}
        />
      )}
    </>
  );
}
