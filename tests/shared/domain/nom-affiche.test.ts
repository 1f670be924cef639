import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nomAffiche } from '#shared/domain/nom-affiche.ts'
import { extensionDe, typeAnnonce } from '#shared/domain/probleme-fichier.ts'

describe('The name of a received file', () => {
  it.each([
    ['cv\u202Efdp.exe', 'cv‹RLO›fdp.exe'],
    ['releve\u0301.pdf', 'relevé.pdf'],
    ['a\u0000b\tc.pdf', 'a‹U+0000›b‹U+0009›c.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\diplome.pdf', 'diplome.pdf'],
    ['\uD800seul.png', '\uFFFDseul.png'],
    ['  relevé de notes.pdf ', 'relevé de notes.pdf'],
  ])('%j is shown as %s', (nom, attendu) => expect(nomAffiche(nom)).toBe(attendu))

  it('keeps its extension when it is long', () => {
    const court = nomAffiche(`${'é'.repeat(300)}.pdf`)
    expect([Array.from(court).length, court.endsWith('.pdf'), court.includes('…')]).toEqual([100, true, true])
  })

  it('never shows a separator, an invisible character or more than 100 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (nom) => {
        const montre = nomAffiche(nom)
        expect(montre).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(Array.from(montre).length).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('announces a type by its last extension only', () => {
    expect(['cv.PDF', 'cv.pdf.exe', 'photo.JPG', 'photo.jpeg', 'sans', '.pdf', 'a.constructor'].map((n) => typeAnnonce(extensionDe(n)) ?? extensionDe(n))).toEqual([
      'pdf', 'exe', 'jpeg', 'jpeg', '', 'pdf', 'constructor',
    ])
  })
})
