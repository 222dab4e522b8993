import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '#domain/book/decimal';
import { parseExact } from '#domain/exact';
import type { ScoreInput } from '#domain/scoring/score-input';
import { shortest } from '#domain/tracking/shown-result';

const WIDTH = 304;
const LEFT = 34;
const RIGHT = 270;
const TOP = 16;
const BOTTOM = 112;

type ScorePictureProps = {
  /** Thresholds; those from the first without a figure on are conditions. */
  readonly levels: readonly Decimal[];
  /** What each level scores. For the picture only, like all numbers here: figures are printed from the exact ones. */
  readonly scores: readonly number[];
  /** Score of a result below level 1. */
  readonly floor: number;
  readonly value: number;
  readonly score: number;
  readonly label: string;
  readonly stepped: boolean;
  /** The level above which the result lies between two. */
  readonly between: number | null;
};

/** What each level scores, for the picture. */
export function scoresOf({ levels, levelScores }: ScoreInput): readonly number[] {
  return levels.map((_level, at) => {
    const own = levelScores?.[at] ?? null;
    return (own === null ? null : approximate(own)) ?? at + 1;
  });
}

/** How the result turns into the score: the levels along the bottom, the score at the side. */
export function ScorePicture(props: ScorePictureProps): JSX.Element | null {
  const { t } = useTranslation();
  const { levels, scores, value, score, label } = props;
  const scale = scaleOf(props);
  if (scale === null) return null;
  const x = Math.min(WIDTH - 8, Math.max(22, scale.across(value)));
  const y = scale.up(score);
  const isRight = x > 150;
  return (
    <svg
      className="pic"
      viewBox={`0 0 ${String(WIDTH)} 142`}
      role="img"
      aria-label={`${t('tracking.panel.picture')}: ${label}`}
    >
      <Between {...props} scale={scale} />
      <Axes levels={levels} scores={scores} scale={scale} />
      <path d={curve(props, scale)} fill="none" stroke="var(--ink-2)" strokeWidth="1.4" />
      <Conditions {...props} scale={scale} />
      <path
        d={`M20 ${String(y)}H${String(x)}V${String(BOTTOM)}`}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeDasharray="3 3"
      />
      <circle cx={x} cy={y} r="4" fill="var(--accent)" />
      <text
        x={isRight ? x - 8 : x + 8}
        y={Math.max(13, y - 7)}
        textAnchor={isRight ? 'end' : 'start'}
        className="pt"
      >
        {label}
      </text>
    </svg>
  );
}

type Scale = {
  /** The levels with a figure, in pixels from the left. */
  readonly places: readonly number[];
  readonly across: (result: number) => number;
  readonly up: (score: number) => number;
};

/** Null where there is no figure to measure by. */
function scaleOf({ levels, scores, floor }: ScorePictureProps): Scale | null {
  const gap = levels.indexOf(null);
  const marks = levels.slice(0, gap === -1 ? levels.length : gap).map((level) => approximate(level ?? ''));
  if (marks.length === 0 || !marks.every((mark) => mark !== null)) return null;
  const [first, last] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const [low, high] = [Math.min(floor, ...scores), Math.max(...scores)];
  const across = (mark: number): number =>
    first === last ? LEFT : LEFT + ((mark - first) / (last - first)) * (RIGHT - LEFT);
  const up = (score: number): number => {
    const share = high === low ? 0 : (Math.min(high, Math.max(low, score)) - low) / (high - low);
    return BOTTOM - share * (BOTTOM - TOP);
  };
  return { places: marks.map(across), across, up };
}

type Drawn = ScorePictureProps & { readonly scale: Scale };

/** The two levels between which the result lies, washed. */
function Between({ between, scores, scale }: Drawn): JSX.Element | null {
  if (between === null) return null;
  const [from, to] = [scale.places[between - 1], scale.places[between]];
  const [low, high] = [scores[between - 1], scores[between]];
  if (from === undefined || to === undefined || low === undefined || high === undefined) return null;
  return (
    <rect
      x={Math.min(from, to)}
      y={scale.up(high)}
      width={Math.abs(to - from)}
      height={Math.abs(scale.up(low) - scale.up(high))}
      fill="var(--accent-bg)"
    />
  );
}

/** Conditions lead on where the figures end. */
function Conditions({ levels, scores, scale }: Drawn): JSX.Element | null {
  const first = levels.indexOf(null);
  if (first < 1) return null;
  const x = scale.places[first - 1] ?? RIGHT;
  return (
    <g stroke="var(--ink-2)" strokeWidth="1.4" strokeDasharray="2 3" fill="none">
      <path
        d={`M${String(x)} ${String(scale.up(scores[first - 1] ?? 0))}V${String(scale.up(scores.at(-1) ?? 0))}`}
      />
    </g>
  );
}

type AxesProps = {
  readonly levels: readonly Decimal[];
  readonly scores: readonly number[];
  readonly scale: Scale;
};

/** Scores at the side, levels along the bottom; the target stands out. */
function Axes({ levels, scores, scale }: AxesProps): JSX.Element {
  const heights = scores.map((score) => scale.up(score));
  return (
    <>
      {scores.map((score, at) => (
        <g key={at}>
          <path d={`M20 ${String(heights[at])}H292`} stroke="var(--line)" />
          {isFree(heights, at, 12) && (
            <text x="17" y={(heights[at] ?? 0) + 4} textAnchor="end">
              {score}
            </text>
          )}
        </g>
      ))}
      {scale.places.map((place, at) => (
        <g key={at}>
          <path d={`M${String(place)} ${String(BOTTOM)}v5`} stroke="var(--control)" />
          {isFree(scale.places, at, 30) && (
            <text x={place} y="136" textAnchor="middle" className={at === 2 ? 'hi' : ''}>
              {shortest(levels[at] ?? '')}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

function approximate(text: string): number | null {
  return parseExact(text)?.valueOf() ?? null;
}

/** Marks that lie close together would write over one another: the later one keeps silent. */
function isFree(places: readonly number[], at: number, room: number): boolean {
  const here = places[at] ?? 0;
  return !places.slice(0, at).some((place) => Math.abs(place - here) < room);
}

function curve({ scores, floor, stepped }: ScorePictureProps, { places, up }: Scale): string {
  const start = `M20 ${String(up(floor))}`;
  const lines = places.map((x, at) => {
    const y = String(up(scores[at] ?? 0));
    // Below level 1 the floor holds; there the line jumps where level 1 scores more.
    return stepped || at === 0 ? `H${String(x)}V${y}` : `L${String(x)} ${y}`;
  });
  return `${start}${lines.join('')}H292`;
}
