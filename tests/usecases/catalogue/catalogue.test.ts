import { afterEach, beforeEach, expect, it } from 'vitest'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { enregistrerFormation, listFormationsView } from '#main/usecases/catalogue/formations.ts'
import { enregistrerMotif, enregistrerTag, listMotifsView, listTagsView } from '#main/usecases/catalogue/motifs-et-tags.ts'
import { ajouterPiecesUsuelles, enregistrerPieceJustificative, listPiecesView } from '#main/usecases/catalogue/pieces-justificatives.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai, type Catalogue } from '../../support/bureau-essai.ts'

let essai: BureauEssai
let catalogue: Catalogue
beforeEach(async () => {
  essai = await ouvrirBureauEssai()
  catalogue = await unCatalogue(essai.ctx)
})
afterEach(() => essai.close())

const refus = (code: string, donnees: object = {}) => expect.objectContaining({ code, data: expect.objectContaining(donnees) })
const formation = () => {
  const [{ commission: _commission, candidatures: _candidatures, ...saisie }] = listFormationsView(essai.ctx) as [ReturnType<typeof listFormationsView>[number]]
  return saisie
}

it('une pièce de plus à la formation est demandée aussitôt dans ses dossiers, et comptée', async () => {
  const { id } = uneCandidature(essai.ctx, catalogue.formationId)
  const piece = await enregistrerPieceJustificative(essai.ctx, { code: 'ATTEST', libelle: 'Attestation', consigne: '', ordre: 9, commune: false, unicite: false, conditionnelle: false, enService: true })
  const avant = getDossierView(essai.ctx, { id })
  await enregistrerFormation(essai.ctx, { ...formation(), pieceIds: [...catalogue.pieceIds, piece.id] })
  const apres = getDossierView(essai.ctx, { id })
  expect([avant.pieces.length, apres.pieces.length, apres.compte.demandees - avant.compte.demandees]).toEqual([4, 5, 1])
})

it('une formation changée par un autre entre-temps n’est pas écrasée', async () => {
  const vue = formation()
  await enregistrerFormation(essai.ctx, { ...vue, libelle: 'Premier' })
  await expect(async () => enregistrerFormation(essai.ctx, { ...vue, libelle: 'Second' })).rejects.toThrowError(refus('MODIFIEE_ENTRE_TEMPS'))
  expect(formation().libelle).toBe('Premier')
})

it('deux formations n’ont pas le même code', async () => {
  const { id: _id, version: _version, ...neuve } = formation()
  await expect(async () => enregistrerFormation(essai.ctx, neuve)).rejects.toThrowError(refus('DOUBLON'))
})

it('les pièces usuelles s’ajoutent une fois', async () => {
  const avant = listPiecesView(essai.ctx).length
  await ajouterPiecesUsuelles(essai.ctx)
  const apres = listPiecesView(essai.ctx).length
  await ajouterPiecesUsuelles(essai.ctx)
  expect([apres > avant, listPiecesView(essai.ctx).length]).toEqual([true, apres])
})

it('un motif se garde, se corrige et se retire du service ; une étiquette ne se dit pas deux fois', () => {
  const motif = enregistrerMotif(essai.ctx, { usage: 'piece', texte: 'Document flou', enService: true })
  enregistrerMotif(essai.ctx, { id: motif.id, usage: 'piece', texte: 'Document trop flou', enService: false })
  expect(listMotifsView(essai.ctx, { usage: 'piece' }).filter((one) => one.id === motif.id)).toMatchObject([{ texte: 'Document trop flou', enService: false }])
  const { id } = enregistrerTag(essai.ctx, { libelle: 'urgent', couleur: 'red' })
  enregistrerTag(essai.ctx, { id, libelle: 'très urgent', couleur: 'orange' })
  expect(listTagsView(essai.ctx)).toMatchObject([{ id, libelle: 'très urgent', couleur: 'orange' }])
  expect(() => enregistrerTag(essai.ctx, { libelle: 'très urgent', couleur: 'red' })).toThrowError(refus('DOUBLON', { quoi: 'tag' }))
})
