/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, toFixed } from '#domain/exact';
import { TARGET_SCORE, type Ranked, type Told, type Uncounted } from '#domain/report/round-report';
import type { Framework } from '#domain/scoring/framework';
import { useGroupTitle } from '#renderer/features/reports/group-title';
import {
  Columns,
  PaperLamp,
  PaperPage,
  PaperTitle,
  percent,
  RuleLine,
  score,
} from '#renderer/features/reports/papers/parts.tsx';
import { HandsNote } from '#renderer/parts/hands-note.tsx';
import { TotalLamp, type WholeProps } from '#renderer/features/reports/papers/result-paper.tsx';

/** So many of a list on the first page; the rest stands in the table. */
const SHOWN = 5;

/** The round at a glance: four figures, dimensions, what is strong, what is weak, what is not counted and why. */
export function SummaryPaper({ report, framework }: WholeProps): JSX.Element {
  const { t } = useTranslation();
  const { months } = report.round;
  return (
    <PaperPage look="form" label={t('report.summary.title')}>
      <PaperTitle title={t('report.summary.title')} sub={t('frame.round', { months })} />
      <h3>{t('report.summary.overview')}</h3>
      <Figures report={report} framework={framework} />
      <h3>{t('report.summary.dimensions')}</h3>
      <Dimensions report={report} framework={framework} />
      <div className="rp-two">
        <Ranking
          title={t('report.summary.strong')}
          none={t('report.summary.strong.none')}
          ranked={report.strongest}
          report={report}
          framework={framework}
        />
        <Ranking
          title={t('report.summary.weak', { score: score(TARGET_SCORE, framework) })}
          none={t('report.summary.weak.none', { score: score(TARGET_SCORE, framework) })}
          ranked={report.belowTarget}
          report={report}
          framework={framework}
        />
      </div>
      <h3>{t('report.summary.uncounted', { count: report.uncounted.length })}</h3>
      <NotCounted uncounted={report.uncounted} framework={framework} />
      <p className="rp-note">{t('report.summary.how')}</p>
      <div className="rp-note">
        <HandsNote round={report.round} />
      </div>
      <RuleLine framework={framework} />
    </PaperPage>
  );
}

function Figures({ report, framework }: WholeProps): JSX.Element {
  const { t } = useTranslation();
  const { certified, selfAssessed } = report.totals;
  const cap = toFixed(exact(framework.cap), framework.scoreDecimals);
  return (
    <div className="rp-figures">
      <Figure
        label={t('report.total.over100', { total: framework.weightTotal })}
        value={score(certified.over100, framework)}
        note={t('report.summary.self', { score: score(selfAssessed.over100, framework) })}
      />
      <Figure
        label={t('report.total.certified')}
        value={score(certified.renormalised, framework)}
        note={t('report.summary.ofCap', { cap, weight: percent(certified.weight, framework) })}
      />
      <Figure
        label={t('report.summary.certified')}
        value={`${String(report.certified)}/${String(report.counted)}`}
        note={t('report.summary.left', { count: report.uncounted.length })}
      />
      <Figure
        label={t('report.summary.below')}
        value={String(report.belowTarget.length)}
        note={t('report.summary.below.note', { score: score(TARGET_SCORE, framework) })}
      />
    </div>
  );
}

type FigureProps = { readonly label: string; readonly value: string; readonly note: ReactNode };

function Figure({ label, value, note }: FigureProps): JSX.Element {
  return (
    <div>
      {label}
      <b>{value}</b>
      <small>{note}</small>
    </div>
  );
}

