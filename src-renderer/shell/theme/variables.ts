import type { CSSVariablesResolver } from '@mantine/core'
import { DARK, LIGHT, TONES } from './palette.ts'
import type { Palette } from './palette.ts'

type Variables = Record<string, string>

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Variables {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]))
}

function toneVariables(palette: Palette): Variables {
  return Object.fromEntries(
    TONES.flatMap((tone) => [
      [`--pli-${tone}`, palette.tones[tone].ink],
      [`--pli-${tone}-wash`, palette.tones[tone].wash],
    ]),
  )
}

/** Mantine derives each colour's family from its shades, and fails 4.5:1 in doing so: each member is named here. */
function family(name: string, ink: string, wash: string, fill: string, fillHover: string): Variables {
  return prefixed(`--mantine-color-${name}-`, {
    text: ink,
    filled: fill,
    'filled-hover': fillHover,
    light: wash,
    'light-hover': wash,
    'light-color': ink,
    outline: ink,
    'outline-hover': wash,
    contrast: '#ffffff',
  })
}

function mantineVariables({ surfaces, inks, fills, lines, tones }: Palette): Variables {
  return {
    ...prefixed('--mantine-color-', {
      text: inks.text,
      body: surfaces.surface,
      bright: inks.text,
      dimmed: inks.dim,
      placeholder: inks.faint,
      anchor: inks.accent,
      error: tones.danger.ink,
      success: tones.success.ink,
      default: surfaces.raised,
      'default-hover': surfaces.hover,
      'default-color': inks.text,
      'default-border': lines.line,
      disabled: surfaces.hover,
      'disabled-color': inks.faint,
      'disabled-border': lines.line,
    }),
    ...family('accent', inks.accent, surfaces.selected, fills.accent, fills['accent-hover']),
    ...family('red', tones.danger.ink, tones.danger.wash, fills.danger, fills['danger-hover']),
    ...family('gray', inks.dim, surfaces.hover, tones.neutral.ink, inks.text),
  }
}

function schemeVariables(palette: Palette): Variables {
  return {
    ...mantineVariables(palette),
    ...prefixed('--pli-', { ...palette.surfaces, ...palette.inks, ...palette.lines }),
    ...prefixed('--pli-fill-', palette.fills),
    ...toneVariables(palette),
    '--pli-shadow': palette.shadow,
    '--pli-veil': palette.veil,
    '--mantine-primary-color-contrast': '#ffffff',
  }
}

/** Writes our palette over Mantine's variables, and the `--pli-*` ones that the CSS modules use. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables(LIGHT),
  dark: schemeVariables(DARK),
})
