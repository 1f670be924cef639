/** DISQUE_PLEIN: nothing was kept. FICHIER_TROP_GROS: more bytes than allowed. DISQUE_REFUSE: the disk or its rights said no. */
export type CodeFichier = 'DISQUE_PLEIN' | 'FICHIER_TROP_GROS' | 'DISQUE_REFUSE'

const CODES: Readonly<Record<string, CodeFichier>> = {
  ENOSPC: 'DISQUE_PLEIN',
  EDQUOT: 'DISQUE_PLEIN',
  EIO: 'DISQUE_REFUSE',
  EROFS: 'DISQUE_REFUSE',
  EACCES: 'DISQUE_REFUSE',
  EPERM: 'DISQUE_REFUSE',
}

export class FichierError extends Error {
  readonly code: CodeFichier

  constructor(code: CodeFichier, options?: ErrorOptions) {
    super(code, options)
    this.name = 'FichierError'
    this.code = code
  }
}

/** The house's error for what the disk said; anything else comes back as it was. */
export function traduireErreurDisque(cause: unknown): unknown {
  const code = CODES[(cause as NodeJS.ErrnoException).code ?? '']
  return code === undefined ? cause : new FichierError(code, { cause })
}
