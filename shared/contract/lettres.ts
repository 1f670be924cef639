import { z } from 'zod'
import { GENRES_LETTRE, STATUTS_LETTRE } from '../domain/lettre.ts'
import { date, id, procedure, texte } from './base.ts'

export const lettreResume = z.object({
  id,
  version: z.number().int(),
  genre: z.enum(GENRES_LETTRE),
  statut: z.enum(STATUTS_LETTRE),
  candidatureId: id,
  numero: z.string(),
  nom: z.string(),
  prenom: z.string(),
  formation: z.string(),
  creeeLe: z.string(),
  emiseLe: z.string().nullable(),
  imprimeeLe: z.string().nullable(),
  posteeLe: z.string().nullable(),
  notifieeLe: z.string().nullable(),
  notifieeComment: z.string(),
  annuleeLe: z.string().nullable(),
  nomFichier: z.string(),
  sha256: z.string().nullable(),
  tailleOctets: z.number().nullable(),
  parCourriel: z.boolean(),
})
export type LettreResume = z.infer<typeof lettreResume>

export const GROUPES_LETTRE = ['toutes', 'a_imprimer', 'a_poster', 'postees', 'annulees'] as const

const selection = z.object({ ids: z.array(id).min(1).max(5000) })

const departs = z.object({ imprimeeLe: date.nullable(), posteeLe: date.nullable() })
/** What a mark changed on a letter: enough to take it back, unless something else happened to the letter since. */
const marque = z.object({ id, avant: departs, apres: departs })
export type Marque = z.infer<typeof marque>
const marquees = z.object({ marques: z.array(marque) })

/** A job under way: its progress arrives as `travail_avance` events; `exportId` is served by `GET /exports/<id>` when it is done. */
export const travailLance = z.object({ travailId: z.string() })

export const lettres = {
  list: procedure().input(z.object({ groupe: z.enum(GROUPES_LETTRE), genre: z.enum(GENRES_LETTRE).optional(), recherche: texte(100).optional(), avant: id.optional(), limite: z.number().int().min(1).max(500).default(200) })).output(z.object({ lettres: z.array(lettreResume), total: z.number().int(), groupes: z.record(z.string(), z.number()) })),
  /** Every id of a group, to act on more than what is loaded. */
  ids: procedure().input(z.object({ groupe: z.enum(GROUPES_LETTRE), genre: z.enum(GENRES_LETTRE).optional(), recherche: texte(100).optional() })).output(z.array(id)),
  get: procedure('INTROUVABLE').input(z.object({ id })).output(lettreResume),
  /** What a validated avis would print, before validation: bytes at `GET /exports/<exportId>`. */
  apercu: procedure('INTROUVABLE', 'AVIS_ABSENT', 'SIGNATAIRE_ABSENT', 'VOIES_ET_DELAIS_ABSENTS', 'DESTINATAIRE_ABSENT').input(z.object({ candidatureId: id })).output(z.object({ exportId: z.string(), nom: z.string() })),
  /** One PDF for printing, in this order; `rectoVerso` keeps each letter on its own sheets. */
  imprimer: procedure('ROLE_INTERDIT', 'INTROUVABLE').input(selection.extend({ rectoVerso: z.boolean() })).output(travailLance),
  /** One file a letter, into a folder of this machine (`dossier`) or as one archive to download. */
  exporter: procedure('ROLE_INTERDIT', 'INTROUVABLE').input(selection.extend({ dossier: z.string().max(1000).optional() })).output(travailLance),
  marquerImprimees: procedure('ROLE_INTERDIT', 'DATE_FUTURE').input(selection.extend({ date })).output(marquees),
  marquerPostees: procedure('ROLE_INTERDIT', 'DATE_FUTURE').input(selection.extend({ date })).output(marquees),
  /** Gives the letters back the dates they had; one that was marked otherwise or notified since is left. */
  demarquer: procedure('ROLE_INTERDIT', 'DATE_FUTURE').input(z.object({ marques: z.array(marque).min(1).max(5000) })).output(z.object({ changees: z.number().int() })),
  /** The date on which the candidat received it, which is not the date of posting (decision 27): AR returned, handed over, NPAI. */
  marquerNotifiee: procedure('ROLE_INTERDIT', 'INTROUVABLE', 'DATE_FUTURE').input(z.object({ id, date, comment: z.enum(['avis_reception', 'remise', 'npai']) })).output(lettreResume),
}
