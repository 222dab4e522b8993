import { IconFileImport, IconFileSpreadsheet, IconPlus, IconPrinter, IconScale } from '@tabler/icons-react';
import type { ComponentType, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { textErrors } from '#domain/life/blocking';
import { toggleChecks, useChecksOpen } from '#renderer/navigation/checks-panel';
import { useChecks } from '#renderer/session/year-checks';
import { show } from '#renderer/navigation/navigate';
import { ChecksButton } from '#renderer/features/agreement/checks-button.tsx';
import { exportWorkbook } from '#renderer/features/agreement/export-paper';
import { LifeActions } from '#renderer/features/agreement/life/actions.tsx';
import { StageSteps } from '#renderer/features/agreement/life/steps.tsx';
import { useClosedText } from '#renderer/i18n/use-closed';
import { Button } from '#renderer/ui/button.tsx';

type AgreementHeadProps = {
  /** False while there is no indicator: there is then nothing to export or print. */
  readonly filled: boolean;
  readonly printing: boolean;
  /** The indicator under the cursor. */
  readonly indicator: string | null;
  readonly onPrint: () => void;
  readonly onAdd: () => void;
};

/** Where the agreement stands, its next step, and what can be done with it as a document. */
export function AgreementHead(props: AgreementHeadProps): JSX.Element {
  const { t } = useTranslation();
  const { filled, printing, indicator, onPrint, onAdd } = props;
  const closed = useClosedText() !== null;
  return (
    <div className="head ag-head">
      <h1>{t('agreement.title')}</h1>
      {filled && <StageSteps />}
      <span className="push" />
      <Tool
        icon={IconScale}
        name={t('framework.link')}
        onClick={() => {
          show('framework');
        }}
      />
      <Tool
        icon={IconFileImport}
        name={t('agreement.import')}
        onClick={() => {
          show('import');
        }}
      />
      {filled && (
        <>
          <Tool
            icon={IconFileSpreadsheet}
            name={t('agreement.export')}
            onClick={() => void exportWorkbook(t)}
          />
          <Tool icon={IconPrinter} name={t('agreement.print')} disabled={printing} onClick={onPrint} />
          {!closed && (
            <Button icon={<IconPlus className="i" />} hotkey="Insert" onClick={onAdd}>
              {t('agreement.add')}
            </Button>
          )}
          <ChecksButton />
          <NextStep indicator={indicator} />
        </>
      )}
    </div>
  );
}

type ToolProps = {
  readonly icon: ComponentType<{ className?: string }>;
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
};

/** A button of the document: its picture, its name when it is asked for. */
function Tool({ icon: Icon, name, disabled = false, onClick }: ToolProps): JSX.Element {
  return (
    <Button
      icon={<Icon className="i" />}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    />
  );
}

function NextStep({ indicator }: Pick<AgreementHeadProps, 'indicator'>): JSX.Element {
  const problems = useChecks();
  const open = useChecksOpen();
  return (
    <LifeActions
      blocking={problems === null ? null : textErrors(problems).length}
      indicator={indicator}
      onBlocked={() => {
        if (!open) toggleChecks();
      }}
    />
  );
}
