import { getDernierHistorique } from '#main/database/queries/dossiers.ts'
import { getDernierVerdict, getVerdict } from '#main/database/queries/pieces.ts'
import { getPli, listContenuPli, marquerPliAnnule, type ContenuPli } from '#main/database/queries/plis.ts'
import type { PliView } from '#shared/contract/plis.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { annulerStatut } from '../dossiers/annuler-statut.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { annulerVerdict } from '../pieces/annuler-verdict.ts'

function reprendreReception(ctx: Context, { candidatureId, dossierHistoriqueId }: ContenuPli): void {
  if (dossierHistoriqueId === null || getDernierHistorique(ctx.db, candidatureId)?.id !== dossierHistoriqueId) return
  annulerStatut(ctx, { id: candidatureId, historiqueId: dossierHistoriqueId })
}

function reprendrePiece(ctx: Context, candidatureId: number, verdictId: number | null): void {
  const verdict = verdictId === null ? undefined : getVerdict(ctx.db, verdictId)
  if (verdict === undefined || getDernierVerdict(ctx.db, verdict.pieceId)?.id !== verdict.id) return
  annulerVerdict(ctx, { candidatureId, verdictId: verdict.id })
}

function reprendreContenu(ctx: Context, { id, canal, recuLe }: PliView, contenu: ContenuPli): void {
  const { candidatureId, pieces } = contenu
  reprendreReception(ctx, contenu)
  for (const { pieceVerdictId } of pieces.toReversed()) reprendrePiece(ctx, candidatureId, pieceVerdictId)
  ctx.journaliser({ acte: 'annuler_pli', sujet: 'pli', sujetId: id, candidatureId, donnees: { canal, recu: recuLe, pieces: pieces.length } })
  ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [candidatureId] })
}

/**
 * Cancels an envelope that was recorded by mistake: it stays in the list, said cancelled, and what recording it did is taken back in the same
 * transaction, as long as nothing came after: the reception of each dossier with its accusé, the pieces received. Throws RIEN_A_ANNULER the second
 * time and DEJA_PARTI once an accusé left, and then nothing is taken back.
 */
export function annulerPli(ctx: Context, input: { id: number }): PliView {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  return ctx.ecrire(() => {
    const pli = trouve(getPli(ctx.db, input.id), 'pli')
    if (!marquerPliAnnule(ctx.db, pli.id, ctx.maintenant())) throw new DomainError('RIEN_A_ANNULER', {})
    for (const contenu of listContenuPli(ctx.db, pli.id)) reprendreContenu(ctx, pli, contenu)
    return trouve(getPli(ctx.db, pli.id), 'pli')
  })
}
