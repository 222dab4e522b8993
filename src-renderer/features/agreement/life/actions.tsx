import {
  IconArrowBackUp,
  IconFilePencil,
  IconGavel,
  IconLock,
  IconMessages,
  IconSend,
  IconSignature,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { openAmendments } from '#domain/life/amend';
import { closeAgreement } from '#domain/life/close';
import { openProposals } from '#domain/life/negotiate';
import { agreeAgreement, proposeAgreement, reopenAgreement, takeProposalBack } from '#domain/life/propose';
import { agreementOf, sideOf } from '#domain/life/stage';
import { refuseReopening } from '#domain/life/strike';
import { bookOf, useBook, useDesk } from '#renderer/session/desk';
import { runCommand, actionContext } from '#renderer/session/action-context';
import { openDrawer } from '#renderer/navigation/drawers';
import { Asked } from '#renderer/features/agreement/life/asked.tsx';
import { Button } from '#renderer/ui/button.tsx';

type LifeActionsProps = {
  /** How many errors of the text the checks of the year find; null while they are being worked out. */
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
      <BackStep />
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
  const talks = stage === 'proposed' || stage === 'negotiating';
  if (side === 'province' && (stage === 'draft' || stage === 'negotiating')) return <Propose {...props} />;
  if (side === 'committee' && talks) return <Agree {...props} />;
  if (stage === 'agreed') return <Sign {...props} />;
  return stage === 'signed' ? <Signed {...props} /> : null;
}

/** The way back, so that nobody is stuck: the province takes its proposal back, what was agreed is opened again. */
function BackStep(): JSX.Element | null {
  const { t } = useTranslation();
  const book = useBook();
  const state = useDesk((desk) => desk.state);
  const { stage } = agreementOf(state, book);
  if ((stage === 'proposed' || stage === 'negotiating') && sideOf(book.post) === 'province') {
    return (
      <Asked
        name="take-back"
        icon={<IconArrowBackUp className="i" />}
        look="plain"
        label={t('life.takeBack')}
        title={t('life.takeBack')}
        text={t('life.takeBack.text')}
        onYes={() => {
          const desk = useDesk.getState();
          return runCommand(takeProposalBack(desk.state, bookOf(desk), actionContext()), true);
        }}
      />
    );
  }
  const refusal = refuseReopening(state, book);
  if (stage !== 'agreed' || refusal?.code === 'signatures-begun') return null;
  return (
    <Asked
      name="reopen"
      icon={<IconArrowBackUp className="i" />}
      look="plain"
      label={t('life.reopen')}
      title={t('life.reopen')}
      text={t('life.reopen.text')}
      blocked={refusal === null ? null : () => void runCommand(refusal, true)}
      withReason
      onYes={(reason) => {
        const desk = useDesk.getState();
        return runCommand(reopenAgreement(desk.state, bookOf(desk), reason, actionContext()), true);
      }}
    />
  );
}

function Propose({ blocking, onBlocked }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const count = blocking ?? 0;
  return (
    <Asked
      name="propose"
      icon={<IconSend className="i" />}
      label={count > 0 ? t('life.propose.blocked', { count }) : t('life.propose')}
      title={t('life.propose')}
      text={t('life.propose.text')}
      blocked={count > 0 ? onBlocked : null}
      onYes={() => {
        const desk = useDesk.getState();
        return runCommand(proposeAgreement(desk.state, bookOf(desk), actionContext()), true);
      }}
    />
  );
}

function Agree({ blocking, onBlocked, indicator }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const open = useDesk((desk) => openProposals(desk.state).length);
  const count = blocking ?? 0;
  return (
    <Asked
      name="agree"
      icon={<IconGavel className="i" />}
      label={agreeLabel(t, open, count)}
      title={t('life.agree')}
      text={t('life.agree.text')}
      blocked={
        open > 0
          ? () => {
              openDrawer('negotiation', indicator);
            }
          : count > 0
            ? onBlocked
            : null
      }
      onYes={() => {
        const desk = useDesk.getState();
        return runCommand(agreeAgreement(desk.state, bookOf(desk), actionContext()), true);
      }}
    />
  );
}

function agreeLabel(t: TFunction, open: number, count: number): string {
  if (open > 0) return t('life.agree.open', { count: open });
  return count > 0 ? t('life.agree.blocked', { count }) : t('life.agree');
}

function Sign({ blocking, indicator, onBlocked }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const count = blocking ?? 0;
  return (
    <Button
      look={count > 0 ? 'plain' : 'primary'}
      icon={<IconSignature className="i" />}
      onClick={() => {
        if (count > 0) onBlocked();
        else openDrawer('signing', indicator);
      }}
    >
      {count > 0 ? t('life.sign.blocked', { count }) : t('life.sign')}
    </Button>
  );
}

function Signed({ indicator }: LifeActionsProps): JSX.Element {
  const { t } = useTranslation();
  const waiting = useDesk((desk) => openAmendments(desk.state).length);
  const isOffice = sideOf(useBook().post) === 'committee';
  return (
    <>
      <Button
        icon={<IconFilePencil className="i" />}
        onClick={() => {
          openDrawer(waiting > 0 ? 'revisions' : 'amending', indicator);
        }}
      >
        {waiting > 0 ? t('life.amend.waiting', { count: waiting }) : t('life.amend')}
      </Button>
      {isOffice && (
        <Asked
          name="close"
          icon={<IconLock className="i" />}
          label={t('life.close')}
          title={t('life.close')}
          text={t('life.close.text')}
          onYes={() => {
            const desk = useDesk.getState();
            return runCommand(closeAgreement(desk.state, bookOf(desk), actionContext()), true);
          }}
        />
      )}
    </>
  );
}
