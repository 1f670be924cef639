import { z } from 'zod'
import { AVIS_COURANTS } from '../domain/avis.ts'
import { MODES_FORMATION, STATUTS_DOSSIER } from '../domain/dossier.ts'
import { SENS, TRIS, VUES } from '../domain/file-attente.ts'
import { STATUTS_REPONSE } from '../domain/reponse.ts'
import { avisView, reponseView } from './avis.ts'
import { date, id, procedure, texte } from './base.ts'
import { courrielResume } from './courriels.ts'
import { lettreResume } from './lettres.ts'
import { pieceView } from './pieces.ts'
import { pliView } from './plis.ts'
import { coordonnees, identite } from './candidats.ts'

export const filtre = z.object({
  vue: z.enum(VUES),
  dossier: z.array(z.enum(STATUTS_DOSSIER)).max(4).optional(),
  avis: z.array(z.enum(AVIS_COURANTS)).max(6).optional(),
  mode: z.enum(MODES_FORMATION).optional(),
  formationIds: z.array(id).max(200).optional(),
  commissionIds: z.array(id).max(200).optional(),
  tagIds: z.array(id).max(50).optional(),
  recherche: texte(100).optional(),
})

export const ordre = z.object({ tri: z.enum(TRIS), sens: z.enum(SENS) })

export const tagView = z.object({ id, libelle: z.string(), couleur: z.string() })

/** A line of the queue. */
export const ligneView = z.object({
  id,
  numero: z.string(),
  nom: z.string(),
  prenom: z.string(),
  formationCode: z.string(),
  formation: z.string(),
  mode: z.enum(MODES_FORMATION),
  dossier: z.enum(STATUTS_DOSSIER),
  piecesDemandees: z.number().int(),
  piecesControlees: z.number().int(),
  piecesTransmises: z.number().int(),
  piecesRefusees: z.number().int(),
  avis: z.enum(AVIS_COURANTS),
  avisEtat: z.enum(['aucun', 'saisi', 'valide']),
  reponse: z.enum(STATUTS_REPONSE),
  recuLe: z.string().nullable(),
  limiteLe: z.string(),
  enRetard: z.boolean(),
  modifieeLe: z.string(),
  tags: z.array(tagView),
})
export type LigneView = z.infer<typeof ligneView>

export const noteView = z.object({ id, texte: z.string(), ecriteLe: z.string(), ecritePar: z.string(), aMoi: z.boolean() })

/** A line of the dossier's history: an act of the journal, with what people wrote when it is still kept. */
export const histoireView = z.object({ sequence: z.number(), faitLe: z.string(), par: z.string().nullable(), acte: z.string(), donnees: z.record(z.string(), z.unknown()), texte: z.string().nullable() })

/** The whole dossier, one answer: what the workstation shows. */
export const dossierView = z.object({
  id,
  version: z.number().int(),
  numero: z.string(),
  candidatId: id,
  identite,
  coordonnees,
  formation: z.object({
    id,
    code: z.string(),
    libelle: z.string(),
    mode: z.enum(MODES_FORMATION),
    maitre: z.enum(['pli', 'ecandidat']),
    commission: z.string(),
    commissionId: id,
    adresseRetour: z.string(),
    limiteLe: z.string(),
    juryLe: z.string().nullable(),
    publicationLe: z.string().nullable(),
    informations: z.string(),
  }),
  dossier: z.enum(STATUTS_DOSSIER),
  dossierLe: z.string().nullable(),
  recuLe: z.string().nullable(),
  cachetLe: z.string().nullable(),
  completLe: z.string().nullable(),
  incompletLe: z.string().nullable(),
  limiteLe: z.string(),
  confirmationLe: z.string().nullable(),
  horsDelai: z.boolean(),
  enRetard: z.boolean(),
  annuleeLe: z.string().nullable(),
  compte: z.object({ demandees: z.number(), controlees: z.number(), transmises: z.number(), refusees: z.number() }),
  pieces: z.array(pieceView),
  avis: z.array(avisView),
  avisCourant: z.enum(AVIS_COURANTS),
  avisEtat: z.enum(['aucun', 'saisi', 'valide']),
  reponse: z.enum(STATUTS_REPONSE),
  reponses: z.array(reponseView),
  plis: z.array(pliView),
  notes: z.array(noteView),
  tags: z.array(tagView),
  courriels: z.array(courrielResume),
  lettres: z.array(lettreResume),
  autres: z.array(z.object({ id, numero: z.string(), formation: z.string(), dossier: z.enum(STATUTS_DOSSIER), avis: z.enum(AVIS_COURANTS), avisEtat: z.enum(['aucun', 'saisi', 'valide']) })),
  histoire: z.array(histoireView),
  /** The acts open to whoever asks, one list an axis, so that the screen draws and never decides. */
  actes: z.object({ dossier: z.array(z.string()), avis: z.array(z.string()), reponse: z.array(z.string()), note: z.boolean(), tag: z.boolean(), pli: z.boolean() }),
})
export type DossierView = z.infer<typeof dossierView>

