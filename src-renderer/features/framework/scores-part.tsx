import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, toFixed } from '#domain/exact';
import { METHODS, type NaPolicy } from '#domain/scoring/framework';
import { give, readFigure } from '#renderer/features/framework/give';
import { GiveField } from '#renderer/features/framework/give-field.tsx';
import { Fact, Part } from '#renderer/features/framework/part.tsx';
import type { Rules } from '#renderer/features/framework/use-rules';
import { figureWords, orderWords } from '#renderer/features/framework/words';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** Bounds, decimals and policies of scores. What the centre alone decides is shown and not edited. */
export function ScoresPart({ framework, faultsOf }: Rules): JSX.Element {
  const { t } = useTranslation();
  const { floor, cap, scoreDecimals, weightDecimals, levelsOrder } = framework;
  const printed = (value: string): string => toFixed(exact(value), scoreDecimals);
  return (
    <Part
      title={t('framework.scores')}
      help={t('framework.by-centre')}
      problems={faultsOf('floor', 'cap', 'noEvidenceScore', 'weightTotal', 'levelsOrder')}
    >
      <dl className="fw-facts">
        <Fact name={t('framework.scores.range')}>
          <span data-range>
            {t('framework.scores.range.text', { floor: printed(floor), cap: printed(cap) })}
          </span>
        </Fact>
        <Fact name={t('framework.scores.decimals')}>
          {t('framework.scores.decimals.text', { score: scoreDecimals, weight: weightDecimals })}
        </Fact>
        <Fact name={t('framework.scores.order')}>{orderWords(t, levelsOrder)}</Fact>
        <Fact name={t('framework.none-score')}>
          <NoEvidence framework={framework} />
        </Fact>
        <Fact name={t('framework.na')}>
          <Exemption framework={framework} />
        </Fact>
      </dl>
    </Part>
  );
}

function NoEvidence({ framework }: Pick<Rules, 'framework'>): JSX.Element {
  const { t } = useTranslation();
  const { noEvidenceScore, scoreDecimals } = framework;
  return (
    <>
      <GiveField
        name="noEvidenceScore"
        look="figure"
        label={t('framework.none-score')}
        text={noEvidenceScore === null ? '' : figureWords(noEvidenceScore, scoreDecimals)}
        hint="–"
        read={readFigure}
        wrong={t('framework.wrong.figure')}
        onGive={(score) => {
          give({ noEvidenceScore: score });
        }}
      />
      <span className="help">{t('framework.none-score.help')}</span>
    </>
  );
}

const POLICIES: readonly NaPolicy[] = ['rescale', 'keepWeight'];

function Exemption({ framework }: Pick<Rules, 'framework'>): JSX.Element {
  const { t } = useTranslation();
  const { naPolicy, weightTotal } = framework;
  return (
    <Segmented
      label={t('framework.na')}
      value={naPolicy}
      onChange={(policy) => {
        give({ naPolicy: policy });
      }}
      options={POLICIES.map((policy) => ({
        value: policy,
        label: t(`framework.na.${policy}`, { total: weightTotal }),
      }))}
    />
  );
}

/** The ways of scoring that indicators of the year may have; the others by name, so that nobody looks for them. */
export function MethodsPart({ framework, faultsOf }: Rules): JSX.Element {
  const { t } = useTranslation();
  const barred = METHODS.filter((method) => !framework.methods.includes(method));
  return (
    <Part title={t('framework.methods')} problems={faultsOf('methods')}>
      <ul className="fw-chips">
        {framework.methods.map((method) => (
          <li key={method} className="chip">
            {t(`method.${method}`)}
          </li>
        ))}
      </ul>
      {barred.length > 0 && (
        <p className="help">
          {t('framework.methods.not')}: {barred.map((method) => t(`method.${method}`)).join(' · ')}
        </p>
      )}
    </Part>
  );
}
