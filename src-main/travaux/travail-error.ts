/** TROP_LONG and TROP_LOURD: killed at a limit. PLANTE: the child died. ANNULE: the caller gave up. ECHEC: the job threw. */
export type CodeTravail = 'TROP_LONG' | 'TROP_LOURD' | 'PLANTE' | 'ANNULE' | 'ECHEC'

/** Why a job gave no result. `detail` is for the log only: it may hold the text of a library. */
export class TravailError extends Error {
  readonly code: CodeTravail
  readonly travail: string
  readonly detail: string

  constructor(code: CodeTravail, travail: string, detail = '') {
    super(`${travail}: ${code}${detail === '' ? '' : ` (${detail})`}`)
    this.name = 'TravailError'
    this.code = code
    this.travail = travail
    this.detail = detail
  }
}
