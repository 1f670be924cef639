import { getDossier } from '#main/database/queries/candidatures.ts'
import { getPieceDemandee } from '#main/database/queries/pieces.ts'
import { countPlis, getDernierPli, getPli, insertContenuPli, insertPli, listPlis, type ContenuPli } from '#main/database/queries/plis.ts'
import type { ApresActe } from '#shared/contract/dossiers.ts'
import type { PliView } from '#shared/contract/plis.ts'
import { estRecevable } from '#shared/domain/piece.ts'
import type { CanalPli, EtatCachet } from '#shared/domain/pli.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { receptionner } from '../dossiers/declarer.ts'
import { exigerDroit, exigerPasFuture, trouve } from '../exiger.ts'
import { recevoirPiece } from '../pieces/recevoir-piece.ts'

export interface SaisiePli {
  readonly canal: CanalPli
  readonly numeroRecommande: string
  readonly cachet: EtatCachet
  readonly cachetLe: string | null
  readonly recuLe: string
  readonly boite: string
  readonly rang: string
  readonly originaux: string
  readonly note: string
}

export interface EnregistrementPli {
  readonly pli: SaisiePli
  readonly candidatures: readonly { readonly id: number; readonly pieces: readonly number[] }[]
  readonly receptionner: boolean
  readonly accuse: boolean
}

/** Each piece found inside that was awaited, or refused on paper, becomes *transmise*; one otherwise answered is only noted with the envelope. */
function recevoirPieces(ctx: Context, candidatureId: number, pieceIds: readonly number[]): ContenuPli['pieces'] {
  return pieceIds.map((pieceJustificativeId) => {
    const ligne = trouve(getPieceDemandee(ctx.db, candidatureId, pieceJustificativeId), 'piece')
    const attendue = estRecevable(ligne.statut ?? 'en_attente') && ligne.pieceFichierId === null
    const recue = attendue ? recevoirPiece(ctx, { candidatureId, pieceJustificativeId, version: ligne.version ?? 0 }) : undefined
    return { pieceJustificativeId, pieceVerdictId: recue?.verdictId ?? null }
  })
}

function receptionnerDossier(ctx: Context, id: number, { pli, accuse }: EnregistrementPli): ApresActe {
  const { version } = trouve(getDossier(ctx.db, id), 'candidature').candidature
  return receptionner(ctx, { id, version, date: pli.recuLe, accuse, cachetLe: pli.cachetLe })
}

function recevoirDossier(ctx: Context, pliId: number, contenu: EnregistrementPli['candidatures'][number], input: EnregistrementPli): ApresActe[] {
  const { id } = contenu
  const { candidature } = trouve(getDossier(ctx.db, id), 'candidature')
  const pieces = recevoirPieces(ctx, id, contenu.pieces)
  ctx.journaliser({ acte: 'enregistrer_pli', sujet: 'pli', sujetId: pliId, candidatureId: id, donnees: { canal: input.pli.canal, cachet: input.pli.cachetLe, recu: input.pli.recuLe, pieces: pieces.length, numero: candidature.numero } })
  ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [id] })
  const actes = input.receptionner ? [receptionnerDossier(ctx, id, input)] : []
  insertContenuPli(ctx.db, pliId, { candidatureId: id, dossierHistoriqueId: actes[0]?.historiqueId ?? null, pieces })
  return actes
}

/**
 * Registers an envelope at mail-opening: what it was, what was in it, the pieces received on paper and the dossier *réceptionné* at its reception
 * date, in one transaction. The postmark is kept apart from the reception (users.md §3.12).
 */
export function enregistrerPli(ctx: Context, input: EnregistrementPli): { pli: PliView; actes: ApresActe[] } {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  exigerPasFuture(ctx, input.pli.recuLe)
  if (input.pli.cachetLe !== null && input.pli.cachetLe > input.pli.recuLe) throw new DomainError('SAISIE_INVALIDE', { champ: 'cachetLe', raison: 'apres_reception' })
  return ctx.ecrire(() => {
    const pliId = insertPli(ctx.db, { ...input.pli, enregistreLe: ctx.maintenant(), enregistrePar: ctx.moi.id })
    const actes = input.candidatures.flatMap((contenu) => recevoirDossier(ctx, pliId, contenu, input))
    return { pli: trouve(getPli(ctx.db, pliId), 'pli'), actes }
  })
}

export interface DemandePlis {
  readonly avant?: number | undefined
  readonly limite: number
  readonly jour?: string | undefined
  readonly recherche?: string | undefined
}

/** The envelopes, the newest first; how many in all under the filter, and how many today. */
export function listPlisView(ctx: Context, input: DemandePlis): { plis: PliView[]; total: number; aujourdhui: number } {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  return { plis: listPlis(ctx.db, input, input.avant, input.limite), total: countPlis(ctx.db, input), aujourdhui: countPlis(ctx.db, { jour: ctx.aujourdhui(), valables: true }) }
}

/** My last postmark, box and rank: proposed for the next envelope, never applied without a key (decision 27). */
export const getDernierPliView = (ctx: Context) => getDernierPli(ctx.db, ctx.moi.id) ?? null
