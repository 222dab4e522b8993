import {
  IconCircleDashed,
  IconClockPause,
  IconFileOff,
  IconMathOff,
  IconAlertCircle,
  IconBan,
} from '@tabler/icons-react';
import type { ComponentType, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#domain/scoring/framework';
import type { NoScore, RoundCell } from '#domain/tracking/board';
import { useDesk, type Locale } from '#renderer/data/desk';
import { LampMark } from '#renderer/ui/lamp-mark.tsx';

const NONE_ICONS: Readonly<Record<NoScore, ComponentType<{ className?: string }>>> = {
  notDue: IconClockPause,
  naApproved: IconBan,
  noEvidence: IconFileOff,
  noResult: IconCircleDashed,
  levelsIncomplete: IconAlertCircle,
  levelsNotOrdered: IconAlertCircle,
  cancelled: IconBan,
  pointsIncomplete: IconAlertCircle,
  partsMissing: IconAlertCircle,
  formulaInvalid: IconMathOff,
  formulaUndefined: IconMathOff,
  valueInvalid: IconAlertCircle,
};

/** Reasons that the officer is expected to do something about. */
const WANTS_WORK: readonly NoScore[] = [
  'noResult',
  'levelsIncomplete',
  'levelsNotOrdered',
  'valueInvalid',
  'pointsIncomplete',
  'partsMissing',
  'formulaInvalid',
  'formulaUndefined',
];

export function lampWord(framework: Framework, lamp: number, locale: Locale): string {
  const found = framework.lamps[lamp];
  return (locale === 'en' ? found?.wordEn : found?.word) ?? found?.word ?? '';
}

/** Lamps fill in fifths whatever the number of bands of the year. */
export function fifthsOf(framework: Framework, lamp: number): number {
  return Math.max(1, Math.round(((lamp + 1) * 5) / framework.lamps.length));
}

type LampProps = { readonly framework: Framework; readonly lamp: number; readonly word?: boolean };

/** Lamp and word; the number stands beside it. */
export function Lamp({ framework, lamp, word = true }: LampProps): JSX.Element {
  const locale = useDesk((desk) => desk.locale);
  const fifths = fifthsOf(framework, lamp);
  const text = lampWord(framework, lamp, locale);
  return (
    <span className={`lampw lv${String(fifths)}`} title={text}>
      <LampMark fifths={fifths} />
      {word ? <span>{text}</span> : <span className="sr-only">{text}</span>}
    </span>
  );
}

/** The lamp of a round's cell, or the reason why there is none: never an empty place. */
export function CellLamp({
  framework,
  cell,
}: {
  readonly framework: Framework;
  readonly cell: RoundCell;
}): JSX.Element {
  const { t } = useTranslation();
  if (cell.none === null)
    return cell.lamp === null ? (
      <span className="nil">–</span>
    ) : (
      <Lamp framework={framework} lamp={cell.lamp} />
    );
  const Icon = NONE_ICONS[cell.none];
  return (
    <span
      className={`lampw ${WANTS_WORK.includes(cell.none) ? 't-bad' : 'lv0'}`}
      title={t(`tracking.none.${cell.none}`)}
    >
      <Icon className="i mini" />
      <span>{t(`tracking.none.${cell.none}`)}</span>
    </span>
  );
}
