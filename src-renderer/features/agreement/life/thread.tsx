import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer, Proposal } from '#domain/book/agreement';
import type { Decimal } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { formatThaiDate } from '#domain/calendar/thai-date';
import { levelsLine } from '#domain/life/terms';
import { useDesk } from '#renderer/session/desk';
import { actWords } from '#renderer/i18n/act-words';

type OffersProps = { readonly indicator: Indicator | null; readonly thread: readonly Proposal[] };

const BOUNDS = ['leastValue', 'mostValue'] as const;

/** What it is called, what stands, what each side offers (undefined: nothing), and how no value is called. */
type OfferRow = readonly [
  name: string,
  is: Decimal,
  ours: Decimal | undefined,
  theirs: Decimal | undefined,
  none?: string,
];

/** The last offer of each side beside what stands in the agreement. */
export function Offers({ indicator, thread }: OffersProps): JSX.Element {
  const { t } = useTranslation();
  const last = (side: Proposal['side']): Offer =>
    thread.findLast((each) => each.side === side && each.kind !== 'comment' && each.kind !== 'reject')
      ?.offer ?? {};
  const [province, committee] = [last('province'), last('committee')];
  const bounds = BOUNDS.flatMap((field): readonly OfferRow[] => {
    const [is, ours, theirs] = [indicator?.[field] ?? null, province[field], committee[field]];
    const isSpoken = is !== null || ours !== undefined || theirs !== undefined;
    return isSpoken ? [[t(`field.${field}`), is, ours, theirs, t('life.bounds.none')]] : [];
  });
  const rows: readonly OfferRow[] = [
    [t('history.field.weight'), indicator?.weight ?? null, province.weight, committee.weight],
    [t('field.target'), indicator?.target ?? null, province.target, committee.target],
    ...[0, 1, 2, 3, 4].map(
      (at) =>
        [
          t('life.level', { level: at + 1 }),
          indicator?.levels[at] ?? null,
          province.levels?.[at],
          committee.levels?.[at],
        ] as const,
    ),
    ...bounds,
    [t('history.field.base'), indicator?.base ?? null, undefined, undefined],
  ];
  return (
    <table className="offers">
      <thead>
        <tr>
          <th>{t('field.offer')}</th>
          <th>{t('life.inAgreement')}</th>
          <th>{t('life.side.province')}</th>
          <th>{t('life.side.committee')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OfferLine key={row[0]} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function OfferLine({ row: [name, is, ours, theirs, none = '–'] }: { readonly row: OfferRow }): JSX.Element {
  const offered = [ours, theirs];
  return (
    <tr className={offered.some((each) => differs(is, each)) ? 'differs' : ''}>
      <th scope="row">{name}</th>
      <td>{is ?? none}</td>
      {offered.map((each, side) => (
        <td key={side} className={differs(is, each) ? 'other' : ''}>
          {each === undefined ? '' : (each ?? none)}
        </td>
      ))}
    </tr>
  );
}

function differs(is: Decimal, offered: Decimal | undefined): boolean {
  return offered !== undefined && offered !== is;
}

export function Thread({ thread }: { readonly thread: readonly Proposal[] }): JSX.Element {
  const { t } = useTranslation();
  const locale = useDesk((desk) => desk.locale);
  if (thread.length === 0) return <p className="small muted">{t('life.thread.none')}</p>;
  return (
    <ol className="thread">
      {thread.map((each) => (
        <li key={each.id} className={each.side}>
          <div className="row tiny">
            <b>{actWords(t, each)}</b>
            <span className="muted">{t(`life.kind.${each.kind}`)}</span>
            <span className="push" />
            <span className="muted">{each.on === '' ? '' : formatThaiDate(each.on, 'dayMonth', locale)}</span>
          </div>
          {each.text !== '' && <p>{each.text}</p>}
          {each.kind !== 'accept' && <Told offer={each.offer} />}
        </li>
      ))}
    </ol>
  );
}

/** What an offer speaks of beside its figures in the table. */
export function Told({ offer }: { readonly offer: Offer }): JSX.Element | null {
  const { t } = useTranslation();
  const lines = [
    offer.added === undefined ? null : t('life.thread.added'),
    offer.cancelled === true ? t('life.thread.cancelled') : null,
    offer.name === undefined ? null : `${t('agreement.panel.name')}: ${offer.name}`,
    offer.unit === undefined ? null : `${t('agreement.unit')}: ${offer.unit}`,
    offer.levels === undefined ? null : t('life.thread.levels', { levels: levelsLine(offer.levels) }),
    ...BOUNDS.map((field) =>
      offer[field] === undefined ? null : `${t(`field.${field}`)}: ${offer[field] ?? t('life.bounds.none')}`,
    ),
    offer.definition === undefined ? null : `${t('field.definition')}: ${offer.definition}`,
    offer.conditions === undefined ? null : `${t('field.conditions')}: ${offer.conditions}`,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
    </>
  );
}
