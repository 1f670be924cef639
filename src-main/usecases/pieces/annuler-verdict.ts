import { setRetireLe } from '#main/database/queries/fichiers.ts'
import { getDernierChangement, getDernierVerdict, getVerdict, listCandidaturesDePiece, listPiecesDemandees, marquerVerdictAnnule, updatePiece } from '#main/database/queries/pieces.ts'
import type { PieceApresActe } from '#shared/contract/pieces.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { apresActe } from './agir-sur-piece.ts'

type Verdict = NonNullable<ReturnType<typeof getVerdict>>

/** The verdict, if it is the last on its piece and was not undone; what came after it must be undone first. */
function exigerDernier(ctx: Context, verdictId: number): Verdict {
  const verdict = trouve(getVerdict(ctx.db, verdictId), 'verdict')
  if (verdict.annuleLe !== null) throw new DomainError('RIEN_A_ANNULER', {})
  if (getDernierVerdict(ctx.db, verdict.pieceId)?.id !== verdict.id) {
    throw new DomainError('MODIFIEE_ENTRE_TEMPS', getDernierChangement(ctx.db, verdict.pieceId) ?? { par: null, le: null })
  }
  return verdict
}

function remettreFichier(ctx: Context, verdict: Verdict): void {
  if (verdict.fichierAvantId === verdict.fichierId) return
  if (verdict.fichierId !== null) setRetireLe(ctx.db, verdict.fichierId, ctx.maintenant())
  if (verdict.fichierAvantId !== null) setRetireLe(ctx.db, verdict.fichierAvantId, null)
}

/** Ctrl+Z: the statut, comment and file are what they were before the act; the undoing is journaled like any act. */
export function annulerVerdict(ctx: Context, input: { candidatureId: number; verdictId: number }): PieceApresActe {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_FEN_CAND')
    const verdict = exigerDernier(ctx, input.verdictId)
    if (!listCandidaturesDePiece(ctx.db, verdict.pieceId).includes(input.candidatureId)) throw new DomainError('INTROUVABLE', { quoi: 'piece' })
    const ligne = trouve(listPiecesDemandees(ctx.db, input.candidatureId).find((candidate) => candidate.pieceId === verdict.pieceId), 'piece')
    remettreFichier(ctx, verdict)
    const retour = { id: verdict.pieceId, version: ligne.version ?? 0, statut: verdict.statutAvant, commentaire: verdict.commentaireAvant, pieceFichierId: verdict.fichierAvantId }
    updatePiece(ctx.db, { ...retour, le: ctx.maintenant(), par: ctx.moi.id })
    marquerVerdictAnnule(ctx.db, verdict.id, ctx.maintenant())
    ctx.journaliser({ acte: 'annuler_verdict', sujet: 'piece', sujetId: verdict.pieceId, candidatureId: input.candidatureId, donnees: { piece: ligne.code, de: verdict.statut, a: verdict.statutAvant, acte: verdict.acte } })
    const cible = { candidatureId: input.candidatureId, pieceJustificativeId: ligne.pieceJustificativeId }
    return apresActe(ctx, cible, verdict.pieceId, verdict.id)
  })
}