/** "Où en est mon dossier ?" at the counter: hides notes, other people and unpublished avis. */
export const guichetView = z.object({
  numero: z.string(),
  nom: z.string(),
  prenom: z.string(),
  naissanceLe: z.string().nullable(),
  formation: z.string(),
  dossier: z.enum(STATUTS_DOSSIER),
  recuLe: z.string().nullable(),
  limiteLe: z.string(),
  pieces: z.array(z.object({ libelle: z.string(), statut: z.string(), commentaire: z.string() })),
  avis: z.enum(AVIS_COURANTS),
  avisLe: z.string().nullable(),
  reponse: z.enum(STATUTS_REPONSE),
  dernierCourrielLe: z.string().nullable(),
  adresseRetour: z.string(),
})
export type GuichetView = z.infer<typeof guichetView>

const facetteView = z.object({ cle: z.string(), libelle: z.string().nullable(), total: z.number().int() })
export type FacetteView = z.infer<typeof facetteView>

export const candidatures = {
  /** Every id of the queue in its order, as `lireIds` reads them: the caller freezes them, and asks for lines window by window (decision 33). */
  ids: procedure().input(z.object({ filtre, ordre })).output(z.object({ ids: z.string(), total: z.number().int() })),
  /** The first lines, at once. `total` counts the whole queue. */
  premieres: procedure().input(z.object({ filtre, ordre, limite: z.number().int().min(1).max(200) })).output(z.object({ lignes: z.array(ligneView), total: z.number().int() })),
  /** These lines, in this order; an id out of my scope or gone is left out. */
  lignes: procedure().input(z.object({ ids: z.array(id).max(200) })).output(z.array(ligneView)),
  /** Counts of each view and of each value of each facet, under the other filters. */
  facettes: procedure().input(z.object({ filtre })).output(z.object({ vues: z.record(z.string(), z.number()), facettes: z.record(z.string(), z.array(facetteView)) })),
  /** For the palette and the mail room: the best few for what is typed. */
  trouver: procedure().input(z.object({ recherche: texte(100), limite: z.number().int().min(1).max(50).default(12) })).output(z.array(ligneView)),
  get: procedure('INTROUVABLE').input(z.object({ id })).output(dossierView),
  guichet: procedure('INTROUVABLE').input(z.object({ id })).output(guichetView),
  /** A candidature typed from paper: the candidat too, unless `candidatId` names one who is known. */
  creer: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'DOUBLON', 'INE_INVALIDE', 'COURRIEL_INVALIDE', 'SAISIE_INVALIDE', 'DISQUE_PLEIN')
    .input(z.object({ formationId: id, candidatId: id.optional(), identite: identite.optional(), coordonnees: coordonnees.optional() }))
    .output(z.object({ id, numero: z.string() })),
  /** An individual return date; it never shortens the formation's (domain.md §2.6). */
  prolonger: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'DATE_PASSEE', 'MODIFIEE_ENTRE_TEMPS').input(z.object({ id, version: z.number().int(), limiteLe: date })).output(dossierView),
  noter: procedure('INTROUVABLE', 'ROLE_INTERDIT').input(z.object({ id, texte: texte(2000, 1) })).output(z.array(noteView)),
  supprimerNote: procedure('INTROUVABLE', 'ROLE_INTERDIT').input(z.object({ noteId: id })).output(z.array(noteView)),
  etiqueter: procedure('INTROUVABLE', 'ROLE_INTERDIT').input(z.object({ ids: z.array(id).min(1).max(5000), tagId: id, poser: z.boolean() })).output(z.object({ changees: z.number().int() })),
}
