import { z } from 'zod'
import { date, id, procedure, texte } from './base.ts'

const acteDossier = procedure('MENTIONS_ABSENTES', 'INTROUVABLE', 'TRANSITION_INTERDITE', 'ROLE_INTERDIT', 'MODIFIEE_ENTRE_TEMPS', 'DATE_FUTURE', 'DATE_PASSEE', 'DESTINATAIRE_ABSENT', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN')

const cible = { id, version: z.number().int() }

/** A courriel, or the same text as a letter when there is no address (decision 23), shown for correction before it is recorded. */
export const annonce = z.object({
  voie: z.enum(['courriel', 'lettre', 'aucune']),
  /** Why nothing is sent: `maitre` = eCandidat writes for this formation (decision 29). */
  raison: z.enum(['maitre', 'sans_adresse']).nullable(),
  destinataire: z.string(),
  objet: z.string(),
  corps: z.string(),
})
export type Annonce = z.infer<typeof annonce>

const texteCorrige = z.object({ objet: texte(500, 1), corps: z.string().min(1).max(20_000) }).optional()

/** What an act on the dossier answers: what was done, and what will happen and when. */
export const apresActe = z.object({ historiqueId: id, courrielId: id.nullable(), lettreId: id.nullable(), partLe: z.string().nullable() })
export type ApresActe = z.infer<typeof apresActe>

/** How many of a selection have a piece refused or missing, and the first of them. */
export const defautsEnMasse = z.object({ nombre: z.number().int(), premiers: z.array(z.object({ id, numero: z.string(), nom: z.string(), prenom: z.string() })) })
export type DefautsEnMasse = z.infer<typeof defautsEnMasse>

/** As many dossiers as one act takes. */
const selection = z.array(id).min(1).max(5000)

const pieceEnDefaut = z.object({ pieceJustificativeId: id, libelle: z.string(), statut: z.string(), commentaire: z.string() })

export const dossiers = {
  receptionner: acteDossier.input(z.object({ ...cible, date, accuse: z.boolean() })).output(apresActe),
  /** The pieces refused or missing: `complet` asks once when there are any (decision 34). */
  enDefaut: procedure('INTROUVABLE').input(z.object({ id })).output(z.array(pieceEnDefaut)),
  /** The same question for a selection. */
  enDefautEnMasse: procedure('ROLE_INTERDIT').input(z.object({ ids: selection })).output(defautsEnMasse),
  declarerComplet: acteDossier.input(z.object({ ...cible, date, annoncer: z.boolean().default(true) })).output(apresActe),
  /** The courriel or letter written from the refused and missing pieces, with each comment, the new deadline and the return address. */
  preparerIncomplet: procedure('INTROUVABLE', 'ROLE_INTERDIT').input(z.object({ id, limiteLe: date.optional() })).output(z.object({ annonce, limiteLe: z.string(), pieces: z.array(pieceEnDefaut) })),
  declarerIncomplet: acteDossier.input(z.object({ ...cible, date, limiteLe: date, texte: texteCorrige, annoncer: z.boolean().default(true) })).output(apresActe),
  remettreEnAttente: acteDossier.input(z.object(cible)).output(apresActe),
  /** Undoes the last change of statut while its courriel waits and its letter is neither printed nor posted (decision 21). */
  annuler: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'RIEN_A_ANNULER', 'DEJA_PARTI', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN').input(z.object({ id, historiqueId: id })).output(z.object({ id })),
  /** The same statut for a selection: one savepoint a row, a report row by row (decision 13); `historiques` is what undoing needs. */
  enMasse: procedure('ROLE_INTERDIT', 'DATE_FUTURE')
    .input(z.object({ ids: selection, acte: z.enum(['receptionner', 'declarerComplet', 'declarerIncomplet']), date }))
    .output(z.object({ faits: z.array(id), historiques: z.array(z.object({ id, historiqueId: id })), refus: z.array(z.object({ id, numero: z.string(), code: z.string(), donnees: z.record(z.string(), z.unknown()) })), courriels: z.number().int(), lettres: z.number().int(), partLe: z.string().nullable() })),
}