function Dimensions({ report, framework }: WholeProps): JSX.Element {
  const { t } = useTranslation();
  const titleOf = useGroupTitle();
  return (
    <table className="rp-grid rp-fixed">
      <Columns widths={[58, 17, 18, 22, 18, 19]} />
      <thead>
        <tr>
          <th>{t('agreement.dimension.long')}</th>
          <th>{t('report.weight')}</th>
          <th>{t('report.summary.sure')}</th>
          <th>{t('report.summary.mean')}</th>
          <th>{t('report.summary.gives')}</th>
          <th>{t('report.summary.gives.self')}</th>
          <th>{t('report.lamp')}</th>
        </tr>
      </thead>
      <tbody>
        {report.groups.map((group) => {
          const { certified, selfAssessed } = group.totals;
          return (
            <tr key={group.dimension?.code ?? ''} data-dimension={group.dimension?.code ?? ''}>
              <td>{titleOf(group)}</td>
              <td className="n">{percent(group.weight, framework)}</td>
              <td className="n">{percent(certified.weight, framework)}</td>
              <td className="n">
                <b>{score(certified.renormalised, framework)}</b>
                <Bar value={certified.renormalised?.valueOf() ?? 0} framework={framework} />
              </td>
              <td className="n">{score(certified.over100, framework)}</td>
              <td className="n">{score(selfAssessed.over100, framework)}</td>
              <td>
                <TotalLamp value={certified.renormalised} framework={framework} />
              </td>
            </tr>
          );
        })}
        <tr className="rp-tot">
          <td>{t('report.summary.all')}</td>
          <td className="n">{percent(report.weight, framework)}</td>
          <td className="n">{percent(report.totals.certified.weight, framework)}</td>
          <td className="n">{score(report.totals.certified.renormalised, framework)}</td>
          <td className="n">{score(report.totals.certified.over100, framework)}</td>
          <td className="n">{score(report.totals.selfAssessed.over100, framework)}</td>
          <td>
            <TotalLamp value={report.totals.certified.renormalised} framework={framework} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Length for the eye only; the figure stands above it. */
function Bar({ value, framework }: { readonly value: number; readonly framework: Framework }): JSX.Element {
  const part = Math.max(0, Math.min(100, (value * 100) / Number(framework.cap)));
  return (
    <span className="rp-bar" aria-hidden="true">
      <i style={{ width: `${part.toFixed(1)}%` }} />
    </span>
  );
}

type RankingProps = WholeProps & {
  readonly title: string;
  readonly none: string;
  readonly ranked: readonly Ranked[];
};

function Ranking({ title, none, ranked, report, framework }: RankingProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{title}</h3>
      {ranked.length === 0 && <p className="rp-none">{none}</p>}
      <table className="rp-plain">
        <tbody>
          {ranked.slice(0, SHOWN).map(({ row, score: own }) => {
            const lamp = row.cells[report.at]?.lamp ?? null;
            return (
              <tr key={row.indicator.id}>
                <td>{row.indicator.no}</td>
                <td>{row.indicator.name}</td>
                <td className="n">{score(own, framework)}</td>
                <td>{lamp !== null && <PaperLamp lamp={lamp} framework={framework} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {ranked.length > SHOWN && (
        <p className="rp-note">{t('report.summary.more', { count: ranked.length - SHOWN })}</p>
      )}
    </section>
  );
}

type NotCountedProps = { readonly uncounted: readonly Uncounted[]; readonly framework: Framework };

/** Every row that is not in the certified total, gathered by its reason. */
function NotCounted({ uncounted, framework }: NotCountedProps): JSX.Element {
  const { t } = useTranslation();
  const reason = ({ why, state }: Uncounted): string => {
    if (why === 'noWeight') return t('report.why.noWeight');
    if (why !== 'notCertified') return t(`tracking.none.${why}`);
    return state === null ? t('state.none') : t(`state.${state}`);
  };
  const reasons = new Map<string, Uncounted[]>();
  for (const each of uncounted) reasons.set(reason(each), [...(reasons.get(reason(each)) ?? []), each]);
  if (reasons.size === 0) return <p className="rp-none">{t('report.summary.uncounted.none')}</p>;
  return (
    <table className="rp-plain" data-part="uncounted">
      <tbody>
        {[...reasons].map(([word, rows]) => (
          <tr key={word}>
            <td>{word}</td>
            <td className="n">{t('report.summary.count', { count: rows.length })}</td>
            <td>
              {rows
                .map(({ row, weight }) => `${row.indicator.no} (${percent(weight, framework)})`)
                .join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the collectors wrote of obstacles and of what is next, in their own words. */
export function ObstaclesPaper({ report }: WholeProps): JSX.Element {
  const { t } = useTranslation();
  const { months } = report.round;
  return (
    <PaperPage look="form" label={t('report.obstacles.title')}>
      <PaperTitle title={t('report.obstacles.title')} sub={t('frame.round', { months })} />
      <Quotes title={t('field.obstacles')} told={report.obstacles} />
      <Quotes title={t('field.nextSteps')} told={report.nextSteps} />
      <p className="rp-note">{t('report.obstacles.how')}</p>
    </PaperPage>
  );
}

function Quotes({ title, told }: { readonly title: string; readonly told: readonly Told[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <h3>
        {title} ({told.length})
      </h3>
      {told.length === 0 && <p className="rp-none">{t('report.obstacles.none')}</p>}
      <table className="rp-grid s13 rp-fixed">
        <Columns widths={[13, 58]} />
        <tbody>
          {told.map(({ row, text }) => (
            <tr key={row.indicator.id}>
              <td className="m">{row.indicator.no}</td>
              <td>{row.indicator.name}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
