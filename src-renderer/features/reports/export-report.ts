import type { TFunction } from 'i18next';
import { bridge } from '#renderer/bridge';
import { bookOf, useDesk } from '#renderer/session/desk';
import { provinceName } from '#renderer/session/places';
import { problemText } from '#renderer/i18n/problem-text';
import { showToast } from '#renderer/ui/toast.tsx';

/** What is handed out: the card of one indicator, all cards, or the round as a whole. */
export type ExportScope = 'one' | 'all' | 'whole';

type Named = { readonly months: number; readonly no: string };

/** Prints the papers that the caller has put into the page. */
export async function printReport(t: TFunction, handed: ExportScope, named: Named): Promise<void> {
  const weights = ['400', '600'].map((weight) => document.fonts.load(`${weight} 14px Sarabun`, 'ตัวชี้วัด 1'));
  await Promise.all(weights);
  await document.fonts.ready;
  const desk = useDesk.getState();
  const { province, fiscalYear, sample } = bookOf(desk);
  const of = { ...named, name: provinceName(province, desk.locale), year: fiscalYear };
  const foot = t(`report.foot.${handed}`, of);
  const reply = await bridge.call('document.pdf', {
    suggestedName: t(`report.file.${handed}`, of),
    landscape: false,
    foot: { text: sample ? `${foot} (${t('frame.sample')})` : foot, page: t('report.foot.page') },
  });
  if (reply.ok) showToast({ text: t('report.printed', { name: reply.value.fileName }) });
  else if (reply.code !== 'cancelled') showToast({ text: problemText(t, reply.code, reply.details) });
}
