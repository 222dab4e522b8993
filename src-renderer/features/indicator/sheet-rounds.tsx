import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '#domain/book/book';
import type { ByRound } from '#domain/book/decimal';
import { setIndicator } from '#renderer/features/indicator/edit';
import { AmendLink } from '#renderer/features/indicator/amend-link.tsx';
import { Choice, FigureField, Line, TextField } from '#renderer/features/indicator/fields.tsx';
import { SealedSet } from '#renderer/features/indicator/sealed-set.tsx';
import type { SheetProps } from '#renderer/features/indicator/sheet.tsx';

/** The weight of the year and of rounds that have their own; first and last round; how often figures are collected. */
export function SheetRounds({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, framework } = view;
  const rounds = framework.rounds.map(({ code, months }) => ({
    value: code,
    label: t('frame.round', { months }),
  }));
  return (
    <>
      <Weights view={view} />
      <SealedSet>
        <Line label={t('indicator.rounds')}>
          <div className="sh-row">
            <Choice
              label={t('agreement.panel.start')}
              value={indicator.startRound ?? ''}
              options={[{ value: '', label: t('agreement.panel.start.first') }, ...rounds]}
              onChange={(code) => {
                setIndicator(indicator.id, 'startRound', code === '' ? null : code);
              }}
            />
            <Choice
              field="cancelledRound"
              label={t('field.cancelledRound')}
              value={indicator.cancelledRound ?? ''}
              options={[{ value: '', label: t('indicator.not-cancelled') }, ...rounds]}
              onChange={(code) => {
                setIndicator(indicator.id, 'cancelledRound', code === '' ? null : code);
              }}
            />
            <TextField
              draft="frequency"
              className="grow"
              label={t('field.frequency')}
              text={indicator.frequency}
              onLeave={(text) => {
                setIndicator(indicator.id, 'frequency', text.trim());
              }}
            />
          </div>
        </Line>
      </SealedSet>
    </>
  );
}

function Weights({ view }: SheetProps): JSX.Element {
  const { t } = useTranslation();
  const { indicator, framework } = view;
  return (
    <Line label={t('export.weight')} field="weightByRound">
      <SealedSet>
        <div className="sh-row">
          <FigureField
            draft="weight"
            label={t('indicator.weight.year')}
            value={indicator.weight}
            onLeave={(value) => {
              setIndicator(indicator.id, 'weight', value);
            }}
          />
          {framework.rounds.map(({ code, months }) => (
            <FigureField
              key={code}
              field={`weightByRound.${code}`}
              label={t('frame.round', { months })}
              value={indicator.weightByRound[code] ?? null}
              placeholder={indicator.weight ?? ''}
              onLeave={(value) => {
                setIndicator(indicator.id, 'weightByRound', withRound(indicator.weightByRound, code, value));
              }}
            />
          ))}
        </div>
      </SealedSet>
      <AmendLink view={view} field="weight" />
    </Line>
  );
}

/** Without a figure a round has none of its own: the year's holds. */
function withRound(known: ByRound<Decimal>, code: string, value: Decimal): ByRound<Decimal> {
  const others = Object.entries(known).filter(([round]) => round !== code);
  return Object.fromEntries(value === null ? others : [...others, [code, value]]);
}
