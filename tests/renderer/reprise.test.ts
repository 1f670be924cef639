import { expect, it } from 'vitest'
import { DomainError } from '#shared/domain/refus.ts'
import { fr } from '#shared/wording/fr.ts'
import { direEchec, reprendreTout } from '../../src-renderer/shell/annulation/reprise.ts'

const partis = new Set([2, 4])
const annulerSauf = (faits: number[]) => (id: number) => {
  if (partis.has(id)) return Promise.reject(new DomainError('DEJA_PARTI', { quoi: 'courriel' }))
  faits.push(id)
  return Promise.resolve()
}

it('a group is undone from its last act to its first, and a refusal stops its own row only', async () => {
  const faits: number[] = []
  await expect(reprendreTout([1, 2, 3, 4, 5], annulerSauf(faits))).rejects.toMatchObject({ faits: 3, refus: [{ code: 'DEJA_PARTI' }, { code: 'DEJA_PARTI' }] })
  expect(faits).toEqual([5, 3, 1])
})

it('says how many could not be undone, and each reason once', async () => {
  const said = await reprendreTout([1, 2, 3, 4, 5], annulerSauf([])).catch((error: unknown) => direEchec(fr, error))
  expect(said).toBe(fr.shell.annulation.incomplete(3, 2, [fr.refus.DEJA_PARTI({ quoi: 'courriel' })]))
})

it('a group that is wholly undone says nothing more', async () => {
  const faits: number[] = []
  await reprendreTout([1, 3], annulerSauf(faits))
  expect(faits).toEqual([3, 1])
})
