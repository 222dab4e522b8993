/** One demand on speed or size: ours divided by the baseline's, and how much it may be. */
export type Figure = {
  readonly name: string;
  readonly bound: number;
  /** What both sides gave, or why it cannot be measured here. */
  run(): Promise<Measured | string>;
};

/** What both sides gave, in `unit`, and how the one number of a side is made of its runs. */
export type Measured = {
  readonly unit: 'ms' | 'MiB';
  readonly take: (values: readonly number[]) => number;
  readonly taken: string;
  readonly desk: readonly number[];
  readonly baseline: readonly number[];
};

/** One line a figure for programs to read: name, ratio, bound, ok or over. */
export function figureLine({ name, bound }: Figure, { take, desk, baseline }: Measured): string {
  const ratio = take(desk) / take(baseline);
  return [name, ratio.toFixed(3), bound.toFixed(2), ratio <= bound ? 'ok' : 'over'].join('\t');
}

/** A figure that could not be measured is not called ok. */
export function unmeasuredLine({ name, bound }: Figure): string {
  return [name, '-', bound.toFixed(2), 'not measured'].join('\t');
}

/** The same for people: both sides, every run. */
export function rawLines({ name }: Figure, { unit, take, taken, desk, baseline }: Measured): string {
  const side = (label: string, values: readonly number[]): string =>
    `  ${label}: ${taken} ${take(values).toFixed(1)} ${unit} of ${values.length} runs: ${printed(values)}`;
  return `${name}\n${side('CCO Desk', desk)}\n${side('baseline', baseline)}\n`;
}

function printed(values: readonly number[]): string {
  return values.map((value) => value.toFixed(1)).join(' ');
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

/** Between two neighbours it goes straight. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('no runs');
  return below + (above - below) * (place - Math.floor(place));
}
