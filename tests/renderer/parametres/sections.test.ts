import { expect, it } from 'vitest'
import { erreursDe, erreursDuRefus } from '../../../src-renderer/components/formulaire/erreurs.ts'
import { etablissement } from '#shared/contract/bureau.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { fr } from '#shared/wording/fr.ts'

const VALABLE = { nom: 'UBO', service: '', adresse: '', ville: 'Brest', telephone: '', courriel: '', site: '', tribunal: '', tribunalAdresse: '', refusParCourriel: false }

it('tells under each field what the contract refuses of it, in our own words', () => {
  expect(erreursDe(fr, etablissement, VALABLE)).toEqual({})
  expect(erreursDe(fr, etablissement, { ...VALABLE, nom: ' ', telephone: '0'.repeat(41) })).toEqual({ nom: fr.saisie.champ['vide'], telephone: fr.saisie.champ['trop_long'] })
})

it('puts a refusal of the core under the field that it is about', () => {
  expect(Object.keys(erreursDuRefus(fr, new DomainError('DOUBLON', { quoi: 'formation', valeur: 'M1' })))).toEqual(['code'])
  expect(Object.keys(erreursDuRefus(fr, new DomainError('SAISIE_INVALIDE', { champ: 'campagne.finLe', raison: 'avant_debut' })))).toEqual(['finLe'])
  expect(erreursDuRefus(fr, new DomainError('ROLE_INTERDIT', { droit: 'PARAMETRAGE' }))).toEqual({})
})
