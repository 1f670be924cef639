import { afterEach, expect, it } from 'vitest'
import { updateEtablissement } from '#main/database/queries/bureau.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { getGuichet } from '#main/usecases/candidatures/get-guichet.ts'
import { listFormationsView, enregistrerFormation } from '#main/usecases/catalogue/formations.ts'
import { listJournalView } from '#main/usecases/journal/consulter-journal.ts'
import { exporterLettres } from '#main/usecases/lettres/tirer-lettres.ts'
import { ADMISSION, attendreLaPresse, attendreTravail, ouvrirBureauLettres, rendre, type BureauLettres } from '../lettres/bureau-lettres.ts'

let bureau: BureauLettres
afterEach(() => bureau.essai.close())

it('à Nouméa, ce qui se fait le matin du 13 est du 13, quoi qu’en dise Greenwich', async () => {
  bureau = await ouvrirBureauLettres({ maintenant: '2027-03-12T20:00:00.000Z' })
  const { essai } = bureau
  updateEtablissement(essai.ctx.db, { fuseau: 'Pacific/Noumea' })
  const [{ commission: _commission, candidatures: _candidatures, ...formation }] = listFormationsView(essai.ctx) as [ReturnType<typeof listFormationsView>[number]]
  await enregistrerFormation(essai.ctx, { ...formation, delaiConfirmationJours: 10 })
  const { candidatureId } = await rendre(bureau, ADMISSION)
  expect(getGuichet(essai.ctx, { id: candidatureId }).avisLe).toBe('2027-03-13')
  expect(getDossierView(essai.ctx, { id: candidatureId }).confirmationLe).toBe('2027-03-23')
  const lignes = (du: string) => listJournalView(essai.ctx, { limite: 1, candidatureId, du, au: du }).lignes.length > 0
  expect([lignes('2027-03-12'), lignes('2027-03-13')]).toEqual([false, true])
  const lettres = await attendreLaPresse(bureau)
  const { exportId } = await attendreTravail(essai.ctx, exporterLettres(essai.ctx, { ids: lettres.map(({ id }) => id) }))
  expect(essai.bureau.exports.get(exportId ?? '')?.nom).toBe('lettres-2027-03-13.zip')
})
