import { describe, expect, it } from 'vitest';
import { openingSize } from '#main/opening-size';

describe('how large the window opens', () => {
  it.each([
    ['1366 × 768 enlarged 1.5 times', 910, 512],
    ['1920 × 1080 enlarged 2 times', 960, 540],
    ['1366 × 768 with a bar of 40', 1366, 728],
  ])('on a screen of %s it asks for no more than there is, and takes it all', (_what, width, height) => {
    const size = openingSize({ width, height });
    expect(size.fills).toBe(true);
    expect(Math.max(size.width, size.minWidth)).toBeLessThanOrEqual(width);
    expect(Math.max(size.height, size.minHeight)).toBeLessThanOrEqual(height);
  });

  it('on a large screen it has its own size and does not get too small to work in', () => {
    expect(openingSize({ width: 2560, height: 1400 })).toEqual({
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 600,
      fills: false,
    });
  });
});
