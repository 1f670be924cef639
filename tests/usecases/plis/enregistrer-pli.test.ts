import { afterEach, beforeEach, expect, it } from 'vitest'
import { getDernierVerdict } from '#main/database/queries/pieces.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { enregistrerPli, getDernierPliView, listPlisView, type EnregistrementPli } from '#main/usecases/plis/enregistrer-pli.ts'
import { enregistrerPieceJustificative } from '#main/usecases/catalogue/pieces-justificatives.ts'
import { refuserPiece } from '#main/usecases/pieces/refuser-piece.ts'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { ouvrirBureauEssai, unCatalogue, uneCandidature, type BureauEssai, type Catalogue } from '../../support/bureau-essai.ts'

let essai: BureauEssai
let catalogue: Catalogue
let id: number

beforeEach(async () => {
  essai = await ouvrirBureauEssai()
  catalogue = await unCatalogue(essai.ctx)
  id = uneCandidature(essai.ctx, catalogue.formationId).id
})
afterEach(() => essai.close())

const PLI: EnregistrementPli['pli'] = { canal: 'recommande', numeroRecommande: 'RA 123', cachet: 'date', cachetLe: '2027-03-08', recuLe: '2027-03-10', boite: 'B2', rang: '14', originaux: 'diplôme original', note: '' }
const enregistrer = (change: Partial<EnregistrementPli> = {}) => enregistrerPli(essai.ctx, { pli: PLI, candidatures: [{ id, pieces: catalogue.pieceIds.slice(0, 2) }], receptionner: true, accuse: true, ...change })
const dossier = (of = id) => getDossierView(essai.ctx, { id: of })
const refus = (code: string, donnees: object = {}) => expect.objectContaining({ code, data: expect.objectContaining(donnees) })

it('enregistre l’enveloppe, ce qu’elle contenait, le dossier réceptionné à sa date et l’accusé, ensemble', () => {
  const { pli, actes } = enregistrer()
  const { dossier: statut, recuLe, cachetLe, pieces, courriels, plis } = dossier()
  expect({ statut, recuLe, cachetLe, pieces: pieces.map((piece) => piece.statut), courriels: courriels.length, plis: plis.map((one) => one.id) }).toEqual({
    statut: 'receptionne', recuLe: '2027-03-10', cachetLe: '2027-03-08', pieces: ['transmise', 'transmise', 'en_attente', 'en_attente'], courriels: 1, plis: [pli.id],
  })
  expect(actes).toHaveLength(1)
  expect(pli).toMatchObject({ canal: 'recommande', boite: 'B2', enregistrePar: 'Inès Lefèvre', candidatures: [{ id, pieces: ['CV', 'Relevé de notes'] }] })
})

it('une seule enveloppe pour deux candidatures : chacune a son dossier réceptionné', () => {
  const autre = uneCandidature(essai.ctx, catalogue.formationId, { identite: { ine: null, nom: 'Seconde' } }).id
  const { actes } = enregistrer({ candidatures: [{ id, pieces: [] }, { id: autre, pieces: [catalogue.pieceIds[2] ?? 0] }] })
  expect([actes.length, dossier().dossier, dossier(autre).dossier, dossier(autre).pieces[2]?.statut]).toEqual([2, 'receptionne', 'receptionne', 'transmise'])
})

it('un complément laisse le statut du dossier comme il est, et une pièce déjà validée n’est pas rejugée', () => {
  enregistrer()
  validerPiece(essai.ctx, { candidatureId: id, pieceJustificativeId: catalogue.pieceIds[0] ?? 0, version: 1 })
  enregistrer({ receptionner: false, accuse: false })
  expect([dossier().dossier, dossier().pieces[0]?.statut, dossier().plis.length, dossier().courriels.length]).toEqual(['receptionne', 'validee', 2, 1])
})

