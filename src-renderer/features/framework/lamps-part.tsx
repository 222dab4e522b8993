import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, toFixed } from '#domain/exact';
import type { Lamp } from '#domain/scoring/framework';
import {
  give,
  readNeededFigure,
  readNeededWords,
  readWords,
  withEntry,
} from '#renderer/features/framework/give';
import { GiveField } from '#renderer/features/framework/give-field.tsx';
import { Part } from '#renderer/features/framework/part.tsx';
import type { Rules } from '#renderer/features/framework/use-rules';
import { figureWords } from '#renderer/features/framework/words';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';

/** Bands of the score with their words, the highest first as on the lamps of a report. */
export function LampsPart({ framework, faultsOf }: Rules): JSX.Element {
  const { t } = useTranslation();
  const { lamps } = framework;
  return (
    <Part title={t('framework.lamps')} problems={faultsOf('lamps')}>
      <table className="fw-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('framework.lamp')}</th>
            <th scope="col">{t('framework.lamp.en')}</th>
            <th scope="col" className="num">
              {t('framework.lamp.from')}
            </th>
            <th scope="col" className="num">
              {t('framework.lamp.below')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lamps.map((lamp, at) => (
            <LampRow key={at} lamp={lamp} at={at} framework={framework} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

type LampRowProps = Pick<Rules, 'framework'> & { readonly lamp: Lamp; readonly at: number };

function LampRow({ framework, lamp, at }: LampRowProps): JSX.Element {
  const { t } = useTranslation();
  const { lamps, cap, scoreDecimals } = framework;
  const next = lamps[at + 1];
  const fifths = Math.max(1, Math.round(((at + 1) * 5) / lamps.length));
  const set = (given: Partial<Lamp>): void => {
    give({ lamps: withEntry(lamps, at, { ...lamp, ...given }) });
  };
  return (
    <tr>
      <td className={`lv${String(fifths)}`}>
        <LampMark fifths={fifths} />
      </td>
      <td>
        <GiveField
          name={`lamps/${String(at)}/word`}
          label={t('framework.lamp.word.of', { no: at + 1 })}
          text={lamp.word}
          read={readNeededWords}
          wrong={t('framework.wrong.word')}
          onGive={(word) => {
            if (word !== null) set({ word });
          }}
        />
      </td>
      <td>
        <GiveField
          name={`lamps/${String(at)}/wordEn`}
          label={t('framework.lamp.en.of', { no: at + 1 })}
          text={lamp.wordEn ?? ''}
          hint="–"
          read={readWords}
          wrong={t('framework.wrong.word')}
          onGive={(wordEn) => {
            set({ wordEn });
          }}
        />
      </td>
      <td className="num">
        <GiveField
          name={`lamps/${String(at)}/from`}
          look="figure"
          label={t('framework.lamp.from.of', { name: lamp.word })}
          text={figureWords(lamp.from, scoreDecimals)}
          read={readNeededFigure}
          wrong={t('framework.wrong.figure')}
          onGive={(from) => {
            if (from !== null) set({ from });
          }}
        />
      </td>
      <td className="num muted">
        {next === undefined
          ? t('framework.lamp.upto', { cap: toFixed(exact(cap), scoreDecimals) })
          : figureWords(next.from, scoreDecimals)}
      </td>
    </tr>
  );
}
