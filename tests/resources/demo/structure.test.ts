import { describe, expect, it } from 'vitest'
import { STRUCTURE, decalerDates } from '../../../resources/demo/structure.ts'

const { centres, commissions, formations, pieces, motifsRefusPiece, motifsAvisDefavorable } = STRUCTURE

describe('the demonstration office', () => {
  it('has two centres, four commissions, twelve formations of which eight by post', () => {
    expect([centres.length, commissions.length, formations.length]).toEqual([2, 4, 12])
    expect(formations.filter(({ mode }) => mode === 'courrier')).toHaveLength(8)
  })

  it('names only what it contains, and each code once', () => {
    const codes = (liste: readonly { readonly code: string }[]): string[] => liste.map(({ code }) => code)
    for (const liste of [centres, commissions, formations, pieces, motifsRefusPiece, motifsAvisDefavorable]) expect(new Set(codes(liste)).size).toBe(liste.length)
    for (const { centre } of commissions) expect(codes(centres)).toContain(centre)
    for (const { commission, piecesPropres } of formations) {
      expect(codes(commissions)).toContain(commission)
      for (const piece of piecesPropres) expect(pieces.find(({ code }) => code === piece)?.commune).toBe(false)
    }
  })

  it('fits the field lengths of the reference system', () => {
    for (const { code, libelle } of [...pieces, ...motifsRefusPiece, ...motifsAvisDefavorable]) {
      expect(code.length).toBeLessThanOrEqual(20)
      expect(libelle.length, libelle).toBeLessThanOrEqual(50)
    }
    for (const { texte } of motifsRefusPiece) expect(texte.length).toBeLessThanOrEqual(500)
  })

  it('has a library of about twenty reasons for refusing a piece, and a consigne for each piece', () => {
    expect(motifsRefusPiece.length).toBeGreaterThanOrEqual(20)
    for (const { consigne } of pieces) expect(consigne.length).toBeGreaterThan(40)
  })

  it('never gives a full group as the only reason of an avis', () => {
    for (const { libelle, texte } of motifsAvisDefavorable) {
      expect(libelle).not.toMatch(/capacité|complet|plus de place/i)
      if (/capacité/i.test(texte)) expect(texte).toMatch(/comparaison des mérites/i)
    }
  })

  it('keeps the dates of every formation in the order that the office requires', () => {
    for (const { dates } of formations) {
      const suite = [dates.debutDepot, dates.finDepot, dates.retour, dates.jury, dates.publication, dates.confirmation, dates.confirmationListeComplementaire]
      expect(suite.toSorted()).toEqual(suite)
      expect(dates.analyse >= dates.finDepot).toBe(true)
    }
  })

  it('moves its whole calendar by a number of days', () => {
    const plusTot = decalerDates(STRUCTURE, -100)
    expect(plusTot.formations[0]?.dates.jury).toBe('2027-02-09')
    expect(plusTot.campagne).toEqual({ ...STRUCTURE.campagne, debut: '2026-10-03', fin: '2027-07-07', finCandidat: '2027-06-16' })
    expect(plusTot.formations.map(({ code }) => code)).toEqual(formations.map(({ code }) => code))
  })

  it('writes only to domains that are reserved', () => {
    const adresses = JSON.stringify(STRUCTURE).match(/[\w.-]+@[\w.-]+/g) ?? []
    expect(adresses.length).toBeGreaterThan(5)
    for (const adresse of adresses) expect(adresse).toMatch(/@example\.(org|com|net)$/)
  })
})
