import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** A quiet official blue; white on shade 7 has a contrast of 7.6, on shade 6 (dark scheme) 5.4. */
const official: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f5',
  '#b7cfea',
  '#8fb4de',
  '#6c9cd3',
  '#4a83c4',
  '#2f6cb1',
  '#1f5597',
  '#18447a',
  '#12335d',
];

/** Chinese system faces first on each system; nothing is downloaded. */
const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

/**
 * The list of choices scrolls itself and stands beside its field, not at the end of the page: so it belongs to the
 * dialog or section it is used in, for the keyboard and for screen readers.
 */
const dropdown = {
  withScrollArea: false,
  comboboxProps: { withinPortal: false, transitionProps: { duration: 0 } },
};
const dropdownStyles = { options: { maxHeight: 260, overflowY: 'auto' } } as const;

export const theme = createTheme({
  colors: { official },
  primaryColor: 'official',
  primaryShade: { light: 7, dark: 6 },
  fontFamily,
  headings: { fontFamily, fontWeight: '600', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' } } },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 280 } },
    Select: { defaultProps: { checkIconPosition: 'right', ...dropdown }, styles: dropdownStyles },
    MultiSelect: { defaultProps: dropdown, styles: dropdownStyles },
    Autocomplete: { defaultProps: dropdown, styles: dropdownStyles },
  },
});

/** Mantine's own grey for secondary text has a contrast of 3.3 on white; these reach 4.5 and more on every ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4f5b69',
    '--mantine-color-placeholder': '#5f6b79',
    '--mantine-color-error': '#b42318',
    // Edges of fields and boxes: 3 to 1 against the ground.
    '--mantine-color-gray-4': '#848d99',
    '--mantine-color-default-border': '#c3cad3',
    '--focus': '#1f5597',
    '--ground': '#f4f6f9',
    '--card': '#ffffff',
    '--line': '#d5dbe3',
    '--ok': '#11663f',
    '--ok-soft': '#e3f4ea',
    '--warn': '#8a4b00',
    '--warn-soft': '#fdf1dc',
    '--bad': '#b42318',
    '--bad-soft': '#fdeae8',
    '--none': '#4f5b69',
    '--none-soft': '#eceff3',
  },
  dark: {
    '--mantine-color-dimmed': '#b3bcc7',
    '--mantine-color-placeholder': '#a3adb9',
    '--mantine-color-error': '#ff9d93',
    '--mantine-color-dark-4': '#737d8a',
    '--focus': '#8fb4de',
    '--ground': '#15181c',
    '--card': '#1e2227',
    '--line': '#3a414a',
    '--ok': '#7fd6a6',
    '--ok-soft': '#173527',
    '--warn': '#f3bf6b',
    '--warn-soft': '#3a2a10',
    '--bad': '#ff9d93',
    '--bad-soft': '#43201d',
    '--none': '#b3bcc7',
    '--none-soft': '#2a2f36',
  },
});
