import type { Droit } from './droit.ts'
import type { Machine } from './machine.ts'

/** eCandidat: TypeStatutPiece AT, TR, VA, RE, NC. */
export const STATUTS_PIECE = ['en_attente', 'transmise', 'validee', 'refusee', 'non_concernee'] as const
export type StatutPiece = (typeof STATUTS_PIECE)[number]

/** eCandidat: `PjCand.commentaire` s(500). */
export const COMMENTAIRE_PIECE_MAX = 500

const REVIEWABLE = ['en_attente', 'transmise', 'validee', 'refusee'] as const

/**
 * What staff may do with a piece (domain.md §2.2, decision 3). A paper piece can be received, validated or refused without a file; one that was
 * refused and comes back by post is received again: its verdict and comment stay in its history.
 * Refusing again changes the comment. `remettreAControler` keeps a file that is there; `remettreEnAttente` is for a piece without one.
 */
export const PIECE_MACHINE = {
  valider: { from: REVIEWABLE, to: 'validee', droit: 'GEST_FEN_CAND' },
  refuser: { from: REVIEWABLE, to: 'refusee', droit: 'GEST_FEN_CAND' },
  declarerNonConcernee: { from: ['en_attente'], to: 'non_concernee', droit: 'GEST_FEN_CAND', requires: ['conditionnelle', 'sans_fichier'] },
  recevoir: { from: ['en_attente', 'refusee'], to: 'transmise', droit: 'GEST_FEN_CAND', requires: ['sans_fichier'] },
  remettreEnAttente: { from: ['transmise', 'validee', 'refusee', 'non_concernee'], to: 'en_attente', droit: 'GEST_FEN_CAND', requires: ['sans_fichier'] },
  remettreAControler: { from: ['validee', 'refusee'], to: 'transmise', droit: 'GEST_FEN_CAND', requires: ['fichier'] },
  deposer: { from: REVIEWABLE, to: 'transmise', droit: 'GEST_FEN_CAND', requires: ['sans_fichier'] },
  remplacer: { from: ['transmise', 'validee', 'refusee'], to: 'transmise', droit: 'GEST_FEN_CAND', requires: ['fichier'] },
  retirer: { from: ['transmise', 'validee', 'refusee'], to: 'en_attente', droit: 'GEST_FEN_CAND', requires: ['fichier'] },
} as const satisfies Machine<StatutPiece, Droit>

export type ActePiece = keyof typeof PIECE_MACHINE

/** A piece is "contrôlée" once somebody decided on it; *non concernée* counts as satisfied, *refusée* as decided (domain.md §10.1.6). */
export const STATUTS_CONTROLES: readonly StatutPiece[] = ['validee', 'refusee', 'non_concernee']
export const STATUTS_SATISFAITS: readonly StatutPiece[] = ['validee', 'non_concernee']

export const estControlee = (statut: StatutPiece): boolean => STATUTS_CONTROLES.includes(statut)
export const estSatisfaite = (statut: StatutPiece): boolean => STATUTS_SATISFAITS.includes(statut)

/** What an envelope may bring: a piece that is awaited, or awaited again after a refusal. */
export const STATUTS_RECEVABLES: readonly StatutPiece[] = PIECE_MACHINE.recevoir.from
export const estRecevable = (statut: StatutPiece): boolean => STATUTS_RECEVABLES.includes(statut)

/** The facts that PIECE_MACHINE asks about. */
export function faitsPiece(piece: { readonly conditionnelle: boolean; readonly aFichier: boolean }): ReadonlySet<string> {
  return new Set([piece.aFichier ? 'fichier' : 'sans_fichier', ...(piece.conditionnelle ? ['conditionnelle'] : [])])
}
