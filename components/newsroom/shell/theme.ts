import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The instrument's one accent: a printer's blue, dark enough for white words, light enough at 3 for dark ground. */
const press: MantineColorsTuple = [
  '#eef3ff',
  '#dbe5fc',
  '#b5c8f6',
  '#8facf2',
  '#6c90ec',
  '#4f78e3',
  '#3d66d4',
  '#2f55bd',
  '#2747a0',
  '#1e3880',
]

/** Warm greys, so that the room and the paper are of one family. */
const gray: MantineColorsTuple = [
  '#f8f7f5',
  '#f1f0ec',
  '#e6e4df',
  '#d8d5ce',
  '#bdb9b0',
  '#96928a',
  '#6b6861',
  '#504d48',
  '#36342f',
  '#1f1e1b',
]
const dark: MantineColorsTuple = [
  '#e8e6e1',
  '#c3c0b9',
  '#a19e96',
  '#75726b',
  '#4a4843',
  '#383631',
  '#2b2a26',
  '#201f1c',
  '#191816',
  '#121110',
]

export const theme = createTheme({
  colors: { press, gray, dark },
  primaryColor: 'press',
  primaryShade: { light: 7, dark: 6 },
  black: '#1f1e1b',
  white: '#ffffff',
  fontFamily: "'Public Sans Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Public Sans Variable', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', comboboxProps: { shadow: 'md', transitionProps: { duration: 80 } } } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close the message' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120 },
        centered: false,
        yOffset: '12vh',
        closeButtonProps: { 'aria-label': 'Close' },
        // Its element is a <header>: without this a dialog looks to screen readers like a second top bar.
        attributes: { header: { role: 'none' } },
      },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 } } },
  },
})
