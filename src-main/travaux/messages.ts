/** What the parent says to a child. One job at a time: `id` only guards against an answer that comes late. */
export type VersEnfant =
  | { type: 'faire'; id: number; nom: string; entree: unknown }
  | { type: 'annuler'; id: number }
  /** Load what the job `nom` will need: the next job is likely to be like the last. */
  | { type: 'preparer'; nom: string }

/** What a child says to its parent. */
export type VersParent =
  | { type: 'progression'; id: number; fait: number; total: number }
  | { type: 'fini'; id: number; sortie: unknown }
  | { type: 'echec'; id: number; message: string }
  | { type: 'memoire'; octets: number }
