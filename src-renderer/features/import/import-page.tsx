import { IconAlertCircle, IconFileSpreadsheet } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { show } from '#renderer/navigation/navigate';
import './import.css';
import { PreviewView } from '#renderer/features/import/preview-view.tsx';
import { useDrop } from '#renderer/features/import/use-drop';
import { useImport, type Import, type ImportStage } from '#renderer/features/import/use-import';
import { Button } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';
import { problemFix, problemText } from '#renderer/i18n/problem-text';

/** Brings an agreement in from a workbook: choose, check cell by cell, confirm. */
export function ImportPage(): JSX.Element {
  const { t } = useTranslation();
  const importing = useImport();
  const { state } = importing;
  return (
    <>
      <div className="head">
        <h1>{t('import.title')}</h1>
        <Steps stage={state.stage} />
        <span className="push" />
        {state.stage === 'preview' && (
          <span className="small muted row">
            <IconFileSpreadsheet className="i" />
            {state.file.fileName} · {t('import.size', { kb: (state.file.bytes / 1024).toFixed(1) })} ·{' '}
            {t('import.untouched')}
          </span>
        )}
        <Button
          look="quiet"
          onClick={() => {
            show('agreement');
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
      {state.stage === 'preview' ? (
        <PreviewView file={state.file} onBack={importing.again} />
      ) : (
        <Choosing importing={importing} />
      )}
    </>
  );
}

const STEPS = ['choose', 'check', 'confirm'] as const;

function Steps({ stage }: { readonly stage: ImportStage['stage'] }): JSX.Element {
  const { t } = useTranslation();
  const at = stage === 'preview' ? 1 : 0;
  return (
    <ol className="life">
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index === at ? 'on' : index < at ? 'd' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Choosing({ importing }: { readonly importing: Import }): JSX.Element {
  const { t } = useTranslation();
  const { state } = importing;
  const over = useDrop(importing.drop);
  return (
    <div className="choosing">
      {state.stage === 'failed' && (
        <Note look="bad">
          <b>{t('import.failed', { name: state.name })}</b>
          <p>
            {problemText(t, state.code, state.details)} · {problemFix(t, state.code)}
          </p>
          <p>{t('import.failed.nothing')}</p>
        </Note>
      )}
      {state.stage === 'reading' ? (
        <Reading name={state.name ?? ''} onStop={importing.stop} />
      ) : (
        <Invitation over={over} again={state.stage === 'failed'} onChoose={importing.choose} />
      )}
      <StatusLine>{t('import.untouched')}</StatusLine>
    </div>
  );
}

function Reading({ name, onStop }: { readonly name: string; readonly onStop: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="empty" role="status">
      <h2>{t('import.reading')}</h2>
      <p>{name}</p>
      <div className="bar">
        <i />
      </div>
      <div className="row">
        <Button onClick={onStop}>{t('import.stop')}</Button>
      </div>
    </div>
  );
}

type InvitationProps = { readonly over: boolean; readonly again: boolean; readonly onChoose: () => void };

function Invitation({ over, again, onChoose }: InvitationProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={over ? 'empty over' : 'empty'}>
      {again ? <IconAlertCircle className="i" /> : <IconFileSpreadsheet className="i" />}
      <h2>{t('import.choose.title')}</h2>
      <p>{t('import.choose.text')}</p>
      <div className="row">
        <Button look="primary" onClick={onChoose}>
          {t(again ? 'import.other' : 'import.choose.button')}
        </Button>
        <span className="small muted">{t('import.choose.drop')}</span>
      </div>
    </div>
  );
}
