/** Points of a screen without its bars. */
type Room = { readonly width: number; readonly height: number };

export type OpeningSize = {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
  /** The screen has no room to spare for borders and title: the window takes all of it. */
  readonly fills: boolean;
};

const WISHED: Room = { width: 1366, height: 768 };
const LEAST: Room = { width: 1024, height: 600 };

/**
 * How large the window opens. It is made for 1366 × 768; enlarged 1.5 or 2 times, as many desks have it, a screen has
 * 910 × 512 or 960 × 540 points, and no size may ask for more than there is.
 */
export function openingSize(room: Room): OpeningSize {
  const width = Math.min(WISHED.width, room.width);
  const height = Math.min(WISHED.height, room.height);
  return {
    width,
    height,
    minWidth: Math.min(LEAST.width, room.width),
    minHeight: Math.min(LEAST.height, room.height),
    fills: width < WISHED.width || height < WISHED.height,
  };
}
