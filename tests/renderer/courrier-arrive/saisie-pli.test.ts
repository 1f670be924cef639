import { describe, expect, it } from 'vitest'
import { erreursPli, rangSuivant, saisieSuivante, saisieVide, termeDe, versContrat, type SaisiePli } from '../../../src-renderer/screens/courrier-arrive/saisie-pli.ts'

const pli = (changed: Partial<SaisiePli> = {}): SaisiePli => ({ ...saisieVide('2027-03-12'), contenus: [{ id: 7, pieces: [1] }], cachetLe: '2027-03-10', ...changed })

describe('an envelope at the mail-opening desk', () => {
  it.each([
    ['12', '13'],
    ['A-09', 'A-10'],
    ['2027/099', '2027/100'],
    ['haut', 'haut'],
    ['', ''],
  ])('proposes after rank « %s » the rank « %s »', (rang, suivant) => expect(rangSuivant(rang)).toBe(suivant))

  it.each([
    ['E2K4M8QT-2', 'E2K4M8QT-2'],
    ['pli:7GQ2XA/e2k4m8qt-2/1F', 'E2K4M8QT-2'],
    ['  nguyen ', 'nguyen'],
    ['1234567890A', '1234567890A'],
  ])('looks for what « %s » names: « %s »', (texte, terme) => expect(termeDe(texte)).toBe(terme))

  it('needs a candidature, a postmark that is dated or told unreadable, and a reception date', () => {
    expect(erreursPli(pli())).toEqual([])
    expect(erreursPli(pli({ contenus: [], cachetLe: '', recuLe: '' }))).toEqual(['sansCandidature', 'cachet', 'recuLe'])
    expect(erreursPli(pli({ cachet: 'illisible', cachetLe: '' }))).toEqual([])
    expect(erreursPli(pli({ cachetLe: '2027-03-13' }))).toEqual(['apresReception'])
  })

  it('has no postmark when it was handed over', () => {
    expect(erreursPli(pli({ canal: 'depot', cachetLe: '' }))).toEqual([])
    expect(versContrat(pli({ canal: 'depot' }))).toMatchObject({ cachet: 'absent', cachetLe: null })
  })

  it('keeps a registered number for a registered letter only', () => {
    expect(versContrat(pli({ canal: 'recommande', numeroRecommande: '1A 234' })).numeroRecommande).toBe('1A 234')
    expect(versContrat(pli({ canal: 'poste', numeroRecommande: '1A 234' })).numeroRecommande).toBe('')
  })

  it('gives the next envelope the habits of the pile, never its postmark', () => {
    const next = saisieSuivante(pli({ canal: 'recommande', boite: 'B', rang: '12', accuse: false, note: 'déchirée' }))
    expect(next).toEqual({ ...saisieVide('2027-03-12'), canal: 'recommande', boite: 'B', accuse: false })
    expect(next.cachetLe).toBe('')
  })
})
