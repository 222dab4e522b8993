import { IconArrowLeft, IconFileExport, IconFileImport } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { isDefaultFramework } from '#domain/scoring/default-framework';
import { isChangedHere, sourceOf } from '#domain/scoring/framework-edit';
import { isShipped } from '#renderer/session/shipped-frameworks';
import { show } from '#renderer/navigation/navigate';
import { DimensionsPart } from '#renderer/features/framework/dimensions-part.tsx';
import './framework.css';
import { LampsPart } from '#renderer/features/framework/lamps-part.tsx';
import { CompulsoryPart, SignersPart } from '#renderer/features/framework/lists-part.tsx';
import { Fact, Part } from '#renderer/features/framework/part.tsx';
import { Preview } from '#renderer/features/framework/preview.tsx';
import { RoundsPart } from '#renderer/features/framework/rounds-part.tsx';
import { MethodsPart, ScoresPart } from '#renderer/features/framework/scores-part.tsx';
import { exportFramework, useBringIn, type BringingIn } from '#renderer/features/framework/use-bring-in';
import { useRules, type Rules } from '#renderer/features/framework/use-rules';
import { faultWords } from '#renderer/features/framework/words';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** The rules of the year in full: where they come from, what can be given by hand, in from a file and out to one. */
export function FrameworkPage(): JSX.Element {
  const { t } = useTranslation();
  const rules = useRules();
  const bringing = useBringIn(t);
  const { state } = bringing;
  return (
    <>
      <Head rules={rules} bringing={bringing} />
      {state.stage === 'preview' ? (
        <Preview
          name={state.name}
          framework={state.framework}
          onTake={bringing.take}
          onLeave={bringing.leave}
        />
      ) : (
        <div className="fw scroll">
          {state.stage === 'failed' && <Unread {...state} />}
          <Identity {...rules} onShipped={bringing.openShipped} />
          <DimensionsPart {...rules} />
          <RoundsPart {...rules} />
          <LampsPart {...rules} />
          <MethodsPart {...rules} />
          <ScoresPart {...rules} />
          <SignersPart {...rules} />
          <CompulsoryPart {...rules} />
        </div>
      )}
      <Status {...rules} />
    </>
  );
}

function Head({ rules, bringing }: { readonly rules: Rules; readonly bringing: BringingIn }): JSX.Element {
  const { t } = useTranslation();
  const { framework, problems } = rules;
  const { stage } = bringing.state;
  return (
    <div className="head">
      <h1>{t('framework.title')}</h1>
      <span className="sub">
        {t('framework.version', { year: framework.fiscalYear, version: framework.version })}
      </span>
      {isDefaultFramework(framework) && <span className="chip warn">{t('framework.own')}</span>}
      {isChangedHere(framework) && <span className="chip acc">{t('framework.changed-here')}</span>}
      <span className="push" />
      <Button
        look="quiet"
        icon={<IconArrowLeft className="i" />}
        onClick={() => {
          show('settings');
        }}
      >
        {t('framework.back')}
      </Button>
      {stage !== 'preview' && (
        <>
          <Button
            icon={<IconFileExport className="i" />}
            disabled={problems.length > 0}
            onClick={() => void exportFramework(t, framework)}
          >
            {problems.length > 0
              ? t('framework.save.blocked', { count: problems.length })
              : t('framework.save')}
          </Button>
          <Button
            look="primary"
            icon={<IconFileImport className="i" />}
            disabled={stage === 'reading'}
            onClick={bringing.open}
          >
            {t(stage === 'reading' ? 'framework.opening' : 'framework.open')}
          </Button>
        </>
      )}
    </div>
  );
}

function Identity({
  framework,
  faultsOf,
  onShipped,
}: Rules & { readonly onShipped: () => void }): JSX.Element {
  const { t } = useTranslation();
  const source = sourceOf(framework);
  return (
    <Part title={t('framework.identity')} problems={faultsOf('id', 'title', 'source', 'version')}>
      {isDefaultFramework(framework) && (
        <Note look="info">
          {isShipped(framework.fiscalYear) ? (
            <>
              {t('framework.shipped', { year: framework.fiscalYear })}{' '}
              <button type="button" className="link" onClick={onShipped}>
                {t('framework.shipped.open')}
              </button>
            </>
          ) : (
            t('framework.own.text', { year: framework.fiscalYear })
          )}
        </Note>
      )}
      <dl className="fw-facts">
        <Fact name={t('framework.identity.title')}>{framework.title}</Fact>
        <Fact name={t('framework.identity.id')}>{framework.id}</Fact>
        <Fact name={t('framework.identity.source')}>
          <span className="fw-source">{source === '' ? t('framework.identity.source.none') : source}</span>
        </Fact>
      </dl>
    </Part>
  );
}

const SHOWN = 8;

type UnreadProps = Extract<BringingIn['state'], { stage: 'failed' }>;

function Unread({ name, problems }: UnreadProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Note look="bad">
      <b>{t('framework.unread', { name })}</b>
      <ul>
        {problems.slice(0, SHOWN).map((each, at) => (
          <li key={at}>{faultWords(t, each)}</li>
        ))}
        {problems.length > SHOWN && <li>{t('framework.unread.more', { count: problems.length - SHOWN })}</li>}
      </ul>
      {t('problem.framework-invalid.fix')}
    </Note>
  );
}

function Status({ framework }: Rules): JSX.Element {
  const { t } = useTranslation();
  const { dimensions, rounds, floor, cap } = framework;
  return (
    <StatusLine
      keys={[
        ['Enter', t('framework.key.give')],
        ['Esc', t('framework.key.back')],
        ['Ctrl Z', t('key.undo')],
      ]}
    >
      {t('framework.status', { dimensions: dimensions.length, rounds: rounds.length, floor, cap })}
    </StatusLine>
  );
}
