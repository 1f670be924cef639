import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { annulerVerdict } from '#main/usecases/pieces/annuler-verdict.ts'
import { refuserPiece } from '#main/usecases/pieces/refuser-piece.ts'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { getDossierView } from '#main/usecases/candidatures/get-dossier.ts'
import { listCourrielsDe } from '#main/database/queries/courriels.ts'
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

const cible = (rang: number, version = 0) => ({ candidatureId: id, pieceJustificativeId: catalogue.pieceIds[rang] ?? 0, version })

describe('refuser une pièce', () => {
  it('refuse une pièce papier sans fichier, garde le commentaire et compte la pièce comme contrôlée', () => {
    const { piece, compte } = refuserPiece(essai.ctx, { ...cible(1), commentaire: 'Document illisible' })
    expect({ statut: piece.statut, commentaire: piece.commentaire, version: piece.version, fichier: piece.fichier, compte }).toEqual({
      statut: 'refusee', commentaire: 'Document illisible', version: 1, fichier: null, compte: { demandees: 4, controlees: 1, transmises: 0, refusees: 1 },
    })
  })

  it('n’envoie rien : le courriel part avec la déclaration du dossier', () => {
    refuserPiece(essai.ctx, { ...cible(1), commentaire: 'Document illisible' })
    expect(listCourrielsDe(essai.ctx.db, id)).toEqual([])
  })

  it('refuser de nouveau change le commentaire', () => {
    const first = refuserPiece(essai.ctx, { ...cible(1), commentaire: 'Document illisible' })
    const second = refuserPiece(essai.ctx, { ...cible(1, first.piece.version), commentaire: 'Page 2 absente' })
    expect({ statut: second.piece.statut, commentaire: second.piece.commentaire, version: second.piece.version }).toEqual({ statut: 'refusee', commentaire: 'Page 2 absente', version: 2 })
  })

  it('dit qui a été plus rapide quand la pièce a changé entre-temps', () => {
    validerPiece(essai.ctx, cible(1))
    expect(() => refuserPiece(essai.ctx, { ...cible(1, 0), commentaire: 'x' })).toThrowError(expect.objectContaining({ code: 'MODIFIEE_ENTRE_TEMPS', data: { par: 'Inès Lefèvre', le: essai.horloge.maintenant } }))
  })

  it('est interdit à un profil de consultation, et introuvable hors de la candidature', () => {
    const lecteur = { ...essai.ctx, moi: { ...essai.ctx.moi, droits: new Set(['GEST_CANDIDATURE'] as const) } }
    expect(() => refuserPiece(lecteur, { ...cible(1), commentaire: 'x' })).toThrowError(expect.objectContaining({ code: 'ROLE_INTERDIT' }))
    expect(() => refuserPiece(essai.ctx, { candidatureId: id, pieceJustificativeId: 999, version: 0, commentaire: 'x' })).toThrowError(expect.objectContaining({ code: 'INTROUVABLE' }))
  })

  it('annonce les dossiers changés après la validation de la transaction, jamais après un refus', () => {
    essai.evenements.length = 0
    refuserPiece(essai.ctx, { ...cible(0), commentaire: 'x' })
    const apres = essai.evenements.map((evenement) => evenement.type)
    expect(() => refuserPiece(essai.ctx, { ...cible(0, 0), commentaire: 'y' })).toThrow()
    expect({ apres, total: essai.evenements.length }).toEqual({ apres: ['candidatures_changees'], total: 1 })
  })
})

describe('annuler (Ctrl+Z)', () => {
  it('remet le statut et le commentaire d’avant, et le dit au journal', () => {
    const first = refuserPiece(essai.ctx, { ...cible(1), commentaire: 'Document illisible' })
    const second = validerPiece(essai.ctx, cible(1, first.piece.version))
    const undone = annulerVerdict(essai.ctx, { candidatureId: id, verdictId: second.verdictId })
    const actes = getDossierView(essai.ctx, { id }).histoire.map((line) => line.acte)
    expect({ statut: undone.piece.statut, commentaire: undone.piece.commentaire, actes: actes.slice(0, 3) }).toEqual({ statut: 'refusee', commentaire: 'Document illisible', actes: ['annuler_verdict', 'valider_piece', 'refuser_piece'] })
  })

  it('n’annule pas deux fois, ni un verdict qui n’est plus le dernier', () => {
    const first = refuserPiece(essai.ctx, { ...cible(1), commentaire: 'x' })
    const second = validerPiece(essai.ctx, cible(1, first.piece.version))
    expect(() => annulerVerdict(essai.ctx, { candidatureId: id, verdictId: first.verdictId })).toThrowError(expect.objectContaining({ code: 'MODIFIEE_ENTRE_TEMPS' }))
    annulerVerdict(essai.ctx, { candidatureId: id, verdictId: second.verdictId })
    expect(() => annulerVerdict(essai.ctx, { candidatureId: id, verdictId: second.verdictId })).toThrowError(expect.objectContaining({ code: 'RIEN_A_ANNULER' }))
  })
})
