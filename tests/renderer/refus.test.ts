import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { DomainError } from '#shared/domain/refus.ts'
import { fr } from '#shared/wording/fr.ts'
import { phraseRefus, phraseTravail, refusDe } from '../../src-renderer/api/refus.ts'

it('a refusal of the office keeps its code and data', () => {
  expect(refusDe(new ORPCError('DEJA_PARTI', { status: 409, data: { quoi: 'courriel' } }))).toEqual({ code: 'DEJA_PARTI', data: { quoi: 'courriel' } })
  expect(refusDe(new DomainError('DEPOT_EXPIRE', {}))).toEqual({ code: 'DEPOT_EXPIRE', data: {} })
})

it('a code whose data are not those of the table is a bug, not a sentence with holes', () => {
  expect(refusDe(new ORPCError('DEJA_PARTI', { status: 409, data: { quoi: 'pigeon' } }))).toEqual({ code: 'PANNE', data: { reference: '' } })
})

it('a bug of the core gives the reference that can be read out', () => {
  expect(phraseRefus(fr, new ORPCError('PANNE', { status: 500, data: { reference: 'K7QF2M' } }))).toContain('K7QF2M')
})

it('a core that does not answer is told as such', () => {
  expect(phraseRefus(fr, new TypeError('Failed to fetch'))).toBe(fr.shell.haut.horsLigneDetail)
})

it('a long work that failed says why in a sentence, never in a code', () => {
  expect(phraseTravail(fr, { code: 'SAUVEGARDE', data: { code: 'E-SAUV-OCTETS' } })).toBe(fr.refus.SAUVEGARDE({ code: 'E-SAUV-OCTETS' }))
  expect(phraseTravail(fr, { code: 'SAUVEGARDE', data: { code: 'E-SAUV-EN-COURS' } })).not.toContain('E-SAUV')
  expect(phraseTravail(fr, { code: 'PANNE', data: { reference: 'K7QF2M' } })).toContain('K7QF2M')
})

it('an input that the contract refuses is told by our sentence for its field, never by zod’s', () => {
  const error = new ORPCError('BAD_REQUEST', { status: 400, data: { issues: [{ code: 'custom', path: ['cachetLe'], message: 'cachet' }] } })
  expect(phraseRefus(fr, error)).toBe(fr.saisie.champ['cachet'])
})

it('a bug of the window shows no library text', () => {
  expect(phraseRefus(fr, new Error("Cannot read properties of undefined (reading 'x')"))).toBe(fr.refus.PANNE({ reference: '' }))
})
