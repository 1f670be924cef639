import { getDossier, updateCandidatureVue, type LigneDossier } from '#main/database/queries/candidatures.ts'
import { insertHistorique } from '#main/database/queries/dossiers.ts'
import { DOSSIER_MACHINE, type ActeDossier, type StatutDossier } from '#shared/domain/dossier.ts'
import { dateLimiteRetour } from '#shared/domain/echeance.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import { exigerActe, exigerPasFuture, trouve } from '../exiger.ts'

export interface CibleDossier {
  readonly id: number
  /** The version that was seen. */
  readonly version: number
}

const JOURNAL: Readonly<Record<ActeDossier, string>> = { receptionner: 'receptionner_dossier', declarerComplet: 'declarer_complet', declarerIncomplet: 'declarer_incomplet', remettreEnAttente: 'remettre_en_attente' }

/** The column that keeps the date of each statut; the others stay as they were (domain.md §2.3). */
const DATE_DE: Readonly<Partial<Record<StatutDossier, 'recuLe' | 'completLe' | 'incompletLe'>>> = { receptionne: 'recuLe', complet: 'completLe', incomplet: 'incompletLe' }

export interface Changement {
  readonly acte: ActeDossier
  /** A date of the office, never in the future; absent for *en attente*. */
  readonly date?: string
  /** The date by which an incomplete dossier is to be completed: an individual return date. */
  readonly limiteLe?: string
  /** The postmark, when the dossier came in an envelope. */
  readonly cachetLe?: string | null
}

export const refuserModifiee = (ligne: LigneDossier): never => {
  throw new DomainError('MODIFIEE_ENTRE_TEMPS', { par: null, le: ligne.candidature.modifieeLe })
}

function colonnes(ligne: LigneDossier, vers: StatutDossier, { date, limiteLe, cachetLe }: Changement) {
  const colonne = DATE_DE[vers]
  const limite = limiteLe === undefined ? {} : { limiteIndividuelleLe: limiteLe, limiteLe: dateLimiteRetour(ligne.formation.limiteLe, limiteLe) }
  const dates = colonne === undefined || date === undefined ? {} : { [colonne]: date }
  return { dossier: vers, dossierLe: date ?? null, ...dates, ...limite, ...(cachetLe === undefined ? {} : { cachetLe }) }
}

/** Changes the statut of a dossier inside the caller's transaction: decided, written at the version seen, kept in its history, journaled. */
export function changerStatut(ctx: Context, cible: CibleDossier, changement: Changement): { ligne: LigneDossier; historiqueId: number } {
  const { acte, date } = changement
  const ligne = trouve(getDossier(ctx.db, cible.id), 'candidature')
  const { candidature } = ligne
  const vers = exigerActe(DOSSIER_MACHINE, acte, { statut: candidature.dossier, droits: ctx.moi.droits })
  if (date !== undefined) exigerPasFuture(ctx, date)
  const changed = updateCandidatureVue(ctx.db, cible.id, cible.version, colonnes(ligne, vers, changement), ctx.maintenant())
  if (!changed) return refuserModifiee(ligne)
  const historiqueId = insertHistorique(ctx.db, {
    candidatureId: cible.id, statutAvant: candidature.dossier, statut: vers, dateAvant: candidature.dossierLe, date: date ?? null, limiteAvant: candidature.limiteIndividuelleLe,
    recuAvant: candidature.recuLe, cachetAvant: candidature.cachetLe, completAvant: candidature.completLe, incompletAvant: candidature.incompletLe,
    faitLe: ctx.maintenant(), faitPar: ctx.moi.id,
  })
  ctx.journaliser({ acte: JOURNAL[acte], sujet: 'candidature', sujetId: cible.id, candidatureId: cible.id, donnees: { de: candidature.dossier, a: vers, date: date ?? null, limite: changement.limiteLe ?? null } })
  ctx.annoncer({ type: 'candidatures_changees', candidatureIds: [cible.id] })
  return { ligne: trouve(getDossier(ctx.db, cible.id), 'candidature'), historiqueId }
}

