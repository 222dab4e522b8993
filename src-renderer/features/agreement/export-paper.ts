import type { TFunction } from 'i18next';
import { exportAgreement, MEAN_OF_PARTS, type ExportWords } from '#domain/agreement/export-agreement';
import { METHODS } from '#domain/scoring/framework';
import { bridge } from '#renderer/bridge';
import { bookOf, useDesk } from '#renderer/session/desk';
import { provinceName } from '#renderer/session/places';
import { showToast } from '#renderer/ui/toast.tsx';
import { problemText } from '#renderer/i18n/problem-text';

/** Writes the agreement with its results to a new workbook, where the officer says. */
export async function exportWorkbook(t: TFunction): Promise<void> {
  const desk = useDesk.getState();
  const { framework } = bookOf(desk);
  const agreement = exportAgreement(desk.state, framework, exportWords(t));
  const reply = await bridge.call('workbook.save', {
    suggestedName: suggestedName(t, 'export.name'),
    agreement,
  });
  if (reply.ok) showToast({ text: t('agreement.exported', { name: reply.value.fileName }) });
  else if (reply.code !== 'cancelled') showToast({ text: problemText(t, reply.code, reply.details) });
}

/** Prints the paper that the caller has put into the page. */
export async function printPaper(t: TFunction): Promise<void> {
  await document.fonts.ready;
  const reply = await bridge.call('document.pdf', {
    suggestedName: suggestedName(t, 'paper.name'),
    landscape: true,
  });
  if (reply.ok) showToast({ text: t('agreement.printed', { name: reply.value.fileName }) });
  else if (reply.code !== 'cancelled') showToast({ text: problemText(t, reply.code, reply.details) });
}

function suggestedName(t: TFunction, key: 'export.name' | 'paper.name'): string {
  const desk = useDesk.getState();
  const book = bookOf(desk);
  return t(key, { name: provinceName(book.province, desk.locale), year: book.fiscalYear });
}

function exportWords(t: TFunction): ExportWords {
  const desk = useDesk.getState();
  const { framework, province, fiscalYear } = bookOf(desk);
  return {
    title: t('export.title', { year: fiscalYear }),
    unitLine: t('export.unit', { name: provinceName(province, desk.locale) }),
    methods: {
      ...Object.fromEntries(METHODS.map((method) => [method, t(`method.${method}`)])),
      [MEAN_OF_PARTS]: t('export.method.mean'),
    },
    heads: {
      no: t('agreement.no'),
      name: t('agreement.indicator'),
      unit: t('agreement.unit'),
      base: t('export.base', { year: fiscalYear - 1 }),
      weight: t('export.weight'),
      levels: t('agreement.levels'),
      step: t('field.adjustStep'),
      direction: t('agreement.direction'),
      method: t('agreement.method'),
      dimension: t('agreement.dimension.long'),
      total: t('export.total'),
      higher: t('direction.higher'),
      lower: t('direction.lower'),
      partOf: t('export.part-of'),
      partWeight: t('export.part-weight'),
    },
    resultHead: (months) => t('export.result', { months }),
    dimensionTitle: (code) => {
      const found = framework.dimensions.find((dimension) => dimension.code === code);
      return (desk.locale === 'en' ? found?.titleEn : null) ?? found?.title ?? code;
    },
  };
}
