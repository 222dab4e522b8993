import { IconHistory } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { show } from '#renderer/navigation/navigate';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';

/** Nothing was done in this book on this computer: leads to where something can be. */
export function NothingYet({ t }: { readonly t: TFunction }): JSX.Element {
  return (
    <Empty
      icon={IconHistory}
      title={t('history.empty.title')}
      actions={
        <>
          <Button
            look="primary"
            onClick={() => {
              show('agreement');
            }}
          >
            {t('history.empty.agreement')}
          </Button>
          <Button
            onClick={() => {
              show('settings');
            }}
          >
            {t('history.empty.restore')}
          </Button>
        </>
      }
    >
      {t('history.empty.text')}
    </Empty>
  );
}
