import { describe, expect, it } from 'vitest'
import { createMagasinFile, retrouverPlace } from '../../src-renderer/shell/file/file.ts'
import { filtreDe, lireRechercheFile, ordreDe } from '../../src-renderer/shell/routes/recherche-file.ts'

const ORDRE = { tri: 'reception', sens: 'asc' } as const

describe('The queue that I work through', () => {
  it('gives the next and the previous of the frozen order, and nothing past its ends', () => {
    const file = createMagasinFile()
    file.figer([30, 10, 20], { vue: 'a_controler' }, ORDRE)
    expect([file.suivante(30), file.suivante(20), file.precedente(10), file.precedente(30), file.position(20)]).toEqual([10, undefined, 30, undefined, 2])
  })

  it('knows no position for a dossier opened by a link, outside the queue', () => {
    const file = createMagasinFile()
    file.figer([1, 2], { vue: 'toutes' }, ORDRE)
    expect([file.position(9), file.suivante(9)]).toEqual([undefined, undefined])
  })

  it('a new queue forgets the ranks of the one before', () => {
    const file = createMagasinFile()
    file.figer([1, 2], { vue: 'toutes' }, ORDRE)
    file.position(1)
    file.figer([2, 1], { vue: 'toutes' }, ORDRE)
    expect(file.position(1)).toBe(1)
  })
})

describe('Coming back to the list', () => {
  it('stands where I was', () => {
    expect(retrouverPlace(20, [10, 20, 30], [5, 10, 20, 30])).toBe(2)
  })

  it('when my dossier has left the queue, stands on the one that followed it', () => {
    expect(retrouverPlace(20, [10, 20, 30, 40], [10, 30, 40])).toBe(1)
    expect(retrouverPlace(20, [10, 20, 30, 40], [10, 40])).toBe(1)
  })

  it('when all that followed has left too, stands on the last', () => {
    expect(retrouverPlace(40, [10, 20, 30, 40], [10, 20])).toBe(1)
  })

  it('starts at the top when I was nowhere, or nothing is left', () => {
    expect([retrouverPlace(undefined, [], [1, 2]), retrouverPlace(3, [3], [])]).toEqual([0, 0])
  })
})

describe('The queue in the address', () => {
  it('passes over what makes no sense instead of failing', () => {
    expect(lireRechercheFile({ vue: 'inconnue', dossier: ['complet', 'x'], formationIds: [1, -2], recherche: 2027, tri: 'nom', autre: 1 })).toEqual({ recherche: '2027', tri: 'nom' })
  })

  it('starts with what is to be checked, the oldest first', () => {
    expect([filtreDe({}), ordreDe({})]).toEqual([{ vue: 'a_controler' }, ORDRE])
  })

  it('sends no empty search', () => {
    expect(filtreDe({ vue: 'toutes', recherche: '   ' })).toEqual({ vue: 'toutes' })
  })
})
