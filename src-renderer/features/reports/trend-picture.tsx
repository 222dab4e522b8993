import type { JSX } from 'react';
import type { TrendPoint } from '#renderer/features/reports/trend-points';

type PictureProps = {
  readonly points: readonly TrendPoint[];
  /** The agreed target, where it is a figure. */
  readonly target: number | null;
  /** This year is not over: the way to its point is not known yet. */
  readonly isOpen: boolean;
  readonly label: string;
};

const WIDTH = 132;
const HEIGHT = 34;
const EDGE = 5;

/** Results over the years as a small line, the target dashed. A figure of the sheet is hollow, one of a book is filled. */
export function TrendPicture({ points, target, isOpen, label }: PictureProps): JSX.Element {
  const years = points.map(({ fiscalYear }) => fiscalYear);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const heights = [...points.map(({ at }) => at), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const x = (year: number): number =>
    first === last ? WIDTH / 2 : EDGE + ((year - first) * (WIDTH - 2 * EDGE)) / (last - first);
  const y = (at: number): number =>
    low === high ? HEIGHT / 2 : HEIGHT - EDGE - ((at - low) * (HEIGHT - 2 * EDGE)) / (high - low);
  const places = points.map((point) => ({ ...point, x: x(point.fiscalYear), y: y(point.at) }));
  const open = places.at(-1)?.from === 'own' && isOpen ? places.slice(-2) : [];
  return (
    <svg
      className="rep-trend"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={label}
    >
      {target !== null && (
        <path
          d={`M0 ${y(target).toFixed(1)}H${String(WIDTH)}`}
          stroke="var(--control)"
          strokeDasharray="2 3"
        />
      )}
      <path
        d={line(open.length > 0 ? places.slice(0, -1) : places)}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="1.3"
      />
      <path d={line(open)} fill="none" stroke="var(--ink-2)" strokeWidth="1.3" strokeDasharray="3 3" />
      {places.map(({ fiscalYear, from, x: left, y: top }) => (
        <circle
          key={fiscalYear}
          cx={left}
          cy={top}
          r={from === 'own' ? 3.2 : 2.6}
          fill={from === 'baseline' ? 'var(--surface)' : from === 'own' ? 'var(--accent)' : 'var(--ink-2)'}
          stroke={from === 'own' ? 'var(--accent)' : 'var(--ink-2)'}
          strokeWidth="1.3"
        />
      ))}
    </svg>
  );
}

function line(places: readonly { readonly x: number; readonly y: number }[]): string {
  return places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
