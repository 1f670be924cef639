import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { getCandidature } from '#main/database/queries/candidatures.ts'
import { listRefletsDus } from '#main/database/queries/reflet-catalogue.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { enregistrerFormation, listFormationsView } from '#main/usecases/catalogue/formations.ts'
import { enregistrerMotif, enregistrerTag, listMotifsView, listTagsView } from '#main/usecases/catalogue/motifs-et-tags.ts'
import { ajouterPiecesUsuelles, enregistrerPieceJustificative, listPiecesView } from '#main/usecases/catalogue/pieces-justificatives.ts'
import type { Context } from '#main/usecases/context.ts'
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
  const [{ commission: _commission, candidatures: _candidatures, ...saisie }] = listFormationsView(essai.ctx).filter(({ id }) => id === catalogue.formationId) as [ReturnType<typeof listFormationsView>[number]]
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

const retenu = (id: number) => getCandidature(essai.ctx.db, id)
const touchees = async (geste: () => Promise<unknown>): Promise<number[]> => {
  essai.evenements.length = 0
  await geste()
  return essai.evenements.flatMap((evenement) => (evenement.type === 'candidatures_changees' ? evenement.candidatureIds : []))
}

it('un libellé, une consigne ou une date de jury ne touchent aucun dossier', async () => {
  const { id } = uneCandidature(essai.ctx, catalogue.formationId)
  const avant = retenu(id)
  const [piece] = listPiecesView(essai.ctx) as [ReturnType<typeof listPiecesView>[number]]
  const { formations: _formations, ...saisie } = piece
  expect(await touchees(() => enregistrerPieceJustificative(essai.ctx, { ...saisie, libelle: 'Curriculum vitae', consigne: 'Deux pages' }))).toEqual([])
  expect(await touchees(() => enregistrerFormation(essai.ctx, { ...formation(), juryLe: '2027-05-12' }))).toEqual([])
  expect(retenu(id)).toEqual(avant)
})

it('les dossiers suivent leur formation et ce qui est demandé, sans passer pour modifiés ; eux seuls sont annoncés', async () => {
  const autre = await enregistrerFormation(essai.ctx, { ...formation(), id: undefined, version: undefined, code: 'L3', pieceIds: [] })
  const { id } = uneCandidature(essai.ctx, catalogue.formationId)
  const sansPieces = uneCandidature(essai.ctx, autre.id, { identite: { nom: 'Chen' } }).id
  const avant = retenu(id)
  essai.horloge.avancer(60)
  expect(await touchees(() => enregistrerFormation(essai.ctx, { ...formation(), limiteLe: '2027-04-20' }))).toEqual([id])
  expect(retenu(id)).toEqual({ ...avant, limiteLe: '2027-04-20' })
  const [piece] = listPiecesView(essai.ctx) as [ReturnType<typeof listPiecesView>[number]]
  const { formations: _formations, ...saisie } = piece
  expect(await touchees(() => enregistrerPieceJustificative(essai.ctx, { ...saisie, enService: false }))).toEqual([id])
  expect(retenu(id)).toEqual({ ...avant, limiteLe: '2027-04-20', piecesDemandees: 3 })
  expect(await touchees(() => enregistrerPieceJustificative(essai.ctx, { ...saisie, code: 'COMMUNE', id: undefined, version: undefined, commune: true }))).toEqual([id, sansPieces])
})

it('un arrêt entre deux tranches laisse le décompte dû : l’ouverture suivante le finit', async () => {
  const { id } = uneCandidature(essai.ctx, catalogue.formationId)
  let ecritures = 0
  const { ecrire } = essai.ctx
  const arret: Context = { ...essai.ctx, ecrire: (travail) => {
    if (ecritures++ > 0) throw new Error('arrêt')
    return ecrire(travail)
  } }
  await expect(enregistrerFormation(arret, { ...formation(), pieceIds: catalogue.pieceIds.slice(0, 1) })).rejects.toThrow('arrêt')
  expect([retenu(id)?.piecesDemandees, listRefletsDus(essai.ctx.db).length]).toEqual([4, 1])
  essai.bureau.services.demarrer()
  await vi.waitFor(() => expect([retenu(id)?.piecesDemandees, listRefletsDus(essai.ctx.db)]).toEqual([1, []]))
})
