import { describe, expect, it } from 'vitest'
import { en } from '#shared/wording/en.ts'
import { fr } from '#shared/wording/fr.ts'

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ')

describe('How the office writes', () => {
  it('dates', () => {
    expect([fr.format.date('2026-04-14'), fr.format.dateLongue('2026-12-01'), fr.format.dateLongue('2026-11-28'), fr.format.jourMois('2026-04-14')].map(plain)).toEqual(['14/04/2026', '1er décembre 2026', '28 novembre 2026', '14/04'])
  })

  it('an instant by the office’s calendar and clock, not by UTC', () => {
    expect(plain(fr.format.moment('2026-07-14T22:30:00Z'))).toBe('15/07/2026 à 00 h 30')
    expect(en.format.moment('2026-07-14T22:30:00Z')).toBe('15/07/2026 at 00:30')
  })

  it('sizes', () => {
    expect([0, 812, 2_516_582, 84 * 1024 ** 2, 3 * 1024 ** 3].map((octets) => plain(fr.format.taille(octets)))).toEqual(['0 octets', '812 octets', '2,4 Mo', '84 Mo', '3 Go'])
  })

  it('counts: zero is singular in French, plural in English', () => {
    expect([0, 1, 2, 1284].map((count) => plain(fr.format.compte(count, 'pièce', 'pièces')))).toEqual(['0 pièce', '1 pièce', '2 pièces', '1 284 pièces'])
    expect([0, 1].map((count) => plain(en.format.compte(count, 'document', 'documents')))).toEqual(['0 documents', '1 document'])
  })

  it('durations', () => {
    expect([8, 552, 7_500].map((secondes) => plain(fr.format.duree(secondes)))).toEqual(['8 s', '9 min 12 s', '2 h 05 min'])
  })
})
