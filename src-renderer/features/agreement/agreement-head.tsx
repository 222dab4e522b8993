import { IconFileImport, IconFileSpreadsheet, IconPlus, IconPrinter } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { show } from '#renderer/data/open';
import { ChecksButton } from '#renderer/features/agreement/checks-button.tsx';
import { exportWorkbook } from '#renderer/features/agreement/hand-out';
import { Button } from '#renderer/ui/button.tsx';

type AgreementHeadProps = {
  /** False while there is no indicator: there is then nothing to export or print. */
  readonly filled: boolean;
  readonly printing: boolean;
  readonly onPrint: () => void;
  readonly onAdd: () => void;
};

export function AgreementHead({ filled, printing, onPrint, onAdd }: AgreementHeadProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="head">
      <h1>{t('agreement.title')}</h1>
      <span className="push" />
      <button
        type="button"
        className="link small"
        onClick={() => {
          show('framework');
        }}
      >
        {t('framework.link')}
      </button>
      {filled && <ChecksButton />}
      <Button
        icon={<IconFileImport className="i" />}
        onClick={() => {
          show('import');
        }}
      >
        {t('agreement.import')}
      </Button>
      {filled && (
        <>
          <Button icon={<IconFileSpreadsheet className="i" />} onClick={() => void exportWorkbook(t)}>
            {t('agreement.export')}
          </Button>
          <Button icon={<IconPrinter className="i" />} disabled={printing} onClick={onPrint}>
            {t('agreement.print')}
          </Button>
          <Button look="primary" icon={<IconPlus className="i" />} hotkey="Insert" onClick={onAdd}>
            {t('agreement.add')}
          </Button>
        </>
      )}
    </div>
  );
}
