import { afterEach, beforeEach, expect, it } from 'vitest'
import { getCandidature } from '#main/database/queries/candidatures.ts'
import { getCourriel, updateCourriel } from '#main/database/queries/courriels.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { declarerComplet } from '#main/usecases/dossiers/declarer.ts'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { annulerPli } from '#main/usecases/plis/annuler-pli.ts'
import { enregistrerPli, getDernierPliView, listPlisView, type EnregistrementPli } from '#main/usecases/plis/enregistrer-pli.ts'
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

const PLI: EnregistrementPli['pli'] = { canal: 'poste', numeroRecommande: '', cachet: 'date', cachetLe: '2027-03-08', recuLe: '2027-03-10', boite: 'B2', rang: '14', originaux: '', note: '' }
const enregistrer = (change: Partial<EnregistrementPli> = {}) => enregistrerPli(essai.ctx, { pli: PLI, candidatures: [{ id, pieces: catalogue.pieceIds.slice(0, 2) }], receptionner: true, accuse: true, ...change })
const dossier = (of = id) => getDossierView(essai.ctx, { id: of })
const etat = (of = id) => {
  const { dossier: statut, recuLe, cachetLe, pieces } = dossier(of)
  return { statut, recuLe, cachetLe, pieces: pieces.map((piece) => piece.statut) }
}
const refus = (code: string, data: object = {}) => expect.objectContaining({ code, data })
const partir = (courrielId: number) => updateCourriel(essai.ctx.db, courrielId, getCourriel(essai.ctx.db, courrielId)?.version ?? 0, { statut: 'envoye' })

it('un pli enregistré sur le mauvais dossier est repris : pièces, réception et accusé ; il reste dans la liste, dit annulé', () => {
  const avant = etat()
  const { pli, actes } = enregistrer()
  const annule = annulerPli(essai.ctx, { id: pli.id })
  expect(etat()).toEqual(avant)
  expect(getCourriel(essai.ctx.db, actes[0]?.courrielId ?? 0)?.statut).toBe('brouillon')
  expect({ annuleLe: annule.annuleLe, liste: listPlisView(essai.ctx, { limite: 10 }).plis, dossier: dossier().plis }).toEqual({ annuleLe: essai.ctx.maintenant(), liste: [annule], dossier: [annule] })
})

it('toutes les candidatures de l’enveloppe sont reprises, et le journal de chacune le dit', () => {
  const autre = uneCandidature(essai.ctx, catalogue.formationId, { identite: { ine: null, nom: 'Seconde' } }).id
  const avant = [etat(), etat(autre)]
  const { pli } = enregistrer({ candidatures: [{ id, pieces: [] }, { id: autre, pieces: [catalogue.pieceIds[2] ?? 0] }] })
  annulerPli(essai.ctx, { id: pli.id })
  expect([etat(), etat(autre)]).toEqual(avant)
  expect([id, autre].map((of) => dossier(of).histoire.filter(({ acte }) => acte === 'annuler_pli').length)).toEqual([1, 1])
})

it('ce qui est venu après reste : la pièce validée depuis, le dossier déclaré complet depuis', () => {
  const { pli } = enregistrer()
  validerPiece(essai.ctx, { candidatureId: id, pieceJustificativeId: catalogue.pieceIds[0] ?? 0, version: 1 })
  declarerComplet(essai.ctx, { id, version: getCandidature(essai.ctx.db, id)?.version ?? 0, date: '2027-03-12', annoncer: false })
  annulerPli(essai.ctx, { id: pli.id })
  expect(etat()).toMatchObject({ statut: 'complet', recuLe: '2027-03-10', pieces: ['validee', 'en_attente', 'en_attente', 'en_attente'] })
})

it('un accusé déjà parti ne se reprend pas, et rien n’est annulé', () => {
  const { pli, actes } = enregistrer()
  partir(actes[0]?.courrielId ?? 0)
  const avant = etat()
  expect(() => annulerPli(essai.ctx, { id: pli.id })).toThrowError(refus('DEJA_PARTI', { quoi: 'courriel' }))
  expect([etat(), listPlisView(essai.ctx, { limite: 10 }).plis[0]?.annuleLe]).toEqual([avant, null])
})

it('ne s’annule qu’une fois, et un pli inconnu est introuvable', () => {
  const { pli } = enregistrer()
  annulerPli(essai.ctx, { id: pli.id })
  expect(() => annulerPli(essai.ctx, { id: pli.id })).toThrowError(refus('RIEN_A_ANNULER'))
  expect(() => annulerPli(essai.ctx, { id: 999 })).toThrowError(refus('INTROUVABLE', { quoi: 'pli' }))
})

it('un pli annulé ne compte plus dans la journée, et sa place n’est plus proposée', () => {
  const { pli } = enregistrer({ pli: { ...PLI, recuLe: essai.ctx.aujourdhui() } })
  annulerPli(essai.ctx, { id: pli.id })
  const { total, aujourdhui } = listPlisView(essai.ctx, { limite: 10 })
  expect({ total, aujourdhui, dernier: getDernierPliView(essai.ctx) }).toEqual({ total: 1, aujourdhui: 0, dernier: null })
})
