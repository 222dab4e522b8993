import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, sum, toFixed } from '#domain/exact';
import { give, readFigure, withEntry } from '#renderer/features/framework/give';
import { GiveField } from '#renderer/features/framework/give-field.tsx';
import { Part } from '#renderer/features/framework/part.tsx';
import type { Rules } from '#renderer/features/framework/use-rules';
import { dimensionWords, figureWords } from '#renderer/features/framework/words';

/** Groups of indicators in the order of the year; their weights where the year gives any, with the sum in view. */
export function DimensionsPart({ framework, locale, faultsOf }: Rules): JSX.Element {
  const { t } = useTranslation();
  const { dimensions, weightDecimals } = framework;
  return (
    <Part
      title={t('framework.dimensions')}
      help={t('framework.dimensions.help')}
      problems={faultsOf('dimensions')}
    >
      <table className="fw-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('agreement.no')}
            </th>
            <th scope="col">{t('framework.dimension')}</th>
            <th scope="col">{t('framework.dimension.en')}</th>
            <th scope="col">{t('framework.code')}</th>
            <th scope="col" className="num">
              {t('framework.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((dimension, at) => (
            <tr key={dimension.code}>
              <td className="num faint">{at + 1}</td>
              <th scope="row">{dimension.title}</th>
              <td className="muted">{dimension.titleEn ?? '–'}</td>
              <td className="muted">{dimension.code}</td>
              <td className="num">
                <GiveField
                  name={`dimensions/${dimension.code}/weight`}
                  look="figure"
                  label={t('framework.weight.of', { name: dimensionWords(dimension, locale) })}
                  text={dimension.weight === null ? '' : figureWords(dimension.weight, weightDecimals)}
                  hint="–"
                  read={readFigure}
                  wrong={t('framework.wrong.figure')}
                  onGive={(weight) => {
                    give({ dimensions: withEntry(dimensions, at, { ...dimension, weight }) });
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <Sum framework={framework} />
      </table>
    </Part>
  );
}

function Sum({ framework }: Pick<Rules, 'framework'>): JSX.Element {
  const { t } = useTranslation();
  const { dimensions, weightDecimals, weightTotal } = framework;
  const given = dimensions.flatMap(({ weight }) => (weight === null ? [] : [exact(weight)]));
  const total = sum(given);
  const off = given.length > 0 && total.compare(exact(weightTotal)) !== 0;
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row" colSpan={2}>
          {t('framework.sum')}
        </th>
        <td className={off ? 't-bad small' : 'muted small'}>
          {given.length === 0
            ? t('framework.sum.none')
            : t('framework.sum.must', { total: toFixed(exact(weightTotal), weightDecimals) })}
        </td>
        <td className={off ? 'num t-bad' : 'num'} data-sum>
          {given.length === 0 ? '–' : figureWords(toFixed(total, weightDecimals), weightDecimals)}
        </td>
      </tr>
    </tfoot>
  );
}
