import { describe, expect, it, test } from 'vitest'
import * as fc from 'fast-check'
import { createColorSchemeManager } from '../../src-renderer/shell/theme/color-scheme-manager.ts'
import { DARK, LIGHT, TONES } from '../../src-renderer/shell/theme/palette.ts'
import type { Palette } from '../../src-renderer/shell/theme/palette.ts'
import { gridCommand, moveIndex } from '../../src-renderer/ui/data-grid-keys.ts'
import { fold } from '../../src-renderer/ui/fold.ts'
import { capsOf } from '../../src-renderer/ui/key-names.ts'
import { formatRelative } from '../../src-renderer/ui/relative-time.tsx'
import { countSelected, EVERYTHING, isSelected, NOTHING, select, toggle } from '../../src-renderer/ui/selection.ts'
import { suggest } from '../../src-renderer/ui/suggest.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const faint = (pairs: readonly (readonly [string, string, string])[], least: number) => pairs.filter(([, ink, ground]) => contrast(ink, ground) < least).map(([name]) => name)

describe.each([
  ['clair', LIGHT],
  ['sombre', DARK],
] as readonly (readonly [string, Palette])[])('thème %s', (_name, palette) => {
  const grounds = Object.entries(palette.surfaces)
  it('tout texte se lit sur tout fond (4,5:1)', () => {
    expect(faint(Object.entries(palette.inks).flatMap(([ink, colour]) => grounds.map(([ground, under]) => [`${ink} sur ${ground}`, colour, under] as const)), 4.5)).toEqual([])
  })
  it('chaque ton se lit sur son lavis et sur tout fond', () => {
    const pairs = TONES.flatMap((tone) => [['lavis', palette.tones[tone].wash] as const, ...grounds].map(([ground, under]) => [`${tone} sur ${ground}`, palette.tones[tone].ink, under] as const))
    expect(faint(pairs, 4.5)).toEqual([])
  })
  it('le blanc se lit sur les boutons pleins', () => {
    expect(faint(Object.entries(palette.fills).map(([name, fill]) => [name, '#ffffff', fill] as const), 4.5)).toEqual([])
  })
  it('le bord d’un champ et l’anneau du focus se voient (3:1)', () => {
    const on = [palette.surfaces.surface, palette.surfaces.raised]
    expect(faint((['edge', 'focus'] as const).flatMap((line) => on.map((under) => [line, palette.lines[line], under] as const)), 3)).toEqual([])
  })
})

describe('le thème choisi', () => {
  it('est enregistré quand il change ici, pas quand il vient d’ailleurs', () => {
    const saved: string[] = []
    const seen: string[] = []
    const manager = createColorSchemeManager('auto', (value) => saved.push(value))
    manager.subscribe((value) => {
      seen.push(value)
      manager.set(value)
    })
    manager.set('dark')
    manager.receive('light')
    manager.receive('light')
    expect({ saved, seen, now: manager.get('auto') }).toEqual({ saved: ['dark'], seen: ['light'], now: 'light' })
  })
})

describe('les motifs proposés', () => {
  const motifs = ['Pièce illisible', 'Pièce incomplète : il manque des pages', 'Relevé sans la moyenne générale', 'Signature absente']
  test.each([
    ['', motifs],
    ['piece i', ['Pièce illisible', 'Pièce incomplète : il manque des pages']],
    ['PIÈCE IL', ['Pièce illisible', 'Pièce incomplète : il manque des pages']],
    ['moy', ['Relevé sans la moyenne générale']],
    ['gene moy', ['Relevé sans la moyenne générale']],
    ['xyz', []],
    ['Signature absente', []],
  ])('pour « %s »', (typed, expected) => {
    expect(suggest(motifs, typed)).toEqual(expected)
  })
  it('ne sont jamais plus de six', () => {
    expect(suggest(Array.from({ length: 30 }, (_, index) => `Motif ${index}`), 'motif')).toHaveLength(6)
  })
})

test.each([
  ['ŁUKASIEWICZ', 'lukasiewicz'],
  ['NGUYỄN Thị Ánh', 'nguyen thi anh'],
  ['Cœur', 'coeur'],
  ['Øst ß', 'ost ss'],
])('« %s » se cherche « %s »', (written, typed) => {
  expect(fold(written)).toBe(typed)
})

describe('la sélection', () => {
  const keys = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
  it('basculée deux fois est ce qu’elle était', () => {
    fc.assert(
      fc.property(keys, fc.boolean(), fc.integer({ min: 0, max: 40 }), (picked, all, key) => {
        const start = select(all ? EVERYTHING : NOTHING, picked, !all)
        expect(toggle(toggle(start, key), key)).toEqual(start)
        expect(isSelected(toggle(start, key), key)).toBe(!isSelected(start, key))
      }),
    )
  })
  it('compte ce qui est choisi, tout sauf quelques-uns compris', () => {
    fc.assert(
      fc.property(keys, fc.boolean(), (picked, all) => {
        const selection = select(all ? EVERYTHING : NOTHING, picked, !all)
        const seen = Array.from({ length: 41 }, (_, key) => key).filter((key) => isSelected(selection, key)).length
        expect(countSelected(selection, 41)).toBe(seen)
      }),
    )
  })
})

describe('les touches de la grille', () => {
  const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  test.each([
    ['ArrowDown', {}, { type: 'move', move: 'down', extend: false }],
    ['ArrowDown', { shiftKey: true }, { type: 'move', move: 'down', extend: true }],
    ['ArrowDown', { altKey: true }, undefined],
    ['a', { ctrlKey: true }, { type: 'selectAll' }],
    ['a', {}, undefined],
    ['Enter', {}, { type: 'open' }],
    ['x', {}, { type: 'toggle' }],
    ['x', { ctrlKey: true }, undefined],
    [' ', {}, { type: 'toggle' }],
  ])('%s %o', (key, more, expected) => {
    expect(gridCommand({ key, ...held, ...more }, true)).toEqual(expected)
  })
  it('x ne choisit plus quand les touches seules sont coupées ; Espace, toujours', () => {
    expect([gridCommand({ key: 'x', ...held }, false), gridCommand({ key: ' ', ...held }, false)]).toEqual([undefined, { type: 'toggle' }])
  })
  it('restent dans la liste', () => {
    const moves = ['up', 'down', 'pageup', 'pagedown', 'home', 'end'] as const
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.constantFrom(...moves), fc.integer({ min: 1, max: 60 }), (count, from, move, page) => {
        const at = moveIndex(from % count, move, page, count)
        expect(at >= 0 && at < count).toBe(true)
      }),
    )
    expect([moveIndex(5, 'pagedown', 20, 100), moveIndex(5, 'pageup', 20, 100), moveIndex(5, 'end', 20, 100)]).toEqual([25, 0, 99])
  })
})

test.each([
  [-20, 'maintenant'],
  [-5 * 60, 'il y a 5 minutes'],
  [-3 * 3600 - 59, 'il y a 3 heures'],
  [-86_400, 'hier'],
  [2 * 86_400, 'après-demain'],
])('à %i secondes : %s', (seconds, expected) => {
  expect(formatRelative(seconds * 1000, 0, 'fr')).toBe(expected)
})

it('écrit les touches comme le gestionnaire les nomme', () => {
  expect([capsOf('ctrl+shift+z', { shift: 'Maj' }), capsOf('ctrl++', {}), capsOf('escape', { escape: 'Échap' }), capsOf('+', {})]).toEqual([['Ctrl', 'Maj', 'Z'], ['Ctrl', '+'], ['Échap'], ['+']])
})
