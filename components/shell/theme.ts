import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Deep blue #12436D is shade 8, the one that filled controls use. */
const accent: MantineColorsTuple = [
  '#eef4f9',
  '#dbe6f0',
  '#b3cade',
  '#88adcc',
  '#6594bd',
  '#4f84b4',
  '#3f76a6',
  '#255a8b',
  '#12436d',
  '#0b3355',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 8,
  colors: { accent },
  defaultRadius: 3,
  fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.6' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
});

/** Hints and placeholders in a grey that keeps 4.5:1 on white; the library's own does not. */
export const readableGreys: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5a6570', '--mantine-color-placeholder': '#687380' },
  dark: {},
});