it('une pièce refusée sur papier qui revient par la poste est à contrôler : le verdict et son commentaire restent dans son histoire', () => {
  enregistrer()
  refuserPiece(essai.ctx, { candidatureId: id, pieceJustificativeId: catalogue.pieceIds[0] ?? 0, version: 1, commentaire: 'Illisible' })
  enregistrer({ receptionner: false, accuse: false })
  const { statut, commentaire, pieceId } = dossier().pieces[0] ?? {}
  const { statutAvant, commentaireAvant, acte } = getDernierVerdict(essai.ctx.db, pieceId ?? 0) ?? {}
  expect({ statut, commentaire, acte, statutAvant, commentaireAvant }).toEqual({ statut: 'transmise', commentaire: '', acte: 'recevoir', statutAvant: 'refusee', commentaireAvant: 'Illisible' })
})

it.each([
  ['reçue demain', { pli: { ...PLI, recuLe: '2027-03-13' } }, 'DATE_FUTURE', { date: '2027-03-13' }],
  ['postée après sa réception', { pli: { ...PLI, cachetLe: '2027-03-11' } }, 'SAISIE_INVALIDE', { champ: 'cachetLe' }],
  ['pour une candidature inconnue', { candidatures: [{ id: 999, pieces: [] }] }, 'INTROUVABLE', { quoi: 'candidature' }],
] as const)('une enveloppe %s est refusée, et rien n’est gardé d’elle', (_nom, change, code, donnees) => {
  const avant = listPlisView(essai.ctx, { limite: 10 }).total
  expect(() => enregistrer(change as Partial<EnregistrementPli>)).toThrowError(refus(code, donnees))
  expect([listPlisView(essai.ctx, { limite: 10 }).total, dossier().dossier, dossier().pieces[0]?.statut]).toEqual([avant, 'en_attente', 'en_attente'])
})

it('une pièce qui n’est pas demandée à ce candidat ne s’y glisse pas', async () => {
  const autre = await enregistrerPieceJustificative(essai.ctx, { code: 'AUTRE', libelle: 'Autre', consigne: '', ordre: 9, commune: false, unicite: false, conditionnelle: false, enService: true })
  expect(() => enregistrer({ candidatures: [{ id, pieces: [autre.id] }] })).toThrowError(refus('INTROUVABLE', { quoi: 'piece' }))
  expect([listPlisView(essai.ctx, { limite: 10 }).total, dossier().dossier]).toEqual([0, 'en_attente'])
})

it('deux enveloppes dont la seconde échoue : la première reste, la seconde n’a rien laissé', () => {
  const autre = uneCandidature(essai.ctx, catalogue.formationId, { identite: { ine: null, nom: 'Seconde' } }).id
  enregistrer()
  expect(() => enregistrer({ candidatures: [{ id: autre, pieces: [] }, { id: 999, pieces: [] }] })).toThrowError(refus('INTROUVABLE'))
  expect([listPlisView(essai.ctx, { limite: 10 }).total, dossier(autre).dossier]).toEqual([1, 'en_attente'])
})

it('le dernier cachet, la boîte et le rang sont proposés à qui les a saisis', () => {
  expect(getDernierPliView(essai.ctx)).toBeNull()
  enregistrer()
  expect(getDernierPliView(essai.ctx)).toEqual({ cachetLe: '2027-03-08', boite: 'B2', rang: '14' })
})

it('se cherche par nom, par numéro, par jour, page après page', () => {
  const { pli } = enregistrer()
  essai.horloge.avancer(24 * 60)
  const second = enregistrer({ pli: { ...PLI, recuLe: '2027-03-13', cachetLe: null, cachet: 'absent' }, receptionner: false, accuse: false }).pli
  const ids = (demande: Parameters<typeof listPlisView>[1]) => listPlisView(essai.ctx, demande).plis.map((one) => one.id)
  expect([ids({ limite: 10 }), ids({ limite: 1 }), ids({ limite: 10, avant: second.id })]).toEqual([[second.id, pli.id], [second.id], [pli.id]])
  const trouves = (recherche: string) => ids({ limite: 10, recherche }).length
  expect([trouves('UKASIEWICZ'), trouves(dossier().numero), trouves('ra 123'), trouves('zzz'), trouves('%'), trouves('_'), trouves('lukas')]).toEqual([2, 2, 2, 0, 0, 0, 2])
  expect([ids({ limite: 10, jour: '2027-03-10' }), ids({ limite: 10, jour: '2027-03-11' })]).toEqual([[pli.id], []])
})
