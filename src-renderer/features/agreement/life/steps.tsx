import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGES, type Stage } from '#domain/book/agreement';
import { agreementOf } from '#domain/life/stage';
import { useBook, useDesk } from '#renderer/session/desk';
import './life.css';

const SHOWN: readonly Stage[] = ['draft', 'proposed', 'negotiating', 'agreed', 'signed', 'closed'];

/** Where the agreement stands in its year, in words. */
export function StageSteps(): JSX.Element {
  const { t } = useTranslation();
  const book = useBook();
  const agreements = useDesk((desk) => desk.state.agreement);
  const { stage, revision } = agreementOf({ agreement: agreements }, book);
  const at = STAGES.indexOf(stage);
  return (
    <ol className="stages" aria-label={t('life.stages')}>
      {SHOWN.map((each, index) => {
        const isCurrent = each === stage;
        const isDone = STAGES.indexOf(each) < at;
        return (
          <li
            key={each}
            className={isCurrent ? 'now' : isDone ? 'done' : ''}
            aria-current={isCurrent ? 'step' : undefined}
          >
            {isDone && <IconCheck className="i" aria-hidden="true" />}
            {t(`stage.${each}`)}
            {each === 'signed' && revision > 1 && ` ${t('life.revision', { number: revision })}`}
            {index < SHOWN.length - 1 && <span className="line" aria-hidden="true" />}
          </li>
        );
      })}
    </ol>
  );
}
