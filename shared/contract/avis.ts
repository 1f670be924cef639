import { z } from 'zod'
import { COMMENTAIRE_AVIS_MAX, ETATS_ANNONCE, LIEU_PRESELECTION_MAX, STATUTS_AVIS, TYPES_AVIS } from '../domain/avis.ts'
import { CANAUX_REPONSE, STATUTS_REPONSE } from '../domain/reponse.ts'
import { date, heure, id, procedure, texte } from './base.ts'

export const avisView = z.object({
  id,
  version: z.number().int(),
  type: z.enum(TYPES_AVIS),
  statut: z.enum(STATUTS_AVIS),
  motifId: id.nullable(),
  motif: z.string(),
  rang: z.number().int().nullable(),
  reserve: z.string(),
  reserveLeveeLe: z.string().nullable(),
  preselectionLe: z.string().nullable(),
  preselectionHeure: z.string().nullable(),
  preselectionLieu: z.string(),
  commentaire: z.string(),
  saisiLe: z.string(),
  saisiPar: z.string(),
  valideLe: z.string().nullable(),
  validePar: z.string().nullable(),
  /** What a new avis would find: what the current one announced is taken back as long as nothing left. */
  annonce: z.enum(ETATS_ANNONCE),
  actes: z.array(z.enum(['valider', 'retirer', 'annulerValidation', 'leverReserve'])),
})
export type AvisView = z.infer<typeof avisView>

export const reponseView = z.object({ id, statut: z.enum(STATUTS_REPONSE), date: z.string(), canal: z.enum(CANAUX_REPONSE), motif: z.string(), saisiLe: z.string(), saisiPar: z.string() })
export type ReponseView = z.infer<typeof reponseView>

export const saisieAvis = z.object({
  type: z.enum(TYPES_AVIS),
  motifId: id.optional(),
  motif: texte(500).optional(),
  rang: z.number().int().min(1).max(99_999).optional(),
  reserve: texte(500).optional(),
  preselectionLe: date.optional(),
  preselectionHeure: heure.optional(),
  preselectionLieu: texte(LIEU_PRESELECTION_MAX).optional(),
  commentaire: texte(COMMENTAIRE_AVIS_MAX).optional(),
})
export type SaisieAvis = z.infer<typeof saisieAvis>

const rapport = z.object({
  faits: z.array(id),
  refus: z.array(z.object({ id, numero: z.string(), code: z.string(), donnees: z.record(z.string(), z.unknown()) })),
  courriels: z.number().int(),
  lettres: z.number().int(),
  partLe: z.string().nullable(),
})
export type RapportValidation = z.infer<typeof rapport>

/** `reprises`: of how many candidatures what the avis before announced was taken back. */
const rapportSaisie = rapport.extend({ reprises: z.number().int() })
export type RapportSaisie = z.infer<typeof rapportSaisie>

export const avis = {
  /** Enters an avis; a later one replaces it, the history stays. It erases the candidat's answer (domain.md §10.1.3) and takes back what the one before was about to send. */
  saisir: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'AVIS_INCOMPLET', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN')
    .input(z.object({ candidatureIds: z.array(id).min(1).max(5000), avis: saisieAvis }))
    .output(rapportSaisie),
  /** What validating would do, before it is done (ux.md §5): how many courriels, letters, and who cannot be. */
  previsualiser: procedure('ROLE_INTERDIT').input(z.object({ candidatureIds: z.array(id).min(1).max(5000) })).output(rapport),
  /** Avis, journal, courriel and letter with frozen data, in one transaction a candidature (decision 12). */
  valider: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN').input(z.object({ candidatureIds: z.array(id).min(1).max(5000) })).output(rapport),
  retirer: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'TRANSITION_INTERDITE', 'MODIFIEE_ENTRE_TEMPS').input(z.object({ avisId: id, version: z.number().int() })).output(avisView),
  annulerValidation: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'TRANSITION_INTERDITE', 'CONDITION_REQUISE', 'MODIFIEE_ENTRE_TEMPS', 'DEJA_PARTI').input(z.object({ avisId: id, version: z.number().int() })).output(avisView),
  leverReserve: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'MODIFIEE_ENTRE_TEMPS', 'DATE_FUTURE', 'TRANSITION_INTERDITE').input(z.object({ avisId: id, version: z.number().int(), date })).output(avisView),
  /** Confirmation or withdrawal told by phone, post, e-mail or at the counter. */
  repondre: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'TRANSITION_INTERDITE', 'CONDITION_REQUISE', 'DATE_FUTURE', 'DEJA_PARTI')
    .input(z.object({ candidatureId: id, acte: z.enum(['confirmer', 'desister', 'annulerReponse']), date, canal: z.enum(CANAUX_REPONSE), motif: texte(500).default(''), annoncer: z.boolean().default(true) }))
    .output(reponseView),
}
