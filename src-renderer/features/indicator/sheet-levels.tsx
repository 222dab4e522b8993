import { IconArrowsVertical, IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Levels } from '#domain/book/book';
import { NO_LEVELS } from '#domain/book/decimal';
import type { Indicator } from '#domain/book/indicator';
import { levelsFromTarget } from '#domain/indicator/levels-from-target';
import { setIndicator } from '#renderer/features/indicator/edit';
import { FigureField, Line, Tick } from '#renderer/features/indicator/fields.tsx';
import { shownText } from '#renderer/features/indicator/figures';
import { SealedSet } from '#renderer/features/indicator/sealed-set.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import { AmendLink } from '#renderer/features/indicator/amend-link.tsx';
import { Button } from '#renderer/ui/button.tsx';

const PLAIN_SCORES: Levels = ['1', '2', '3', '4', '5'];

/** Target and step, the five levels, what they score, and levels of single rounds. */
export function SheetLevels({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator } = view;
  const { id } = indicator;
  return (
    <Line label={t('indicator.criteria')}>
      <SealedSet>
        <TargetRow indicator={indicator} />
      </SealedSet>
      <AmendLink view={view} field="target" />
      <SealedSet>
        <table className="sh-table sh-levels">
          <LevelHeads />
          <tbody>
            <LevelRow
              label={t('indicator.levels.year')}
              field="levels"
              levels={indicator.levels}
              onLevels={(levels) => {
                setIndicator(id, 'levels', levels);
              }}
            />
            <RoundRows view={view} />
            {indicator.levelScores !== null && (
              <LevelRow
                label={t('tracking.score')}
                field="levelScores"
                levels={indicator.levelScores}
                onLevels={(scores) => {
                  setIndicator(id, 'levelScores', scores);
                }}
              />
            )}
          </tbody>
        </table>
        <More view={view} />
      </SealedSet>
      <AmendLink view={view} field="levels" />
    </Line>
  );
}

/** Levels of single rounds by themselves. */
export function LevelsOfRounds({ view }: SheetProps): JSX.Element {
  return (
    <table className="sh-table sh-levels">
      <LevelHeads />
      <tbody>
        <RoundRows view={view} />
      </tbody>
    </table>
  );
}

function RoundRows({ view: { indicator, framework } }: SheetProps): readonly JSX.Element[] {
  const { t } = useTranslation();
  const { id, levelsByRound } = indicator;
  return framework.rounds.flatMap(({ code, months }) => {
    const levels = levelsByRound[code];
    return levels === undefined
      ? []
      : [
          <LevelRow
            key={code}
            label={t('frame.round', { months })}
            field={`levelsByRound.${code}`}
            levels={levels}
            onLevels={(next) => {
              setIndicator(id, 'levelsByRound', { ...levelsByRound, [code]: next });
            }}
            onRemove={() => {
              const { [code]: _gone, ...others } = levelsByRound;
              setIndicator(id, 'levelsByRound', others);
            }}
          />,
        ];
  });
}

function LevelHeads(): JSX.Element {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <td />
        {PLAIN_SCORES.map((level) => (
          <th key={level} scope="col">
            {t('agreement.level', { level })}
            {level === '3' && <span className="faint"> {t('indicator.chart.is-target')}</span>}
          </th>
        ))}
        <td className="sh-end" />
      </tr>
    </thead>
  );
}

/** Where there are no thresholds the target alone. */
export function SheetTarget({ view: { indicator } }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Line label={t('field.target')}>
      <FigureField
        hidden
        label={t('field.target')}
        field="target"
        value={indicator.target}
        onLeave={(value) => {
          setIndicator(indicator.id, 'target', value);
        }}
      />
    </Line>
  );
}

function TargetRow({ indicator }: { readonly indicator: Indicator }): JSX.Element {
  const { t } = useTranslation();
  const filled = levelsFromTarget(indicator.target, indicator.adjustStep, indicator.direction);
  const isThere = filled?.every((level, at) => level === indicator.levels[at]) ?? true;
  return (
    <div className="sh-row sh-bottom">
      <FigureField
        label={t('field.target')}
        field="target"
        value={indicator.target}
        onLeave={(value) => {
          setIndicator(indicator.id, 'target', value);
        }}
      />
      <FigureField
        label={t('indicator.step.label')}
        field="adjustStep"
        value={indicator.adjustStep}
        onLeave={(value) => {
          setIndicator(indicator.id, 'adjustStep', value);
        }}
      />
      {filled !== null && !isThere && (
        <Button
          small
          icon={<IconArrowsVertical className="i" />}
          onClick={() => {
            setIndicator(indicator.id, 'levels', filled);
          }}
        >
          {t('indicator.levels.fill', { levels: filled.map((level) => shownText(level ?? '')).join(' · ') })}
        </Button>
      )}
    </div>
  );
}

/** Rounds without levels of their own can get some; scores of the levels are 1–5 unless they are given. */
function More({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, framework } = view;
  const open = framework.rounds.filter(({ code }) => indicator.levelsByRound[code] === undefined);
  return (
    <div className="sh-row sh-wrap">
      {open.map(({ code, months }) => (
        <Button
          key={code}
          small
          look="quiet"
          icon={<IconPlus className="i" />}
          onClick={() => {
            setIndicator(indicator.id, 'levelsByRound', {
              ...indicator.levelsByRound,
              [code]: indicator.levels.some((level) => level !== null) ? indicator.levels : NO_LEVELS,
            });
          }}
        >
          {t('indicator.levels.of-round', { months })}
        </Button>
      ))}
      <Tick
        label={t('indicator.levels.own-scores')}
        on={indicator.levelScores !== null}
        onChange={(on) => {
          setIndicator(indicator.id, 'levelScores', on ? PLAIN_SCORES : null);
        }}
      />
    </div>
  );
}

type LevelRowProps = {
  readonly label: string;
  readonly field: string;
  readonly levels: Levels;
  readonly onLevels: (levels: Levels) => void;
  readonly onRemove?: () => void;
};

function LevelRow({ label, field, levels, onLevels, onRemove }: LevelRowProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <tr data-field={field}>
      <th scope="row">{label}</th>
      {levels.map((level, at) => (
        <td key={at}>
          <FigureField
            hidden
            field={`${field}.${String(at + 1)}`}
            label={`${label} ${t('agreement.level', { level: at + 1 })}`}
            value={level}
            onLeave={(value) => {
              onLevels(levels.map((known, index) => (index === at ? value : known)) as unknown as Levels);
            }}
          />
        </td>
      ))}
      <td className="sh-end">
        {onRemove !== undefined && (
          <button
            type="button"
            className="btn quiet s"
            aria-label={t('indicator.levels.remove', { label })}
            onClick={onRemove}
          >
            <IconX className="i" />
          </button>
        )}
      </td>
    </tr>
  );
}
