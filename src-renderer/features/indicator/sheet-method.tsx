import { IconPlus, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, Indicator, LevelTexts } from '#domain/book/indicator';
import { useLineNames } from '#renderer/drafts/use-line-names';
import { parseExact, sum } from '#domain/exact';
import { setIndicator, withEntry, withoutEntry } from '#renderer/features/indicator/edit';
import { FigureField, Line, TextField, Tick } from '#renderer/features/indicator/fields.tsx';
import { shown } from '#renderer/features/indicator/figures';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** What a method needs besides five figures: steps, conditions, or criteria of a rubric. */
export function SheetMethod({ view }: SheetProps): JSX.Element | null {
  const { t } = useTranslation();
  const { indicator } = view;
  switch (indicator.method) {
    case 'milestone':
      return (
        <Line label={t('indicator.steps')}>
          <LevelTextRows indicator={indicator} levels={[1, 2, 3, 4, 5]} />
          <Tick
            label={t('field.partialCredit')}
            on={indicator.partialCredit}
            onChange={(on) => {
              setIndicator(indicator.id, 'partialCredit', on);
            }}
          />
        </Line>
      );
    case 'hybrid':
      return (
        <Line label={t('indicator.level-conditions')}>
          <p className="help">{t('indicator.level-conditions.help')}</p>
          <LevelTextRows indicator={indicator} levels={withoutFigure(indicator)} />
        </Line>
      );
    case 'rubric':
      return <Rubric indicator={indicator} />;
    case 'interpolate':
    case 'threshold':
    case 'compound':
    case 'joint':
      return null;
  }
}

/** Levels of a hybrid that have no figure: these are conditions. */
function withoutFigure({ levels }: Indicator): readonly number[] {
  return levels.flatMap((level, at) => (level === null ? [at + 1] : []));
}

type TextRowsProps = { readonly indicator: Indicator; readonly levels: readonly number[] };

function LevelTextRows({ indicator, levels }: TextRowsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <ol className="sh-list">
      {levels.map((level) => (
        <li key={level}>
          <span className="sh-count">{t('agreement.level', { level })}</span>
          <TextField
            hidden
            className="grow"
            field={`levelTexts.${String(level)}`}
            label={t('agreement.level', { level })}
            text={indicator.levelTexts[level - 1] ?? ''}
            onLeave={(text) => {
              const texts = withEntry(indicator.levelTexts, level - 1, text.trim());
              setIndicator(indicator.id, 'levelTexts', texts as LevelTexts);
            }}
          />
        </li>
      ))}
    </ol>
  );
}

const NEW_CRITERION: Criterion = { text: '', max: '1' };

function Rubric({ indicator }: { readonly indicator: Indicator }): JSX.Element {
  const { t } = useTranslation();
  const { id, criteria } = indicator;
  const names = useLineNames('criteria', criteria);
  const set = (next: readonly Criterion[]): void => {
    setIndicator(id, 'criteria', next);
  };
  const whole = sum(criteria.flatMap(({ max }) => (max === null ? [] : (parseExact(max) ?? []))));
  return (
    <Line label={t('field.criteria')} field="criteria">
      <ol className="sh-list">
        {criteria.map((criterion, at) => (
          <CriterionRow
            key={at}
            no={at + 1}
            name={names[at] ?? ''}
            criterion={criterion}
            onChange={(next) => {
              set(withEntry(criteria, at, next));
            }}
            onRemove={() => {
              set(withoutEntry(criteria, at));
            }}
          />
        ))}
      </ol>
      <div className="sh-row">
        <Button
          small
          icon={<IconPlus className="i" />}
          onClick={() => {
            set([...criteria, NEW_CRITERION]);
          }}
        >
          {t('indicator.criterion.add')}
        </Button>
        <span className="push" />
        {criteria.length > 0 && (
          <span className="small muted">{t('indicator.criterion.sum', { sum: shown(whole) })}</span>
        )}
      </div>
      <Deductions indicator={indicator} />
    </Line>
  );
}

type CriterionProps = {
  /** Of its drafts. */
  readonly name: string;
  readonly no: number;
  readonly criterion: Criterion;
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
};

function CriterionRow({ no, name, criterion, onChange, onRemove }: CriterionProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <li data-field={`criteria.${String(no)}`}>
      <span className="sh-count">{no}</span>
      <TextField
        draft={`criteria/${name}/text`}
        hidden
        className="grow"
        label={t('indicator.criterion', { no })}
        text={criterion.text}
        onLeave={(text) => {
          onChange({ ...criterion, text: text.trim() });
        }}
      />
      <FigureField
        draft={`criteria/${name}/max`}
        hidden
        label={t('indicator.criterion.max', { no })}
        value={criterion.max}
        onLeave={(max) => {
          onChange({ ...criterion, max });
        }}
      />
      <button
        type="button"
        className="btn quiet s"
        aria-label={t('indicator.criterion.remove', { no })}
        onClick={onRemove}
      >
        <IconX className="i" />
      </button>
    </li>
  );
}

function Deductions({ indicator }: { readonly indicator: Indicator }): JSX.Element {
  const { t } = useTranslation();
  const { id } = indicator;
  return (
    <div className="sh-row">
      <TextField
        draft="deductionText"
        className="grow"
        label={t('field.deductionText')}
        text={indicator.deductionText}
        onLeave={(text) => {
          setIndicator(id, 'deductionText', text.trim());
        }}
      />
      <FigureField
        draft="deductionPoints"
        label={t('field.deductionPoints')}
        value={indicator.deductionPoints}
        onLeave={(points) => {
          setIndicator(id, 'deductionPoints', points);
        }}
      />
    </div>
  );
}
