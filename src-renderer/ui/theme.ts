import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Indigo (คราม): "yours to act on". */
const khram: MantineColorsTuple = [
  '#eceffa',
  '#d9dff4',
  '#b9c3ea',
  '#92a6f0',
  '#6f83cf',
  '#5467b8',
  '#4356a8',
  '#3a4ea2',
  '#34489c',
  '#2c3d86',
];

/** The tokens of the drawing for Mantine's components; `mantine.css` carries the same values as variables. */
export const theme = createTheme({
  fontFamily: '"IBM Plex Sans Thai", Sarabun, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.6', lg: '1.65', xl: '1.7' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  colors: { khram },
  primaryColor: 'khram',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'default',
});
