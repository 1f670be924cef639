import { z } from 'zod'
import { COURRIEL_MACHINE, STATUTS_COURRIEL, type ActeCourriel } from '../domain/courriel.ts'
import { id, procedure, texte } from './base.ts'

const actes = z.enum(Object.keys(COURRIEL_MACHINE) as [ActeCourriel, ...ActeCourriel[]])

export const courrielResume = z.object({
  id,
  version: z.number().int(),
  code: z.string(),
  statut: z.enum(STATUTS_COURRIEL),
  destinataire: z.string(),
  destinataireNom: z.string(),
  objet: z.string(),
  partLe: z.string().nullable(),
  partiLe: z.string().nullable(),
  creeLe: z.string(),
  reponseCode: z.number().int().nullable(),
  reponseTexte: z.string(),
  candidatureId: id.nullable(),
  numero: z.string().nullable(),
  /** Whose it is: to be corrected when the address was refused. */
  candidatId: id.nullable(),
  copie: z.boolean(),
})
export type CourrielResume = z.infer<typeof courrielResume>

/** A courriel as its reader will see it: `html` is complete and inert, to be shown in a sandboxed frame. */
export const courrielView = courrielResume.extend({
  expediteur: z.string(),
  /** The Message-ID, never made again: what a mail service searches for. */
  messageId: z.string(),
  corps: z.string(),
  html: z.string(),
  texte: z.string(),
  piecesJointes: z.array(z.object({ lettreId: id, nom: z.string(), tailleOctets: z.number().nullable() })),
  tentatives: z.array(z.object({ commenceeLe: z.string(), termineeLe: z.string().nullable(), resultat: z.string().nullable(), reponseCode: z.number().nullable(), detail: z.string() })),
  /** In a demonstration: the file that was written instead of sending. */
  fichierEml: z.string().nullable(),
  actes: z.array(actes),
})
export type CourrielView = z.infer<typeof courrielView>

const acte = procedure('INTROUVABLE', 'ROLE_INTERDIT', 'TRANSITION_INTERDITE', 'MODIFIEE_ENTRE_TEMPS', 'DEJA_PARTI')
const cible = z.object({ id, version: z.number().int() })

export const GROUPES_COURRIEL = ['tous', 'en_partance', 'a_traiter', 'partis', 'brouillons', 'abandonnes'] as const

export const reglageSmtp = z.object({
  hote: texte(255, 1),
  port: z.number().int().min(1).max(65_535),
  /** `tls` from the first byte (465), `starttls` required (587), `clair` only where the host is explicitly allowed without (decision 21). */
  securite: z.enum(['tls', 'starttls', 'clair']),
  utilisateur: texte(255),
  expediteur: texte(254, 3),
  expediteurNom: texte(100),
  repondreA: texte(254),
})
export type ReglageSmtp = z.infer<typeof reglageSmtp>

export const courriels = {
  list: procedure().input(z.object({ groupe: z.enum(GROUPES_COURRIEL), recherche: texte(100).optional(), avant: id.optional(), limite: z.number().int().min(1).max(200).default(100) })).output(z.object({ courriels: z.array(courrielResume), total: z.number().int(), groupes: z.record(z.string(), z.number()) })),
  get: procedure('INTROUVABLE').input(z.object({ id })).output(courrielView),
  annulerEnvoi: acte.input(cible).output(courrielView),
  mettreEnFile: acte.input(cible).output(courrielView),
  envoyerMaintenant: acte.input(cible).output(courrielView),
  modifier: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'TRANSITION_INTERDITE', 'MODIFIEE_ENTRE_TEMPS', 'COURRIEL_INVALIDE').input(cible.extend({ destinataire: texte(254, 3), objet: texte(500, 1), corps: z.string().min(1).max(20_000) })).output(courrielView),
  abandonner: acte.input(cible).output(courrielView),
  marquerEnvoye: acte.input(cible).output(courrielView),
  renvoyer: acte.input(cible).output(courrielView),
  smtp: procedure('ROLE_INTERDIT').output(z.object({ reglage: reglageSmtp.nullable(), motDePasseConnu: z.boolean(), secretDurable: z.boolean(), pauseJusqua: z.string().nullable() })),
  reglerSmtp: procedure('ROLE_INTERDIT', 'DEMONSTRATION', 'COURRIEL_INVALIDE').input(z.object({ reglage: reglageSmtp, motDePasse: z.string().max(500).optional() })).output(z.object({ secretDurable: z.boolean() })),
  /** Opens a real session with the server, then sends a real message to this address. */
  testerSmtp: procedure('ROLE_INTERDIT', 'SMTP_ABSENT', 'SMTP_ECHEC', 'DEMONSTRATION', 'COURRIEL_INVALIDE').input(z.object({ destinataire: texte(254, 3) })).output(z.object({ reponse: z.string(), dureeMs: z.number() })),
}
