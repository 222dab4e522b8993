import type { ChartModel } from '#renderer/features/indicator/chart-model';

/** Where everything stands in a picture of a given size, in pixels. */
export type ChartFrame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Middle of a month's column; months count from 1. */
  readonly x: (month: number) => number;
  /** Height of a figure; better is higher. */
  readonly y: (at: number) => number;
};

const LEFT = 52;
const RIGHT = 128;
const TOP = 24;
const BOTTOM = 26;

export function chartFrame({ low, high }: ChartModel, width: number, height: number): ChartFrame {
  const [left, right] = [LEFT, Math.max(LEFT + 120, width - RIGHT)];
  const [top, bottom] = [TOP, Math.max(TOP + 60, height - BOTTOM)];
  return {
    ...{ width, height, left, right, top, bottom },
    x: (month) => left + ((month - 0.66) / 11.66) * (right - left),
    y: (at) => bottom - ((at - low) / (high - low)) * (bottom - top),
  };
}
