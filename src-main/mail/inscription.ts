import type { Courriel } from '#main/database/queries/courriels.ts'
import type { BureauDuCourrier } from './drain-outbox.ts'
import { inscrireIssue } from './inscrire.ts'
import type { Issue } from './issue.ts'

interface AInscrire {
  readonly courriel: Courriel
  readonly issue: Issue
  readonly repriseLe: string | undefined
}

/** Writes issues, in their order, and keeps those that the base could not take yet (full disk). */
export function createInscription(bureau: Pick<BureauDuCourrier, 'ecrire' | 'consigner' | 'db' | 'maintenant' | 'identifiant'>, inscrit: (courriel: Courriel) => void) {
  const attente: AInscrire[] = []

  const inscrire = ({ courriel, issue, repriseLe }: AInscrire): boolean => {
    try {
      bureau.ecrire(() => inscrireIssue(bureau, courriel, issue, repriseLe))
      return true
    } catch (error) {
      bureau.consigner(error)
      return false
    }
  }

  /** False while one could not be written: nothing more is sent before it is, so that no message goes twice. */
  const tout = (): boolean => {
    for (let next = attente[0]; next !== undefined; next = attente[0]) {
      if (!inscrire(next)) return false
      attente.shift()
      inscrit(next.courriel)
    }
    return true
  }

  return {
    tout,
    ajouter(courriel: Courriel, issue: Issue, repriseLe: string | undefined): void {
      attente.push({ courriel, issue, repriseLe })
      tout()
    },
  }
}
