import type { Tone } from '../../ui/tone.ts'

/** The tones that a part may take; each screen maps its statuts onto them. */
export const TONES = ['neutral', 'info', 'success', 'warning', 'danger', 'muted'] as const satisfies readonly Tone[]

/** Where text may lie. Every text colour is readable (4.5:1) on each of these. */
export type Surfaces = Readonly<Record<'surface' | 'sunken' | 'raised' | 'hover' | 'selected', string>>
/** Text colours, from strongest to weakest, and the accent when it is written with. */
export type Inks = Readonly<Record<'text' | 'dim' | 'faint' | 'accent', string>>
/** Fills that carry white text. */
export type Fills = Readonly<Record<'accent' | 'accent-hover' | 'danger' | 'danger-hover', string>>

export interface Palette {
  readonly surfaces: Surfaces
  readonly inks: Inks
  readonly fills: Fills
  /** `line` separates, `rim` rounds off a button that its words already show, `edge` draws a field (3:1 on the surface). */
  readonly lines: Readonly<Record<'line' | 'rim' | 'edge' | 'focus', string>>
  readonly tones: Readonly<Record<Tone, { readonly ink: string; readonly wash: string }>>
  readonly shadow: string
  readonly veil: string
}

export const LIGHT: Palette = {
  surfaces: { surface: '#ffffff', sunken: '#f6f6f8', raised: '#ffffff', hover: '#f0f1f4', selected: '#eceefc' },
  inks: { text: '#1c1e24', dim: '#5a5f6b', faint: '#656a76', accent: '#4149c4' },
  fills: { accent: '#4149c4', 'accent-hover': '#353cab', danger: '#b4232f', 'danger-hover': '#991b26' },
  lines: { line: '#e4e5ea', rim: '#c9ccd5', edge: '#8a8f9b', focus: '#4149c4' },
  tones: {
    neutral: { ink: '#474c57', wash: '#eeeff2' },
    info: { ink: '#0a5f8c', wash: '#e3f1fa' },
    success: { ink: '#17693b', wash: '#e2f4e9' },
    warning: { ink: '#7f4c00', wash: '#fcf0d9' },
    danger: { ink: '#ab1f2b', wash: '#fdeaea' },
    muted: { ink: '#5a5f6b', wash: '#f4f4f6' },
  },
  shadow: '0 1px 2px rgb(20 22 30 / 6%), 0 8px 24px rgb(20 22 30 / 12%)',
  veil: 'rgb(20 22 30 / 32%)',
}

export const DARK: Palette = {
  surfaces: { surface: '#17181c', sunken: '#111215', raised: '#1f2126', hover: '#212329', selected: '#262a45' },
  inks: { text: '#e9eaee', dim: '#a9adb8', faint: '#9499a5', accent: '#a8b0ff' },
  fills: { accent: '#5660dc', 'accent-hover': '#4a53c8', danger: '#c53440', 'danger-hover': '#ab2935' },
  lines: { line: '#2a2c33', rim: '#41454f', edge: '#6c717d', focus: '#a8b0ff' },
  tones: {
    neutral: { ink: '#c9ccd5', wash: '#2b2e35' },
    info: { ink: '#84ccf4', wash: '#12303f' },
    success: { ink: '#83d9a7', wash: '#14321f' },
    warning: { ink: '#f0c173', wash: '#3a2b10' },
    danger: { ink: '#ffa3a3', wash: '#421c1f' },
    muted: { ink: '#a9adb8', wash: '#212329' },
  },
  shadow: '0 0 0 1px #2f3239, 0 8px 28px rgb(0 0 0 / 55%)',
  veil: 'rgb(0 0 0 / 55%)',
}
