import { afterEach, expect, it } from 'vitest'
import { getDossier } from '#main/database/queries/candidatures.ts'
import { sujetDe, valeursDe } from '#main/usecases/annonces/valeurs.ts'
import { ANNONCES, rediger } from '#main/usecases/annonces/annoncer.ts'
import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { validerAvis } from '#main/usecases/avis/valider-avis.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { receptionner } from '#main/usecases/dossiers/declarer.ts'
import { trouve } from '#main/usecases/exiger.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai } from '../../support/bureau-essai.ts'

let essai: BureauEssai
afterEach(() => essai.close())

const sujet = (id: number) => sujetDe(essai.ctx, trouve(getDossier(essai.ctx.db, id), 'candidature'))
const dateDeConfirmation = (id: number) => valeursDe(essai.ctx, sujet(id))['formation.datConfirm']

it('la lettre d’admission donne la date de confirmation que montre le dossier : le délai compté de la validation l’emporte sur la date de la formation', async () => {
  essai = await ouvrirBureauEssai()
  const { formationId } = await unCatalogue(essai.ctx, { delaiConfirmationJours: 15 })
  const { id } = uneCandidature(essai.ctx, formationId)
  expect([dateDeConfirmation(id), getDossierView(essai.ctx, { id }).confirmationLe]).toEqual(['', null])
  await saisirAvis(essai.ctx, { candidatureIds: [id], avis: { type: 'favorable' } })
  expect(dateDeConfirmation(id)).toBe('27/03/2027')
  await validerAvis(essai.ctx, { candidatureIds: [id] })
  essai.horloge.avancer(3 * 24 * 60)
  expect([dateDeConfirmation(id), getDossierView(essai.ctx, { id }).confirmationLe]).toEqual(['27/03/2027', '2027-03-27'])
})

it('l’accusé d’un bureau qui n’a pas encore nommé son tribunal n’a pas de trou dans ses voies de recours', async () => {
  essai = await ouvrirBureauEssai()
  const { formationId } = await unCatalogue(essai.ctx)
  const { id } = uneCandidature(essai.ctx, formationId)
  receptionner(essai.ctx, { id, version: sujet(id).ligne.candidature.version, date: '2027-03-12', accuse: false })
  expect(rediger(essai.ctx, sujet(id), ANNONCES.receptionne).corps).toContain('devant le tribunal administratif compétent, déposé par courrier')
})
