import { expect, test } from 'vitest'
import { parseModele } from '#shared/domain/modele-fichier.ts'

const ENTETE = 'code: avis_favorable\nlangue: fr\nversion: 2\nsujet: Admission : ${formation.libelle}'

test('a model file is a header and a body', () => {
  expect(parseModele(`---\n${ENTETE}\nexige: auteur, rang\necandidat: AVIS_FAVORABLE\n---\nBonjour,\n\n---\nNote\n`, 'x.md')).toEqual({
    code: 'avis_favorable',
    langue: 'fr',
    version: 2,
    sujet: 'Admission : ${formation.libelle}',
    exige: ['auteur', 'rang'],
    ecandidat: 'AVIS_FAVORABLE',
    corps: 'Bonjour,\n\n---\nNote',
  })
})

test.each([
  ['Bonjour', 'no header'],
  [`---\n${ENTETE}\nsans deux points\n---\nx`, 'not "name: value"'],
  [`---\n${ENTETE.replace('langue: fr', 'langue: de')}\n---\nx`, 'langue'],
  [`---\n${ENTETE}\nautre: 1\n---\nx`, 'autre'],
  [`---\n${ENTETE.replace('version: 2', 'version: 0')}\n---\nx`, 'version'],
])('a model that is not well formed is refused by name (%#)', (texte, raison) => {
  expect(() => parseModele(texte, 'avis.fr.md')).toThrow(new RegExp(`avis\\.fr\\.md: [\\s\\S]*${raison}`))
})
