import { describe, expect, it } from 'vitest'
import { createPersonnes, type Personne } from '../../../resources/demo/personnes.ts'

const PERSONNES = createPersonnes('demonstration', 400)
const nomEntier = ({ prenom, nomDeNaissance }: Personne): string => `${prenom} ${nomDeNaissance}`

/** Written again from eCandidat's rule, so that a mistake in the maker shows. */
const ineJuste = ({ ine, cle, genre }: NonNullable<Personne['ine']>): boolean => {
  if (genre === 'INES') return /^\d{9}$/.test(ine) && /^[A-Z]{2}$/.test(cle)
  if (/^(.)\1{9}$/.test(ine)) return false
  if (genre === 'BEA23') return /^\d{10}$/.test(ine) && 'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(BigInt(ine) % 23n)] === cle
  const valeurs = Array.from(ine, (signe) => Number.parseInt(signe, 36))
  const total = 6 * valeurs.slice(0, 9).reduce((a, b) => a + b, 0) + (valeurs[9] ?? Number.NaN)
  return /^[0-9A-Z]{10}$/.test(ine) && !/^[A-Z]{10}$/.test(ine) && String(total % 10) === cle
}

describe('the people of the demonstration', () => {
  it('are the same people for the same seed', () => {
    expect(createPersonnes('demonstration', 400)).toEqual(PERSONNES)
    expect(createPersonnes('autre', 400)).not.toEqual(PERSONNES)
  })

  it('have numbers INE that follow the rule of their kind, of the three kinds, each given once', () => {
    const ines = PERSONNES.flatMap(({ ine }) => (ine === undefined ? [] : [ine]))
    expect(ines.filter((ine) => !ineJuste(ine))).toEqual([])
    expect(new Set(ines.map(({ genre }) => genre))).toEqual(new Set(['BEA23', 'NNE36', 'INES']))
    expect(new Set(ines.map(({ ine, cle }) => ine + cle)).size).toBe(ines.length)
    expect(PERSONNES.length - ines.length).toBeGreaterThan(20)
  })

  it('can only be written to at domains that are reserved, each at an address of his own; some have none', () => {
    const courriels = PERSONNES.flatMap(({ courriel }) => (courriel === undefined ? [] : [courriel]))
    expect(courriels.filter((courriel) => !/^[a-z0-9][a-z0-9._-]*@example\.(org|com|net)$/.test(courriel))).toEqual([])
    expect(new Set(courriels).size).toBe(courriels.length)
    expect(courriels.length).toBeLessThan(PERSONNES.length)
  })

  it('can only be telephoned at numbers kept for fiction', () => {
    const numeros = PERSONNES.flatMap(({ telephone, portable }) => [telephone, portable]).filter((numero) => numero !== undefined)
    expect(numeros.length).toBeGreaterThan(300)
    expect(numeros.filter((numero) => !/^(06 39 98|01 99 00|02 61 91|03 53 01|04 65 71|05 36 49) \d\d \d\d$/.test(numero))).toEqual([])
  })

  it('carry every letter that a search must fold', () => {
    const presentes = new Set(PERSONNES.map(nomEntier).join('').normalize('NFC'))
    const attendues = Array.from('éèêëâçîïôöûüÿŸœŒÂŁłĐđßØøÞþñÑıİğŞşČčćŽžŠšţțȘșĂăåÅæãőűřāēūōņķęąśŚżŻíóÚýÝễằọú')
    expect(attendues.filter((lettre) => !presentes.has(lettre))).toEqual([])
  })

  it('include the names that break software: one letter, ninety letters, Null, apostrophes, homonyms of one day', () => {
    const noms = PERSONNES.map(({ nomDeNaissance }) => nomDeNaissance)
    expect(noms).toEqual(expect.arrayContaining(['O', 'Y', 'Null', 'O’Neil', 'N’Guyen-Đặng', "D'Arcy"]))
    expect(Math.max(...noms.map((nom) => nom.length))).toBeGreaterThanOrEqual(90)
    const memes = PERSONNES.filter((personne) => nomEntier(personne) === 'Camille Martin')
    expect(memes.map(({ dateNaissance }) => dateNaissance)).toEqual(['2004-05-17', '2004-05-17'])
  })

  it('were born on days that exist, and old enough to apply', () => {
    for (const { dateNaissance } of PERSONNES) {
      expect(new Date(`${dateNaissance}T00:00:00Z`).toISOString().slice(0, 10)).toBe(dateNaissance)
      expect(Number(dateNaissance.slice(0, 4))).toBeLessThanOrEqual(2008)
    }
  })

  it('live at addresses that the form takes: 38 characters a line, five digits in France', () => {
    for (const { adresse } of PERSONNES) {
      expect(adresse.ligne1.length).toBeLessThanOrEqual(38)
      if (adresse.pays === 'France') expect(adresse.codePostal).toMatch(/^\d{5}$/)
      else expect(adresse.codePostal).toBeUndefined()
    }
  })

  it('passed a bac whose série existed that year', () => {
    for (const { bac } of PERSONNES.filter(({ bac: { pays } }) => pays === 'France')) {
      if (['S', 'ES', 'L'].includes(bac.serie)) expect(bac.annee).toBeLessThanOrEqual(2020)
      if (bac.serie === 'Général') expect(bac.annee).toBeGreaterThanOrEqual(2021)
    }
  })
})
