/** @jsxImportSource #renderer/ui/thai-jsx */
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Levels } from '#domain/book/book';
import type { Indicator } from '#domain/book/indicator';
import { anyPartsOf } from '#domain/tracking/order';
import { shownText } from '#renderer/features/indicator/figures';
import { PaperRow } from '#renderer/features/indicator/paper-row.tsx';
import type { IndicatorView } from '#renderer/features/indicator/use-indicator';

type CriteriaProps = { readonly view: IndicatorView };

/** How the result is judged: levels as figures or in words, criteria, or sub-indicators. */
export function PaperCriteria({ view }: CriteriaProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = view;
  return (
    <PaperRow label={t('indicator.criteria')}>
      {indicator.adjustStep !== null && (
        <div>
          {t('field.adjustStep')} {t('indicator.step', { step: shownText(indicator.adjustStep) })}
        </div>
      )}
      <Judged view={view} />
    </PaperRow>
  );
}

function Judged({ view }: CriteriaProps): JSX.Element {
  const { indicator, state } = view;
  switch (indicator.method) {
    case 'compound':
      return (
        <Lines
          lines={anyPartsOf(state, indicator.id).map(
            ({ no, name, weight }) => `${no} ${name} (${shownText(weight ?? '–')})`,
          )}
        />
      );
    case 'rubric':
      return <Lines lines={rubricLines(indicator)} />;
    case 'milestone':
      return <Lines lines={indicator.levelTexts.map((text, at) => `${String(at + 1)} ${text}`)} />;
    case 'hybrid':
    case 'interpolate':
    case 'threshold':
    case 'joint':
      return <LevelTable levels={indicator.levels} texts={indicator.levelTexts} />;
  }
}

function rubricLines({ criteria, deductionText }: Indicator): readonly string[] {
  const lines = criteria.map(({ text, max }, at) => `${String(at + 1)} ${text} (${shownText(max ?? '–')})`);
  return deductionText === '' ? lines : [...lines, deductionText];
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

type LevelTableProps = { readonly levels: Levels; readonly texts: Indicator['levelTexts'] };

function LevelTable({ levels, texts }: LevelTableProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <table className="levels">
      <thead>
        <tr>
          {levels.map((_, at) => (
            <th key={at} scope="col">
              {t('agreement.level', { level: at + 1 })}
              {at === 2 && ` (${t('indicator.chart.is-target')})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {levels.map((level, at) => (
            <td key={at}>{level === null ? (texts[at] ?? '–') : shownText(level)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
