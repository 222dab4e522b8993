import { MONTH_FIELDS } from '#domain/book/data-item';
import { resultId } from '#domain/book/result';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { parseExact, toFixed, type Exact } from '#domain/exact';
import { explainScore } from '#domain/scoring/explain';
import type { Explained } from '#domain/scoring/explanation';
import type { Framework } from '#domain/scoring/framework';
import type { BoardRow, RoundCell } from '#domain/tracking/board';
import { cellProblems, figureError } from '#domain/tracking/check-figure';
import { enterResult } from '#domain/tracking/enter-result';
import { differingResult } from '#domain/tracking/shown-result';
import { enterNow } from '#renderer/features/tracking/enter';
import { ConditionsEntry } from '#renderer/features/tracking/entry-conditions.tsx';
import { DeductionsEntry } from '#renderer/features/tracking/entry-deductions.tsx';
import { PointsEntry } from '#renderer/features/tracking/entry-points.tsx';
import { StepsEntry } from '#renderer/features/tracking/entry-steps.tsx';
import { plain } from '#renderer/i18n/figures';
import { FormulaSource } from '#renderer/features/tracking/formula-source.tsx';
import { PartsStory } from '#renderer/features/tracking/parts-story.tsx';
import { differingText } from '#renderer/features/tracking/result-column.tsx';
import { ScoreFacts } from '#renderer/features/tracking/score-facts.tsx';
import { ScoreFormula } from '#renderer/features/tracking/score-formula.tsx';
import { ScorePicture, scoresOf } from '#renderer/features/tracking/score-picture.tsx';
import { MonthProblems } from '#renderer/parts/month-problems.tsx';
import { problemFix, problemText } from '#renderer/i18n/problem-text';
import { DraftScope } from '#renderer/drafts/draft-scope.tsx';
import { useClosedResult } from '#renderer/i18n/use-closed';
import { Button } from '#renderer/ui/button.tsx';
import { ClosedNote } from '#renderer/ui/closed-note.tsx';
import { Note } from '#renderer/ui/note.tsx';

type StoryProps = {
  readonly framework: Framework;
  readonly row: BoardRow;
  readonly cell: RoundCell;
  /** Index of the round. */
  readonly at: number;
};

/** How a score came about, from the result to the weighted score; lists are entered here as well. */
export function ScoreStory(props: StoryProps): JSX.Element {
  const { framework, row, cell, at } = props;
  const told = explainScore(cell.input);
  return (
    <>
      <ClosedNote why={useClosedResult(row.indicator.id, cell.round)} />
      <WhyNone {...props} />
      <WrongFigure {...props} />
      <Differs {...props} />
      {cell.none === null && told.kind !== 'none' && <Told {...props} told={told} />}
      <Entry {...props} />
      <FormulaSource row={row} cell={cell} />
      <MonthProblems indicator={row.indicator} months={framework.rounds[at]?.months ?? MONTH_FIELDS.length} />
      <ScoreFacts {...props} />
    </>
  );
}

type ToldProps = StoryProps & { readonly told: Explained };

function Told(props: ToldProps): JSX.Element {
  const { framework, row, at, told } = props;
  return (
    <>
      <Picture {...props} />
      {told.kind === 'parts' && <PartsStory framework={framework} row={row} at={at} told={told} />}
      <ScoreFormula {...props} />
    </>
  );
}

/** What of the indicator is not a figure; it is read alone while its result is closed. */
function Entry(props: StoryProps): JSX.Element | null {
  const closed = useClosedResult(props.row.indicator.id, props.cell.round);
  const { indicator } = props.row;
  const lists = (
    <DraftScope
      at={`result/${resultId(indicator.id, props.cell.round)}`}
      indicator={indicator.id}
      round={props.cell.round}
    >
      <Lists {...props} />
    </DraftScope>
  );
  return closed === null ? (
    lists
  ) : (
    <fieldset className="closed-lists" disabled aria-label={closed}>
      {lists}
    </fieldset>
  );
}

