/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, toFixed, type Exact } from '#domain/exact';
import type { Framework } from '#domain/scoring/framework';
import type { NoScore, RoundCell } from '#domain/tracking/board';
import { useBook, useDesk } from '#renderer/session/desk';
import { useProvinceName } from '#renderer/session/places';
import { fifthsOf, lampWord } from '#renderer/i18n/lamp-words';

type TitleProps = { readonly title: string; readonly sub: string };

/** Head of a report: what it is, of which round, of whom and of which year. */
export function PaperTitle({ title, sub }: TitleProps): JSX.Element {
  const { t } = useTranslation();
  const { province, fiscalYear, sample } = useBook();
  const name = useProvinceName(province);
  return (
    <header className="rp-title">
      <h2>{title}</h2>
      <p>{sub}</p>
      <p>{t('report.paper.of', { name, year: fiscalYear })}</p>
      {sample && <p className="rp-sample">{t('paper.sample')}</p>}
    </header>
  );
}

export function score(value: Exact | null, { scoreDecimals }: Pick<Framework, 'scoreDecimals'>): string {
  return value === null ? '–' : toFixed(value, scoreDecimals);
}

export function percent(value: Exact | null, { weightDecimals }: Pick<Framework, 'weightDecimals'>): string {
  return value === null ? '–' : toFixed(value, weightDecimals);
}

type LampProps = { readonly lamp: number; readonly framework: Framework };

/** Digit, word and colour: a print without colour still says all. */
export function PaperLamp({ lamp, framework }: LampProps): JSX.Element {
  const locale = useDesk((desk) => desk.locale);
  return (
    <span className={`rp-lamp l${String(fifthsOf(framework, lamp))}`}>
      <i>{lamp + 1}</i>
      {lampWord(framework, lamp, locale)}
    </span>
  );
}

/** Reasons that end a row for this round; the others wait for somebody. */
const NOT_EXPECTED: readonly NoScore[] = ['notDue', 'cancelled', 'naApproved'];

type CellMarkProps = { readonly cell: RoundCell; readonly framework: Framework };

/** The lamp of a cell, why it has none, and whether it is certified yet. */
export function CellMark({ cell, framework }: CellMarkProps): JSX.Element {
  const { t } = useTranslation();
  if (cell.none !== null) {
    const isSettled = NOT_EXPECTED.includes(cell.none);
    return (
      <span className={`rp-lamp ${isSettled ? 'na' : 'wait'}`}>
        <i>{isSettled ? '–' : '!'}</i>
        {t(`tracking.none.${cell.none}`)}
      </span>
    );
  }
  return (
    <>
      {cell.lamp === null ? '–' : <PaperLamp lamp={cell.lamp} framework={framework} />}
      {cell.state !== 'certified' && (
        <span className="rp-state">{cell.state === null ? t('state.none') : t(`state.${cell.state}`)}</span>
      )}
    </>
  );
}

/** What the lamps mean, with the scores from which they begin. */
export function Legend({ framework }: { readonly framework: Framework }): JSX.Element {
  const { t } = useTranslation();
  return (
    <p className="rp-legend">
      <span>{t('report.paper.lamps')}</span>
      {framework.lamps.map(({ from }, lamp) => (
        <span key={from}>
          <PaperLamp lamp={lamp} framework={framework} /> ({toFixed(exact(from), framework.scoreDecimals)}+)
        </span>
      ))}
      <span className="rp-lamp na">
        <i>–</i>
        {t('report.paper.lamp.settled')}
      </span>
      <span className="rp-lamp wait">
        <i>!</i>
        {t('report.paper.lamp.open')}
      </span>
    </p>
  );
}

/** By which rule of which version, and how figures are rounded. */
export function RuleLine({ framework }: { readonly framework: Framework }): JSX.Element {
  const { t } = useTranslation();
  const { fiscalYear: year, version, floor, cap, scoreDecimals: decimals } = framework;
  return <p className="rp-note">{t('report.paper.rule', { year, version, floor, cap, decimals })}</p>;
}

type SignersProps = { readonly roles: readonly (readonly [post: string, role: string])[] };

/** Places to sign, never split and never alone. */
export function Signers({ roles }: SignersProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="rp-sigs">
      {roles.map(([post, role]) => (
        <div key={role}>
          <Blank wide />
          <div>
            (<Blank wide />)
          </div>
          <div>{post}</div>
          <div>{role}</div>
          <div>
            {t('report.paper.date')} <Blank />
          </div>
        </div>
      ))}
    </div>
  );
}

/** A dotted place to write in by hand. */
export function Blank({ wide = false }: { readonly wide?: boolean }): JSX.Element {
  return <span className={wide ? 'rp-blank wide' : 'rp-blank'} aria-hidden="true" />;
}

/** Widths of the columns in millimetres; the last takes the rest. */
export function Columns({ widths }: { readonly widths: readonly number[] }): JSX.Element {
  return (
    <colgroup>
      {widths.map((width, at) => (
        <col key={at} style={{ width: `${String(width)}mm` }} />
      ))}
      <col />
    </colgroup>
  );
}

type PageProps = { readonly look: 'form' | 'sheet'; readonly label: string; readonly children: ReactNode };

/** One paper: portrait form or landscape sheet. */
export function PaperPage({ look, label, children }: PageProps): JSX.Element {
  return (
    <article className={`rp rp-${look}`} aria-label={label}>
      {children}
    </article>
  );
}
