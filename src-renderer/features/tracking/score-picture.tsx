import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Levels } from '#domain/book/book';
import { parseExact } from '#domain/exact';

const WIDTH = 304;
const LEFT = 34;
const RIGHT = 270;
const TOP = 16;
const STEP = 24;

type ScorePictureProps = {
  readonly levels: Levels;
  readonly value: string;
  /** Score for the picture only; figures are printed from the exact one. */
  readonly score: number;
  readonly label: string;
  readonly stepped: boolean;
};

/** How the result turns into the score: the levels along the bottom, the score at the side. */
export function ScorePicture({
  levels,
  value,
  score,
  label,
  stepped,
}: ScorePictureProps): JSX.Element | null {
  const { t } = useTranslation();
  const marks = levels.map((level) => (level === null ? null : approximate(level)));
  const result = approximate(value);
  if (result === null || !marks.every((mark) => mark !== null)) return null;
  const [first, last] = [marks[0] ?? 0, marks[4] ?? 1];
  const place = (mark: number): number =>
    first === last ? LEFT : LEFT + ((mark - first) / (last - first)) * (RIGHT - LEFT);
  const x = Math.min(WIDTH - 8, Math.max(22, place(result)));
  const y = height(score);
  const places = marks.map(place);
  return (
    <svg
      className="pic"
      viewBox={`0 0 ${String(WIDTH)} 142`}
      role="img"
      aria-label={t('tracking.panel.picture')}
    >
      <Axes levels={levels} places={places} />
      <path d={curve(places, stepped)} fill="none" stroke="var(--ink-2)" strokeWidth="1.4" />
      <path
        d={`M20 ${String(y)}H${String(x)}V${String(height(1))}`}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="1.5"
        strokeDasharray="3 3"
      />
      <circle cx={x} cy={y} r="4" fill="var(--accent)" />
      <text
        x={x > 150 ? x - 8 : x + 8}
        y={Math.max(13, y - 7)}
        textAnchor={x > 150 ? 'end' : 'start'}
        className="pt"
      >
        {label}
      </text>
    </svg>
  );
}

type AxesProps = { readonly levels: Levels; readonly places: readonly number[] };

/** Scores at the side, levels along the bottom; the target stands out. */
function Axes({ levels, places }: AxesProps): JSX.Element {
  return (
    <>
      {[1, 2, 3, 4, 5].map((level) => (
        <g key={level}>
          <path d={`M20 ${String(height(level))}H292`} stroke="var(--line)" />
          <text x="10" y={height(level) + 4} textAnchor="middle">
            {level}
          </text>
        </g>
      ))}
      {places.map((place, at) => (
        <g key={at}>
          <path d={`M${String(place)} ${String(height(1))}v5`} stroke="var(--control)" />
          {showsLabel(places, at) && (
            <text x={place} y="136" textAnchor="middle" className={at === 2 ? 'hi' : ''}>
              {levels[at]}
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

function height(score: number): number {
  return TOP + (5 - Math.min(5, Math.max(0.8, score))) * STEP;
}

/** Levels that lie close together would write over one another: the later one keeps silent. */
function showsLabel(places: readonly number[], at: number): boolean {
  const here = places[at] ?? 0;
  return !places.slice(0, at).some((place) => Math.abs(place - here) < 30);
}

function curve(places: readonly number[], stepped: boolean): string {
  const points = places.map((x, at) => ({ x, y: height(at + 1) }));
  const start = `M20 ${String(height(1))}`;
  const lines = points.map(({ x, y }) =>
    stepped ? `H${String(x)}V${String(y)}` : `L${String(x)} ${String(y)}`,
  );
  return `${start}${lines.join('')}H292`;
}