function Lists({ row, cell }: StoryProps): JSX.Element | null {
  switch (row.indicator.method) {
    case 'milestone':
      return <StepsEntry row={row} cell={cell} />;
    case 'rubric':
      return (
        <>
          <PointsEntry row={row} cell={cell} />
          <DeductionsEntry row={row} cell={cell} />
        </>
      );
    case 'hybrid':
      return <ConditionsEntry row={row} cell={cell} />;
    case 'interpolate':
    case 'threshold':
    case 'joint':
    case 'compound':
      return null;
  }
}

/** What of the figure itself is not as its unit and the template sheet allow. */
function WrongFigure({ row, cell }: StoryProps): JSX.Element | null {
  const { t } = useTranslation();
  const [wrong] = cellProblems(row.indicator, cell);
  if (wrong === undefined) return null;
  return (
    <Note look="warn">
      {problemText(t, wrong.code, wrong.details)}
      {' · '}
      {problemFix(t, wrong.code, wrong.details)}
    </Note>
  );
}

/** Why there is no score, and what to do about it. */
function WhyNone({ framework, row, cell }: StoryProps): JSX.Element | null {
  const { t } = useTranslation();
  if (cell.none === null || isNamed(row, cell)) return null;
  const expected = cell.none === 'notDue' || cell.none === 'naApproved' || cell.none === 'cancelled';
  const floor = cell.none === 'noEvidence' ? framework.noEvidenceScore : null;
  return (
    <Note look={expected ? 'info' : 'warn'}>
      {t(`tracking.none.long.${cell.none}`, {
        value: cell.value ?? '',
        method: t(`method.${row.indicator.method}`),
      })}
      {floor !== null && ` ${t('tracking.none.yearEnd', { score: scoreText(floor, framework) })}`}
    </Note>
  );
}

/** A day where a figure belongs, or the other way round, is said as such, not a second time as no number. */
function isNamed({ indicator }: BoardRow, cell: RoundCell): boolean {
  return cell.none === 'valueInvalid' && figureError(indicator, cell.value) !== null;
}

function scoreText(text: string, { scoreDecimals }: Framework): string {
  const score = parseExact(text);
  return score === null ? text : toFixed(score, scoreDecimals);
}

/** What was typed stands before formula and list: it is said where they differ, and how to give it up. */
function Differs({ row, cell }: StoryProps): JSX.Element | null {
  const { t } = useTranslation();
  const closed = useClosedResult(row.indicator.id, cell.round);
  const differs = differingResult(cell);
  if (differs === null) return null;
  return (
    <Note look="warn">
      {differingText(t, cell)}
      {' · '}
      {cell.formula === null ? t('tracking.differs.fix.list') : problemFix(t, 'value-differs')}{' '}
      {closed === null && (
        <Button
          small
          onClick={() => enterNow((state) => enterResult(state, row.indicator.id, cell.round, null))}
        >
          {t('tracking.differs.use', { computed: differs.computed })}
        </Button>
      )}
    </Note>
  );
}

/** Only a figure that is held against thresholds has a picture. */
function Picture({ framework, row, cell, told }: ToldProps): JSX.Element | null {
  const { t } = useTranslation();
  const { method, direction } = row.indicator;
  const value = measuredIn(told);
  if (value === null) return null;
  return (
    <div>
      <ScorePicture
        levels={cell.levels}
        scores={scoresOf(cell.input)}
        floor={told.floor.valueOf()}
        value={value.valueOf()}
        score={told.score.valueOf()}
        label={`${plain(value)} → ${toFixed(told.score, framework.scoreDecimals)}`}
        stepped={method === 'threshold'}
        between={told.kind === 'between' ? told.level : null}
      />
      <p className="tiny muted center">
        {t(`direction.${direction}`)} · {t(`method.${method}`)}
      </p>
    </div>
  );
}

/** The result that was held against thresholds. */
function measuredIn(told: Explained): Exact | null {
  switch (told.kind) {
    case 'between':
    case 'belowFirst':
    case 'atOrAboveLast':
    case 'levelPassed':
    case 'conditions':
      return told.value;
    case 'step':
    case 'steps':
    case 'points':
    case 'parts':
      return null;
  }
}
