import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explained } from '#domain/scoring/explanation';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { scoreLines, type ScoreLine } from '#renderer/i18n/score-lines';

type FormulaProps = {
  readonly framework: Framework;
  readonly row: BoardRow;
  readonly cell: RoundCell;
  readonly told: Explained;
};

const LOOKS: Readonly<Record<ScoreLine['look'], string | undefined>> = {
  reason: undefined,
  working: 'fx',
  note: 'tiny muted',
  rounding: 'tiny muted rounding',
};

/** The score worked out line by line, so that anybody with a calculator comes to the same. */
export function ScoreFormula({ framework, row, cell, told }: FormulaProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="formula">
      {scoreLines({ t, framework, row, cell }, told).map(({ look, text, result }, at) => (
        <p key={at} className={LOOKS[look]}>
          {text}
          {result !== null && (
            <>
              {' = '}
              <b>{result}</b>
            </>
          )}
        </p>
      ))}
    </div>
  );
}
