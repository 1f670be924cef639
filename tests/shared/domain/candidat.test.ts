import { describe, expect, it } from 'vitest'
import { aAdressePostale, alertesCandidat } from '#shared/domain/candidat.ts'

const JOUR = '2027-03-12'
const BON = { naissanceLe: '2004-02-29', adresse: '12, rue des Lilas', codePostal: '86000', ville: 'Poitiers', pays: 'France' }

describe('ce qui mérite un second regard', () => {
  it('se tait sur une saisie ordinaire, et sur une date de naissance inconnue', () => {
    expect(alertesCandidat(BON, JOUR)).toEqual([])
    expect(alertesCandidat({ ...BON, naissanceLe: null }, JOUR)).toEqual([])
  })

  it('doute d’un âge hors de 10 à 100 ans, jour pour jour', () => {
    const douteux = ['2027-03-12', '2017-03-13', '2017-03-12', '1927-03-12', '1927-03-11'].filter((naissanceLe) => alertesCandidat({ ...BON, naissanceLe }, JOUR).includes('naissanceLe'))
    expect(douteux).toEqual(['2027-03-12', '2017-03-13', '1927-03-11'])
  })

  it('demande cinq chiffres à un code postal de France seulement', () => {
    expect(alertesCandidat({ ...BON, codePostal: '860' }, JOUR)).toEqual(['codePostal'])
    expect(alertesCandidat({ ...BON, pays: ' FRANCE', codePostal: '' }, JOUR)).toEqual(['codePostal'])
    expect(alertesCandidat({ ...BON, pays: 'Maroc', codePostal: '' }, JOUR)).toEqual([])
  })

  it('ne dit que l’adresse quand il n’y en a aucune', () => {
    expect(alertesCandidat({ ...BON, adresse: ' ', codePostal: '', ville: '' }, JOUR)).toEqual(['adresse'])
  })
})

it('ne prend ni un pays ni un code postal seuls pour une adresse', () => {
  expect([{ adresse: '', ville: '' }, { adresse: 'BP 12', ville: '' }, { adresse: '', ville: 'Rabat' }].map(aAdressePostale)).toEqual([false, true, true])
})
