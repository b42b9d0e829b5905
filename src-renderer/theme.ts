import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';
import { takeMarkedOption } from './kit/marked-option.ts';

/** Deep teal, the one accent: 7 is pressed in the light theme, 3 in the dark. */
const teal: MantineColorsTuple = [
  '#e6f3f2',
  '#cfe7e5',
  '#a3d2cf',
  '#7cc4bf',
  '#4da29d',
  '#2b8681',
  '#17706c',
  '#0b5c5a',
  '#084a49',
  '#053836',
];

const brick: MantineColorsTuple = [
  '#fbeae7',
  '#f5d4cd',
  '#f0a99c',
  '#ee9484',
  '#d9634e',
  '#c14a35',
  '#aa3a27',
  '#95301f',
  '#7a2718',
  '#5f1d11',
];

/** Warm greys of the light theme. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e9e6e0',
  '#dcd8d0',
  '#c6c1b7',
  '#8d877c',
  '#5c574e',
  '#48443d',
  '#33302b',
  '#201e1b',
];

/** The dark theme: 6 is the charcoal sheet, 8 the near-black desk. */
const dark: MantineColorsTuple = [
  '#f0eeea',
  '#d6d3cd',
  '#bbb7af',
  '#8f8a82',
  '#4a4743',
  '#393734',
  '#292826',
  '#201f1e',
  '#151514',
  '#0d0d0c',
];

/** 13, 16, 20 and 28 px and no other size. */
const sizes = {
  xs: '0.8125rem',
  sm: '1rem',
  md: '1rem',
  lg: '1.25rem',
  xl: '1.75rem',
};

const font =
  "'Atkinson Hyperlegible Next Variable', system-ui, 'Segoe UI', 'Noto Sans', sans-serif";

/** Text and ticks on the accent or on brick: white on deep teal, near-black on the light one. */
const onFilled = 'var(--mantine-primary-color-contrast)';

export const theme = createTheme({
  colors: { teal, brick, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: onFilled } : colors;
  },
  fontFamily: font,
  fontSizes: sizes,
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.25' },
  headings: {
    fontFamily: font,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: sizes.xl, lineHeight: '1.25' },
      h2: { fontSize: sizes.lg, lineHeight: '1.4' },
      h3: { fontSize: sizes.md, lineHeight: '1.5' },
      h4: { fontSize: sizes.md, lineHeight: '1.5' },
      h5: { fontSize: sizes.xs, lineHeight: '1.4' },
      h6: { fontSize: sizes.xs, lineHeight: '1.4' },
    },
  },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Checkbox: { defaultProps: { iconColor: onFilled } },
    Radio: { defaultProps: { iconColor: onFilled } },
    Modal: {
      defaultProps: { transitionProps: { duration: 100 }, centered: true },
      styles: { title: { fontSize: sizes.lg, fontWeight: 650 } },
    },
    Popover: { defaultProps: { transitionProps: { duration: 100 } } },
    // Typing narrows a list, Enter takes the first that is left. The focus alone opens none: a form
    // that is refused gives it to the field, and the list would cover the sentence that says why.
    Select: {
      defaultProps: {
        selectFirstOptionOnChange: true,
        openOnFocus: false,
        // Picking again what is picked already is no way to clear a field; its button is.
        allowDeselect: false,
        onKeyDownCapture: takeMarkedOption,
      },
    },
    MultiSelect: {
      defaultProps: {
        selectFirstOptionOnChange: true,
        openOnFocus: false,
        onKeyDownCapture: takeMarkedOption,
      },
    },
    // "Nobody found" stands in the list, and a list holds options.
    ComboboxEmpty: { defaultProps: { role: 'option', 'aria-disabled': true } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 } } },
    Table: { defaultProps: { verticalSpacing: 6 } },
  },
});

/** Mantine's own variables, turned to the sheet's ink, lines and state colours (theme.css). */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-quiet)',
    '--mantine-color-placeholder': 'var(--ink-quiet)',
    '--mantine-color-error': 'var(--state-overdue)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--accent)',
    '--input-bd': 'var(--line-strong)',
  };
  const contrast = '--mantine-primary-color-contrast';
  return {
    variables: {},
    light: { ...shared, [contrast]: '#ffffff' },
    dark: {
      ...shared,
      [contrast]: '#151514',
      // Mantine's own is the sheet's colour, and a button that waits would look like plain text.
      '--mantine-color-disabled': 'var(--mantine-color-dark-5)',
      '--mantine-color-teal-light': 'var(--accent-ground)',
      '--mantine-color-teal-light-hover': '#28524f',
      '--mantine-color-teal-light-color': 'var(--ink)',
    },
  };
};

/** Keeps 'light', 'dark' or 'auto', and nothing else, on this machine. */
export const schemeManager = localStorageColorSchemeManager({ key: 'binder-scheme' });
