import {
  IconAlertCircle,
  IconArrowBackUp,
  IconBan,
  IconCircleDashed,
  IconClockPause,
  IconFileOff,
  IconListDetails,
  IconMathOff,
  IconRubberStamp,
} from '@tabler/icons-react';
import type { ComponentType, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#domain/scoring/framework';
import type { CellState, NoScore, RoundCell } from '#domain/tracking/board';
import { useDesk } from '#renderer/session/desk';
import { lampWord } from '#renderer/i18n/lamp-words';
import { ScoreLamp } from '#renderer/parts/score-lamp.tsx';

type Icon = ComponentType<{ className?: string }>;

const NONE_ICONS: Readonly<Record<NoScore, Icon>> = {
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

type ShortState = 'submitted' | 'supervisorApproved' | 'returnedBySupervisor' | 'returnedByCentre' | 'mixed';

/** On the way to be certified: the state stands in the lamp's place, because the lamp may change yet. */
const STATE_ICONS: Readonly<Record<ShortState, Icon>> = {
  submitted: IconRubberStamp,
  supervisorApproved: IconRubberStamp,
  returnedBySupervisor: IconArrowBackUp,
  returnedByCentre: IconArrowBackUp,
  mixed: IconListDetails,
};

type CellLampProps = { readonly framework: Framework; readonly cell: RoundCell };

/** The lamp of a round's cell, where it is on its way, or why there is no score: never an empty place. */
export function CellLamp({ framework, cell }: CellLampProps): JSX.Element {
  if (cell.none !== null) return <NoLamp none={cell.none} />;
  if (isOnItsWay(cell.state)) return <StateLamp framework={framework} cell={cell} state={cell.state} />;
  if (cell.lamp === null) return <span className="nil">–</span>;
  return <ScoreLamp framework={framework} lamp={cell.lamp} />;
}

function isOnItsWay(state: CellState | null): state is ShortState {
  return state !== null && Object.hasOwn(STATE_ICONS, state);
}

function StateLamp({ framework, cell, state }: CellLampProps & { readonly state: ShortState }): JSX.Element {
  const { t } = useTranslation();
  const Icon = STATE_ICONS[state];
  const locale = useDesk((desk) => desk.locale);
  const word = cell.lamp === null ? null : lampWord(framework, cell.lamp, locale);
  const full = [t(`state.${state}`), word].filter((each) => each !== null).join(' · ');
  const look = state === 'returnedBySupervisor' || state === 'returnedByCentre' ? 't-warn' : 'muted';
  return (
    <span className={`lampw ${look}`} title={full}>
      <Icon className="i mini" />
      <span>{t(`tracking.state.${state}`)}</span>
    </span>
  );
}

function NoLamp({ none }: { readonly none: NoScore }): JSX.Element {
  const { t } = useTranslation();
  const Icon = NONE_ICONS[none];
  return (
    <span
      className={`lampw ${WANTS_WORK.includes(none) ? 't-bad' : 'lv0'}`}
      title={t(`tracking.none.${none}`)}
    >
      <Icon className="i mini" />
      <span>{t(`tracking.none.${none}`)}</span>
    </span>
  );
}
