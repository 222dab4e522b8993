import type { TFunction } from 'i18next';
import { resultTable } from '#domain/report/result-table';
import { bridge } from '#renderer/bridge';
import { useDesk } from '#renderer/session/desk';
import { provinceName } from '#renderer/session/places';
import type { ReportView } from '#renderer/features/reports/use-report';
import { lampWord } from '#renderer/i18n/lamp-words';
import { problemText } from '#renderer/i18n/problem-text';
import { showToast } from '#renderer/ui/toast.tsx';

/** Writes the round's table of results to a new workbook, where the officer says. */
export async function exportResults(t: TFunction, { book, report }: ReportView): Promise<void> {
  const { locale } = useDesk.getState();
  const { framework } = book;
  const { months } = report.round;
  const of = { months, name: provinceName(book.province, locale), year: book.fiscalYear };
  const table = resultTable(report, framework, {
    title: t('report.table.title'),
    sub: t('report.excel.sub', of),
    heads: {
      ...{ no: t('agreement.no'), name: t('report.table.indicator'), unit: t('agreement.unit') },
      ...{ weight: t('export.weight'), result: t('report.sar.result'), score: t('paper.score') },
      ...{ weighted: t('tracking.weighted'), mark: t('report.lamp'), state: t('report.sar.state') },
      level: (level) => t('agreement.level', { level }),
    },
    group: ({ dimension, no }) => {
      const title = (locale === 'en' ? dimension?.titleEn : null) ?? dimension?.title;
      return title === undefined ? t('agreement.unassigned') : t('indicator.dimension', { no, title });
    },
    subtotal: t('report.excel.subtotal'),
    totals: {
      over100: t('report.total.over100', { total: framework.weightTotal }),
      certified: t('report.total.certified'),
      self: t('report.total.self'),
    },
    lamp: (lamp) => lampWord(framework, lamp, locale),
    none: (why) => t(`tracking.none.${why}`),
    state: (state) => (state === null ? t('state.none') : t(`state.${state}`)),
  });
  const reply = await bridge.call('workbook.table', { suggestedName: t('report.excel.name', of), table });
  if (reply.ok) showToast({ text: t('agreement.exported', { name: reply.value.fileName }) });
  else if (reply.code !== 'cancelled') showToast({ text: problemText(t, reply.code, reply.details) });
}
