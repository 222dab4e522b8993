import { IconCertificate, IconFileImport, IconTable } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { show } from '#renderer/navigation/navigate';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { StatusLine } from '#renderer/ui/status-line.tsx';

/** Before there is an indicator there is nothing to track: it leads to where they come from. */
export function EmptyBoard(): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <div className="head">
        <h1>{t('tracking.title')}</h1>
      </div>
      <Empty
        icon={IconTable}
        title={t('tracking.empty.title')}
        actions={
          <>
            <Button
              look="primary"
              icon={<IconFileImport className="i" />}
              onClick={() => {
                show('import');
              }}
            >
              {t('import.title')}
            </Button>
            <Button
              icon={<IconCertificate className="i" />}
              onClick={() => {
                show('agreement');
              }}
            >
              {t('page.agreement')}
            </Button>
          </>
        }
      >
        {t('tracking.empty.text')}
      </Empty>
      <StatusLine>{t('tracking.empty.title')}</StatusLine>
    </>
  );
}
