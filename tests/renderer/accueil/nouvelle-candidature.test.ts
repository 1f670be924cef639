import { expect, it } from 'vitest'
import { depuisContrat, personneVersContrat, schema, schemaPersonne, versContrat, VIDE } from '../../../src-renderer/components/nouvelle-candidature/saisie.ts'

const champsRefuses = (saisie: object): string[] => (schema.safeParse({ ...VIDE, ...saisie }).error?.issues ?? []).map((issue) => String(issue.path[0])).sort()

it('asks of a new person a formation and a name, and checks the INE and the e-mail when they are given', () => {
  expect(champsRefuses({})).toEqual(['formationId', 'nom'])
  expect(champsRefuses({ formationId: 1, nom: 'Nguyễn', ine: '12345', courriel: 'anh@' })).toEqual(['courriel', 'ine'])
  expect(champsRefuses({ formationId: 1, nom: 'Nguyễn' })).toEqual([])
})

it('asks of a known person only the formation', () => {
  expect(champsRefuses({ candidatId: 4 })).toEqual(['formationId'])
  expect(versContrat({ ...VIDE, formationId: 2, candidatId: 4, nom: 'tapé avant' })).toEqual({ formationId: 2, candidatId: 4 })
})

it('sends no INE when none was typed, and one without spaces in capitals otherwise', () => {
  expect(versContrat({ ...VIDE, formationId: 2, nom: 'Diop' }).identite?.ine).toBeNull()
  expect(versContrat({ ...VIDE, formationId: 2, nom: 'Diop', ine: '123456789 ab' }).identite?.ine).toBe('123456789AB')
})

it('corrects a recorded person: the form gives back what it was given, no formation asked, what is wrong told under its field', () => {
  const { identite, coordonnees } = personneVersContrat({ ...VIDE, nom: 'DIOP', prenom: 'Awa', autrePrenom: 'Fatou', naissanceLe: '2004-05-06', ville: 'Dakar', pays: 'Sénégal' })
  const relue = depuisContrat({ identite, coordonnees })
  expect(personneVersContrat(relue)).toEqual({ identite, coordonnees })
  expect(schemaPersonne.safeParse(relue).success).toBe(true)
  const faux = schemaPersonne.safeParse({ ...relue, nom: ' ', courriel: 'awa@' })
  expect((faux.error?.issues ?? []).map((issue) => String(issue.path[0])).sort()).toEqual(['courriel', 'nom'])
})
