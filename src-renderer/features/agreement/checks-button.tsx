import { IconChecklist } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { blocks } from '#domain/check/check-year';
import { toggleChecks, useChecksOpen } from '#renderer/navigation/checks-panel';
import { useChecks } from '#renderer/session/year-checks';
import { Button } from '#renderer/ui/button.tsx';

/** Opens what is to be looked at in the year, and says how much of it stops submitting. */
export function ChecksButton(): JSX.Element {
  const { t } = useTranslation();
  const problems = useChecks();
  const open = useChecksOpen();
  const bad = problems === null ? 0 : blocks(problems).length;
  const warn = (problems?.length ?? 0) - bad;
  return (
    <Button
      icon={<IconChecklist className="i" />}
      hotkey="Alt C"
      aria-expanded={open}
      data-checks={problems === null ? '' : `${String(bad)}/${String(warn)}`}
      onClick={toggleChecks}
    >
      {t('checks.title')}
      {bad > 0 && <span className="t-bad">{t('checks.count.must', { count: bad })}</span>}
      {bad === 0 && warn > 0 && <span className="t-warn">{t('checks.count.should', { count: warn })}</span>}
    </Button>
  );
}
