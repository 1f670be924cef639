import { getReglage, setReglage } from '#main/database/queries/bureau.ts'
import type { SauvegardeView } from '#shared/contract/bureau.ts'
import type { Context } from '../context.ts'
import { exigerDroit } from '../exiger.ts'

export const REGLAGE_DOSSIER = 'sauvegarde.dossier'
export const REGLAGE_ERREUR = 'sauvegarde.erreur'

export const dossierSauvegarde = (ctx: Pick<Context, 'db'>): string | null => {
  const value = getReglage(ctx.db, REGLAGE_DOSSIER)
  return typeof value === 'string' ? value : null
}

/** Where backups go and what is there; a folder that cannot be read shows no generation and its error. */
export async function listSauvegardes(ctx: Context, examiner: (dossier: string) => Promise<SauvegardeView[]>) {
  exigerDroit(ctx, 'PARAMETRAGE')
  const dossier = dossierSauvegarde(ctx)
  const erreur = getReglage(ctx.db, REGLAGE_ERREUR)
  return { dossier, generations: dossier === null ? [] : await examiner(dossier), derniereErreur: typeof erreur === 'string' ? erreur : null }
}

/** Chooses the second folder, or stops the daily backup. */
export function reglerSauvegarde(ctx: Context, input: { dossier: string | null }): { ok: true } {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'PARAMETRAGE')
    setReglage(ctx.db, REGLAGE_DOSSIER, input.dossier)
    setReglage(ctx.db, REGLAGE_ERREUR, null)
    ctx.journaliser({ acte: 'regler_sauvegarde', sujet: 'etablissement', sujetId: 1, donnees: { reglee: input.dossier !== null } })
    ctx.annoncer({ type: 'bureau_change' })
    return { ok: true }
  })
}

/** Starts a backup now; its progress is announced. */
export function sauvegarderMaintenant(ctx: Context): { travailId: string } {
  exigerDroit(ctx, 'PARAMETRAGE')
  return { travailId: ctx.travaux.lancer('sauvegarder', null) }
}
