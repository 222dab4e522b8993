import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, type ComponentProps, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf, evidenceOf } from '#domain/evidence/attached';
import { useDesk } from '#renderer/session/desk';
import { BudgetBar } from '#renderer/features/evidence/budget-bar.tsx';
import './evidence.css';
import { Files } from '#renderer/features/evidence/files.tsx';
import { Faults, Taking } from '#renderer/features/evidence/taking.tsx';
import { useAttach } from '#renderer/features/evidence/use-attach';
import { useDoors } from '#renderer/features/evidence/use-doors';
import { useFileActions } from '#renderer/features/evidence/use-file-actions';
import { useStanding } from '#renderer/features/evidence/use-standing';
import { Button } from '#renderer/ui/button.tsx';
import { showToast } from '#renderer/ui/toast.tsx';

type EvidenceListProps = {
  /** Id of the result: `<indicator>:<round>`. It need not have a record yet. */
  readonly result: string;
  /** Why nothing can be attached or taken off (a sealed result), in words. */
  readonly locked?: string | null;
  /** Whether a file is to be chosen now: asked for before the list stood there. */
  readonly choosing?: boolean;
  readonly onChosen?: () => void;
};

/**
 * The files behind one result: attach (button, Alt+H, drop, paste), look at, save, take off. At most one at a time: files
 * dropped on the window are its.
 */
export function EvidenceList({
  result,
  locked = null,
  choosing = false,
  onChosen,
}: EvidenceListProps): JSX.Element {
  const { t } = useTranslation();
  const evidence = useDesk((desk) => desk.state.evidence);
  const files = useMemo(() => evidenceOf({ evidence }, result), [evidence, result]);
  const total = useMemo(() => bytesOf(evidence.values()), [evidence]);
  const standing = useStanding(files);
  const attaching = useAttach(result);
  const { fault, clear, ...does } = useFileActions();
  const open = locked === null && attaching.job === null;
  const refuse = (): void => {
    if (locked !== null) showToast({ text: t('evidence.locked', { reason: locked }) });
  };
  const over = useDoors({ open, onFiles: attaching.take, onChoose: attaching.choose, onShut: refuse });
  useAsked(choosing, () => {
    onChosen?.();
    if (open) attaching.choose();
    else refuse();
  });
  const dismiss = (): void => {
    attaching.dismiss();
    clear();
  };
  return (
    <section className={over ? 'ev-list over' : 'ev-list'} aria-label={t('evidence.list')}>
      <div className="row">
        <Button
          icon={<IconPaperclip className="i" />}
          hotkey="Alt H"
          disabled={!open}
          onClick={attaching.choose}
        >
          {t('evidence.add')}
        </Button>
      </div>
      <p className="tiny muted">
        {locked === null
          ? t(over ? 'evidence.drop' : 'evidence.add.hint')
          : t('evidence.locked', { reason: locked })}
      </p>
      {attaching.job !== null && <Taking job={attaching.job} onStop={attaching.stop} />}
      <Faults
        notTaken={fault === null ? attaching.notTaken : [fault, ...attaching.notTaken]}
        onDismiss={dismiss}
      />
      <Attached {...{ files, standing }} {...does} onRemove={locked === null ? does.onRemove : null} />
      <BudgetBar bytes={total} />
    </section>
  );
}

/** The files, or that there is none yet. */
function Attached(props: Omit<ComponentProps<typeof Files>, 'label'>): JSX.Element {
  const { t } = useTranslation();
  return props.files.length === 0 ? (
    <p className="ev-none small muted">{t('evidence.none')}</p>
  ) : (
    <Files label={t('evidence.list')} {...props} />
  );
}

/** Answers what was asked for before there was anybody to answer. */
function useAsked(asked: boolean, answer: () => void): void {
  const run = useEffectEvent(answer);
  useEffect(() => {
    if (asked) run();
  }, [asked]);
}
