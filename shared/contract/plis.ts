import { z } from 'zod'
import { CANAUX_PLI, ETATS_CACHET } from '../domain/pli.ts'
import { date, id, procedure, texte } from './base.ts'
import { apresActe } from './dossiers.ts'

export const pliView = z.object({
  id,
  canal: z.enum(CANAUX_PLI),
  numeroRecommande: z.string(),
  cachet: z.enum(ETATS_CACHET),
  cachetLe: z.string().nullable(),
  recuLe: z.string(),
  boite: z.string(),
  rang: z.string(),
  originaux: z.string(),
  note: z.string(),
  enregistreLe: z.string(),
  enregistrePar: z.string(),
  /** Recorded by mistake: kept in the list, and what it did was taken back. */
  annuleLe: z.string().nullable(),
  candidatures: z.array(z.object({ id, numero: z.string(), nom: z.string(), prenom: z.string(), formation: z.string(), pieces: z.array(z.string()) })),
})
export type PliView = z.infer<typeof pliView>

export const saisiePli = z
  .object({
    canal: z.enum(CANAUX_PLI),
    numeroRecommande: texte(40).default(''),
    cachet: z.enum(ETATS_CACHET),
    cachetLe: date.nullable(),
    recuLe: date,
    boite: texte(40).default(''),
    rang: texte(40).default(''),
    originaux: texte(500).default(''),
    note: texte(500).default(''),
  })
  .refine((pli) => (pli.cachet === 'date') === (pli.cachetLe !== null), { error: 'cachet', path: ['cachetLe'] })

export const plis = {
  /** The envelope, what was in it, and the dossier *réceptionné*, in one transaction; the accusé if wanted. */
  enregistrer: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'DATE_FUTURE', 'SAISIE_INVALIDE', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN')
    .input(
      z.object({
        pli: saisiePli,
        candidatures: z.array(z.object({ id, pieces: z.array(id).max(100) })).min(1).max(50),
        /** False leaves the statut of the dossier as it is: a complement to a complete dossier, for one. */
        receptionner: z.boolean().default(true),
        accuse: z.boolean(),
      }),
    )
    .output(z.object({ pli: pliView, actes: z.array(apresActe) })),
  /** Sets the envelope aside and takes back what recording it did, if nothing came after: the pieces received, the dossier's reception and its accusé. */
  annuler: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'RIEN_A_ANNULER', 'DEJA_PARTI', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN').input(z.object({ id })).output(pliView),
  list: procedure().input(z.object({ avant: id.optional(), limite: z.number().int().min(1).max(200).default(100), jour: date.optional(), recherche: texte(100).optional() })).output(z.object({ plis: z.array(pliView), total: z.number().int(), aujourdhui: z.number().int() })),
  /** The last postmark, box and rank typed by me: proposed, never applied without a key (decision 27). */
  dernier: procedure().output(z.object({ cachetLe: z.string().nullable(), boite: z.string(), rang: z.string() }).nullable()),
}
