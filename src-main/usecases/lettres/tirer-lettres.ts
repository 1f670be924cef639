import { listLettresParId } from '#main/database/queries/lettres.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerDroit } from '../exiger.ts'

/** Throws INTROUVABLE when one of these letters does not exist. */
function exigerLettres(ctx: Context, ids: readonly number[]): void {
  if (listLettresParId(ctx.db, ids).length < new Set(ids).size) throw new DomainError('INTROUVABLE', { quoi: 'lettre' })
}

/** Starts making one PDF of these letters, in this order: the bytes that were issued, whatever changed since (P23). Letters still in preparation are waited for. */
export function imprimerLettres(ctx: Context, input: { readonly ids: readonly number[]; readonly rectoVerso: boolean }): { travailId: string } {
  exigerDroit(ctx, 'VALID_AVIS')
  exigerLettres(ctx, input.ids)
  return { travailId: ctx.travaux.lancer('imprimer_lettres', input) }
}

/** Starts writing one file a letter, in a folder of this machine or in one archive (P24). */
export function exporterLettres(ctx: Context, input: { readonly ids: readonly number[]; readonly dossier?: string | undefined }): { travailId: string } {
  exigerDroit(ctx, 'VALID_AVIS')
  exigerLettres(ctx, input.ids)
  return { travailId: ctx.travaux.lancer('exporter_lettres', input) }
}
