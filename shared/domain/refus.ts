import { z } from 'zod'

/**
 * The refusals of the office: one closed table of codes, each with the data that its sentence needs (design.md §5). The HTTP status is what
 * the door answers. A code without a sentence in `shared/wording` does not compile.
 */
export const REFUS = {
  INTROUVABLE: { status: 404, data: z.object({ quoi: z.string() }) },
  TRANSITION_INTERDITE: { status: 409, data: z.object({ acte: z.string(), statut: z.string() }) },
  CONDITION_REQUISE: { status: 409, data: z.object({ acte: z.string(), condition: z.string() }) },
  MODIFIEE_ENTRE_TEMPS: { status: 409, data: z.object({ par: z.string().nullable(), le: z.string().nullable() }) },
  ROLE_INTERDIT: { status: 403, data: z.object({ droit: z.string() }) },
  DATE_FUTURE: { status: 422, data: z.object({ date: z.string() }) },
  DATE_PASSEE: { status: 422, data: z.object({ date: z.string() }) },
  AVIS_INCOMPLET: { status: 422, data: z.object({ champ: z.string() }) },
  AVIS_ABSENT: { status: 409, data: z.object({ numeros: z.array(z.string()) }) },
  SIGNATAIRE_ABSENT: { status: 409, data: z.object({ commission: z.string(), raison: z.enum(['absent', 'hors_dates', 'delegation_incomplete']), date: z.string() }) },
  VOIES_ET_DELAIS_ABSENTS: { status: 409, data: z.object({}) },
  MENTIONS_ABSENTES: { status: 409, data: z.object({ mentions: z.array(z.string()) }) },
  DEJA_PARTI: { status: 409, data: z.object({ quoi: z.enum(['courriel', 'lettre_imprimee', 'lettre_postee']) }) },
  RIEN_A_ANNULER: { status: 409, data: z.object({}) },
  DESTINATAIRE_ABSENT: { status: 422, data: z.object({ quoi: z.enum(['courriel', 'adresse']) }) },
  COURRIEL_INVALIDE: { status: 422, data: z.object({ adresse: z.string(), raison: z.string() }) },
  INE_INVALIDE: { status: 422, data: z.object({ ine: z.string() }) },
  DOUBLON: { status: 409, data: z.object({ quoi: z.string(), valeur: z.string() }) },
  SAISIE_INVALIDE: { status: 422, data: z.object({ champ: z.string(), raison: z.string() }) },
  FICHIER_REFUSE: { status: 422, data: z.object({ code: z.string(), nom: z.string(), donnees: z.record(z.string(), z.union([z.string(), z.number()])).optional() }) },
  DEPOT_EXPIRE: { status: 410, data: z.object({}) },
  DEMONSTRATION: { status: 409, data: z.object({}) },
  SMTP_ABSENT: { status: 409, data: z.object({}) },
  SMTP_ECHEC: { status: 502, data: z.object({ etape: z.string(), detail: z.string() }) },
  SAUVEGARDE: { status: 409, data: z.object({ code: z.string() }) },
  DISQUE_PLEIN: { status: 507, data: z.object({}) },
  VERIFICATION_EN_COURS: { status: 503, data: z.object({}) },
  BUREAU_FERME: { status: 409, data: z.object({}) },
  BUREAU_AILLEURS: { status: 409, data: z.object({}) },
  PANNE: { status: 500, data: z.object({ reference: z.string() }) },
} as const satisfies Record<string, { status: number; data: z.ZodType }>

export type CodeRefus = keyof typeof REFUS
export type DonneesRefus<C extends CodeRefus> = z.infer<(typeof REFUS)[C]['data']>
export const CODES_REFUS = Object.keys(REFUS) as CodeRefus[]

/** A refusal of the office, thrown by use cases, bound to its declared code by `api`. Never a bug: those are ordinary errors. */
export class DomainError<C extends CodeRefus = CodeRefus> extends Error {
  readonly code: C
  readonly data: DonneesRefus<C>
  constructor(code: C, data: DonneesRefus<C>) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.data = data
  }
}

export const estRefus = (error: unknown): error is DomainError => error instanceof DomainError
