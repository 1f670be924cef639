import { afterAll, beforeAll, expect, test } from 'vitest'
import { modifierCandidat } from '#main/usecases/candidats/enregistrer-candidat.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { trouverCandidatures } from '#main/usecases/candidatures/lister.ts'
import type { Coordonnees, Identite } from '#shared/contract/candidats.ts'
import { COORDONNEES, IDENTITE, ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai } from '../../support/bureau-essai.ts'

let essai: BureauEssai
const numeros = new Map<string, string>()

const GENS: readonly (readonly [string, Partial<Identite>, Partial<Coordonnees>])[] = [
  ['jan', { nom: 'Łukasiewicz', prenom: 'Jan', naissanceLe: '2001-03-12' }, { telephone: '06 39 98 12 34', courriel: 'jan.lukas@example.org' }],
  ['minh', { nom: 'Nguyễn', prenom: 'Minh Đức', naissanceLe: '2002-11-01' }, { telephone: '+33 7 61 02 03 04', courriel: 'minh@exemple.fr' }],
  ['ana', { nom: 'Đorđević', prenom: 'Ana', naissanceLe: '1999-12-31' }, { telephone: '0033 6 12 13 14 15', courriel: 'a.d@uni.rs' }],
  ['loic', { nom: "Lesœuvre d'Ouessant", prenom: 'Loïc', naissanceLe: '2000-02-29' }, { telephone: '', courriel: '' }],
  ['greta', { nom: 'Weiß', nomUsage: 'Müller-Groß', prenom: 'Greta', naissanceLe: '2003-07-14' }, { telephone: '+49 30 1234567', courriel: 'greta@example.de' }],
  ['null', { nom: 'Null', prenom: 'O', naissanceLe: null }, { telephone: '', courriel: '' }],
  ['ines', { nom: 'Åström', prenom: 'Inès-Zoë', autrePrenom: 'Øystein', naissanceLe: '2001-12-03', ine: null }, { telephone: '01.42.34.56.78', courriel: 'ines_zoe+2027@mail.example.org' }],
]

beforeAll(async () => {
  essai = await ouvrirBureauEssai()
  const { formationId } = await unCatalogue(essai.ctx)
  for (const [nom, identite, coordonnees] of GENS) numeros.set(nom, uneCandidature(essai.ctx, formationId, { identite: { ine: null, ...identite }, coordonnees }).numero)
})
afterAll(() => essai.close())

/** Who is found for what is typed, in the order shown. */
const trouver = (recherche: string): string[] => {
  const qui = new Map([...numeros].map(([nom, numero]) => [numero, nom]))
  return trouverCandidatures(essai.ctx, { recherche, limite: 50 }).map(({ numero }) => qui.get(numero) ?? '?')
}

test.each([
  ['lukas', ['jan']], ['LUKASIEWICZ', ['jan']], ['łukasiewicz', ['jan']], ['jan luk', ['jan']], ['luk jan', ['jan']],
  ['nguyen', ['minh']], ['NGUYỄN', ['minh']], ['nguye\u0302\u0303n', ['minh']], ['duc', ['minh']], ['đức', ['minh']],
  ['dordevic', ['ana']], ['Đorđević', ['ana']], ['ĐORĐEVIĆ', ['ana']],
  ['lesoeuvre', ['loic']], ['lesœuvre', ['loic']], ['ouessant', ['loic']], ["d'ouessant", ['loic']], ['d’ouessant', ['loic']], ['loic', ['loic']], ['LOÏC', ['loic']],
  ['weiss', ['greta']], ['weiß', ['greta']], ['WEISS', ['greta']], ['muller', ['greta']], ['gross', ['greta']], ['müller-groß', ['greta']],
  ['astrom', ['ines']], ['oystein', ['ines']], ['ines zoe', ['ines']], ['inès-zoë', ['ines']],
  ['null', ['null']],
])('« %s » trouve %j', (saisie, attendus) => expect(trouver(saisie)).toEqual(attendus))

test.each([
  ['12/03/2001', ['jan']], ['12.03.2001', ['jan']], ['12-03-2001', ['jan']], ['12 03 2001', ['jan']], ['03/12/2001', ['ines']], ['3/12/2001', ['ines']],
  ['29/02/2000', ['loic']], ['lukas 12/03/2001', ['jan']], ['nguyen 12/03/2001', []],
  ['2001-03-12', ['jan']], ['2001-3-12', ['jan']], ['12/03/01', ['jan']], ['31/12/99', ['ana']], ['3/12/01', ['ines']], ['12/03/20', ['jan']], ['lukas 2001-03-12', ['jan']], ['12/03/01 nguyen', []], ['03/12/02', []],
])('la date « %s » trouve %j', (saisie, attendus) => expect(trouver(saisie)).toEqual(attendus))

test.each([
  ['06 39 98 12 34', ['jan']], ['0639981234', ['jan']], ['+33 6 39 98 12 34', ['jan']], ['+33639981234', ['jan']], ['0033639981234', ['jan']], ['06 39 98', ['jan']], ['06.39.98.12', ['jan']],
  ['07 61 02 03 04', ['minh']], ['+33 7 61 02 03 04', ['minh']], ['06 12 13', ['ana']], ['+49 30 1234567', ['greta']], ['01.42.34.56.78', ['ines']], ['09 99 99 99 99', []],
])('le téléphone « %s » trouve %j', (saisie, attendus) => expect(trouver(saisie)).toEqual(attendus))

test('un numéro de candidature, entier ou commencé, avec ou sans son tiret, en minuscules', () => {
  for (const [nom, numero] of numeros) {
    for (const saisie of [numero, numero.toLowerCase(), numero.replace('-', ''), numero.slice(0, 8), numero.slice(0, 6)]) expect([saisie, trouver(saisie)]).toEqual([saisie, [nom]])
    expect(trouver(`${numero.slice(0, 8)}-2`)).toEqual([])
  }
})

test.each([['jan.lukas@example.org', ['jan']], ['ines_zoe+2027@mail', ['ines']], ['a.d@uni.rs', ['ana']]])('le courriel « %s » trouve %j', (saisie, attendus) => expect(trouver(saisie)).toEqual(attendus))

test.each(['', '   ', '"', "'", '*', '""', '- -', '%', '(', 'NEAR(', 'a"b', 'OR', 'AND NOT', 'texte:x', "'; DROP TABLE candidature; --", '\u202e', '🎓', 'zzz', '^', '{a b}'])('« %s » ne casse rien', (saisie) => {
  expect(() => trouver(saisie)).not.toThrow()
})

test('un candidat corrigé se trouve sous son nouveau nom, et plus sous l’ancien', () => {
  const numero = numeros.get('null') ?? ''
  const [ligne] = trouverCandidatures(essai.ctx, { recherche: numero, limite: 1 })
  const dossier = getDossierView(essai.ctx, { id: ligne?.id ?? 0 })
  modifierCandidat(essai.ctx, { id: dossier.candidatId, version: 1, identite: { ...IDENTITE, ine: null, nom: 'Çelik', prenom: 'Öğe' }, coordonnees: { ...COORDONNEES, telephone: '' } })
  expect([trouver('celik'), trouver('oge'), trouver('null')]).toEqual([['null'], ['null'], []])
})
