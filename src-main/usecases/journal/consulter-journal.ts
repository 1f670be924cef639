import { countJournal, listActesJournal, listAuteursJournal, listJournal, type FiltreJournal } from '#main/database/queries/journal.ts'
import type { VerificationJournal } from '#main/database/queries/verifier-journal.ts'
import type { LigneJournal } from '#shared/contract/journal.ts'
import { bornesDuJour } from '#shared/domain/dates.ts'
import type { Context } from '../context.ts'
import { exigerDroit } from '../exiger.ts'
import { createLecteurDonnees } from './lire-donnees.ts'

export interface DemandeJournal {
  readonly avant?: number | undefined
  readonly limite: number
  readonly acte?: string | undefined
  readonly gestionnaireId?: number | undefined
  readonly candidatureId?: number | undefined
  /** Dates of the office, both included. */
  readonly du?: string | undefined
  readonly au?: string | undefined
}

const filtreDe = ({ fuseau }: Context, { du, au, limite: _limite, ...rest }: DemandeJournal): FiltreJournal => ({
  ...rest,
  du: du === undefined ? undefined : bornesDuJour(du, fuseau).debut,
  au: au === undefined ? undefined : bornesDuJour(au, fuseau).fin,
})

export interface PageJournal {
  readonly lignes: LigneJournal[]
  readonly total: number | null
  readonly actes: string[]
  readonly auteurs: { id: number; nom: string }[]
}

/** The journal, the newest lines first; its first page says how many lines there are, and what the filters may offer. */
export function listJournalView(ctx: Context, input: DemandeJournal): PageJournal {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  const filtre = filtreDe(ctx, input)
  const lire = createLecteurDonnees(ctx.db)
  const lignes = listJournal(ctx.db, filtre, input.limite).map((ligne) => ({ ...ligne, donnees: lire(ligne.donnees) }))
  if (input.avant !== undefined) return { lignes, total: null, actes: [], auteurs: [] }
  return { lignes, total: countJournal(ctx.db, filtre), actes: listActesJournal(ctx.db), auteurs: listAuteursJournal(ctx.db) }
}

/** Recomputes the whole chain in the read-only child, then journals that it was done and what it found. */
export async function verifierChaine(ctx: Context): Promise<VerificationJournal & { dureeMs: number }> {
  exigerDroit(ctx, 'GEST_CANDIDATURE')
  const debut = Date.parse(ctx.maintenant())
  const verification = await ctx.travaux.lireAilleurs<VerificationJournal>('verifierJournal', null)
  const dureeMs = Date.parse(ctx.maintenant()) - debut
  ctx.ecrire(() => ctx.journaliser({ acte: 'verifier_journal', sujet: 'journal', sujetId: verification.lignes, donnees: { intacte: verification.intacte, lignes: verification.lignes } }))
  return { ...verification, dureeMs }
}
