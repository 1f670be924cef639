import { createTheme } from '@mantine/core'
import type { MantineColorsTuple } from '@mantine/core'

const HEIGHTS: Readonly<Record<string, string>> = { xs: '24px', sm: 'var(--pli-control)', md: '36px' }
const heightOf = (size: unknown) => HEIGHTS[typeof size === 'string' ? size : 'sm'] ?? HEIGHTS['sm'] ?? '32px'

type Sized = { size?: unknown }
const inputVars = (_theme: unknown, { size }: Sized) => ({ wrapper: { '--input-height': heightOf(size), '--input-fz': '0.8125rem' } })
const buttonVars = (_theme: unknown, { size }: Sized) => ({
  root: { '--button-height': heightOf(size), '--button-padding-x': size === 'xs' ? '8px' : '12px', '--button-fz': '0.8125rem' },
})
const iconButtonVars = (_theme: unknown, { size }: Sized) => ({ root: { '--ai-size': size === 'xs' ? '24px' : 'var(--pli-control)' } })

const ACCENT: MantineColorsTuple = ['#eceefc', '#dcdffa', '#bcc2f5', '#a8b0ff', '#7b84ea', '#5660dc', '#4149c4', '#353cab', '#2c328f', '#232873']

// Mantine paints inputs, tracks and menus of the dark scheme straight from this ladder, lightest first.
const DARK: MantineColorsTuple = ['#e9eaee', '#c3c6cf', '#a9adb8', '#9499a5', '#3a3d46', '#2a2c33', '#1b1d21', '#17181c', '#131418', '#111215']
const GRAY: MantineColorsTuple = ['#f6f6f8', '#f0f1f4', '#e4e5ea', '#d3d5dc', '#b3b7c1', '#8a8f9b', '#5a5f6b', '#474c57', '#30343d', '#1c1e24']

/** The look of the house: one accent, two weights, 4-px grid, 13 px text, square-ish corners, no motion beyond 120 ms. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent: ACCENT, dark: DARK, gray: GRAY },
  black: '#1c1e24',
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.8125rem', lg: '0.9375rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.125rem', lineHeight: '1.4' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.45' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.45' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, vars: buttonVars },
    ActionIcon: { defaultProps: { size: 'sm', variant: 'subtle', color: 'gray' }, vars: iconButtonVars },
    Input: { vars: inputVars },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 80 }, overlayProps: { color: 'var(--pli-veil)' } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'none', position: 'bottom-start' } },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80 }, fz: 'xs' } },
    Badge: { defaultProps: { radius: 'sm', tt: 'none', fw: 400 } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
  },
})
