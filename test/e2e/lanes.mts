/** How many window tests run at once: on a real screen one, because its clipboard and its focus are one. */
export const LANES =
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] ? 2 : 1;
