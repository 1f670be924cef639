import { z } from 'zod'
import { COMMENTAIRE_PIECE_MAX, PIECE_MACHINE, STATUTS_PIECE, type ActePiece } from '../domain/piece.ts'
import { AVERTISSEMENTS_FICHIER } from '../domain/probleme-fichier.ts'
import { id, procedure, texte, version } from './base.ts'

const actes = z.enum(Object.keys(PIECE_MACHINE) as [ActePiece, ...ActePiece[]])

/** One deposited version of a piece. `probleme` is a code of `domain/probleme-fichier.ts`, null when the file opens. */
export const fichierView = z.object({
  id,
  rang: z.number().int().positive(),
  nom: z.string(),
  type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  tailleOctets: z.number().int().nonnegative(),
  pages: z.number().int().nullable(),
  probleme: z.string().nullable(),
  /** What is to be said beside a file that opens. */
  avertissements: z.array(z.enum(AVERTISSEMENTS_FICHIER)),
  rotations: z.record(z.string(), z.number()),
  deposeLe: z.string(),
  deposePar: z.string().nullable(),
  retireLe: z.string().nullable(),
})
export type FichierView = z.infer<typeof fichierView>

/** A piece asked of this candidature, answered or not. `version` 0 = no answer yet. `actes` are those open to the gestionnaire who asks. */
export const pieceView = z.object({
  candidatureId: id,
  pieceJustificativeId: id,
  pieceId: id.nullable(),
  version,
  code: z.string(),
  libelle: z.string(),
  consigne: z.string(),
  conditionnelle: z.boolean(),
  partagee: z.boolean(),
  /** False for a piece that was answered and is no longer asked (domain.md §10.1.7). */
  demandee: z.boolean(),
  statut: z.enum(STATUTS_PIECE),
  commentaire: z.string(),
  fichier: fichierView.nullable(),
  versions: z.number().int().nonnegative(),
  modifieeLe: z.string().nullable(),
  modifieePar: z.string().nullable(),
  actes: z.array(actes),
})
export type PieceView = z.infer<typeof pieceView>

const cible = { candidatureId: id, pieceJustificativeId: id, version }

/** What an act on a piece answers: the piece as it is now, the dossier's counts, and what Ctrl+Z would undo. */
export const pieceApresActe = z.object({
  piece: pieceView,
  compte: z.object({ demandees: z.number(), controlees: z.number(), transmises: z.number(), refusees: z.number() }),
  verdictId: id,
})
export type PieceApresActe = z.infer<typeof pieceApresActe>

const acteSurPiece = procedure('INTROUVABLE', 'TRANSITION_INTERDITE', 'CONDITION_REQUISE', 'MODIFIEE_ENTRE_TEMPS', 'ROLE_INTERDIT', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN')

export const pieces = {
  valider: acteSurPiece.input(z.object(cible)).output(pieceApresActe),
  refuser: acteSurPiece.input(z.object({ ...cible, commentaire: texte(COMMENTAIRE_PIECE_MAX, 1) })).output(pieceApresActe),
  declarerNonConcernee: acteSurPiece.input(z.object(cible)).output(pieceApresActe),
  recevoir: acteSurPiece.input(z.object(cible)).output(pieceApresActe),
  /** Back to *en attente* without a file, to *transmise* with one: the machine's two acts behind one gesture. */
  remettreEnAttente: acteSurPiece.input(z.object(cible)).output(pieceApresActe),
  /** Attaches bytes already sent to `POST /depots`. A file that is there is replaced: a new version, the piece goes back to *transmise*. */
  deposer: procedure('INTROUVABLE', 'TRANSITION_INTERDITE', 'CONDITION_REQUISE', 'MODIFIEE_ENTRE_TEMPS', 'ROLE_INTERDIT', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN', 'FICHIER_REFUSE', 'DEPOT_EXPIRE')
    .input(z.object({ ...cible, depotId: z.string().min(1).max(64) }))
    .output(pieceApresActe),
  retirer: acteSurPiece.input(z.object(cible)).output(pieceApresActe),
  /** Ctrl+Z: puts back what the verdict replaced, unless something else was done on the piece since. */
  annuler: procedure('INTROUVABLE', 'MODIFIEE_ENTRE_TEMPS', 'ROLE_INTERDIT', 'RIEN_A_ANNULER', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN').input(z.object({ candidatureId: id, verdictId: id })).output(pieceApresActe),
  /** The rotation kept for a page; the verdict stays (same pages, journaled: decision 3). */
  tourner: procedure('INTROUVABLE', 'ROLE_INTERDIT', 'VERIFICATION_EN_COURS', 'DISQUE_PLEIN')
    .input(z.object({ fichierId: id, page: z.number().int().min(1).max(5000), degres: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]) }))
    .output(fichierView),
  versions: procedure('INTROUVABLE').input(z.object({ pieceId: id })).output(z.array(fichierView)),
}
