import { codeDePanne, ErreurBase } from '../open-erreurs.ts'

/** What is wrong with a backup or its folder, named before any data is touched. */
export type CodeSauvegarde =
  | 'E-SAUV-DESTINATION'
  | 'E-SAUV-PLACE'
  | 'E-SAUV-MANIFESTE'
  | 'E-SAUV-AUTRE-BUREAU'
  | 'E-SAUV-VERSION'
  | 'E-SAUV-TRONQUEE'
  | 'E-SAUV-OCTETS'
  | 'E-SAUV-PIECE-MANQUANTE'
  | 'E-SAUV-PIECE-CHANGEE'
  | 'E-SAUV-BASE'
  | 'E-SAUV-SOURCE'

export class ErreurSauvegarde extends ErreurBase<CodeSauvegarde> {}

/** The code of a named backup error, here or carried from a child in the message of another; undefined for what has no name. */
export const codeSauvegarde = (erreur: unknown): string | undefined => /E-SAUV-[A-Z-]+/.exec(String(erreur))?.[0]

/** A full or forbidden destination in the words of backups; the rest passes through untouched. */
export function traduireEcriture(erreur: unknown, chemin: string): unknown {
  if (erreur instanceof ErreurSauvegarde) return erreur
  const code = codeDePanne(erreur)
  const detail = erreur instanceof Error ? erreur.message : ''
  if (code === 'DISQUE_PLEIN') return new ErreurSauvegarde('E-SAUV-PLACE', { chemin, detail }, erreur)
  if (code === 'DOSSIER_LECTURE_SEULE') return new ErreurSauvegarde('E-SAUV-DESTINATION', { chemin, raison: 'interdit', detail }, erreur)
  if (code === 'BASE_ABIMEE') return new ErreurSauvegarde('E-SAUV-SOURCE', { chemin, detail }, erreur)
  return erreur
}
