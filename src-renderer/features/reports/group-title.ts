import { useTranslation } from 'react-i18next';
import type { ReportGroup } from '#domain/report/round-report';
import { useDesk } from '#renderer/session/desk';

/** The title of a dimension with its place, in the language of the window. */
export function useGroupTitle(): (group: Pick<ReportGroup, 'dimension' | 'no'>) => string {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  return ({ dimension, no }) => {
    if (dimension === null) return t('agreement.unassigned');
    const title = (locale === 'en' ? dimension.titleEn : null) ?? dimension.title;
    return t('indicator.dimension', { no, title });
  };
}
