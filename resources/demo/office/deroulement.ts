import { arriveesDe } from './arrivees.ts'
import { annotationsDe, controleDe, debutDuControle } from './controles.ts'
import type { Evenement } from './evenement.ts'
import { jurysDe } from './jurys.ts'
import type { CandidaturePlanifiee, Plan } from './plan.ts'

/** How many dossiers were declared a few minutes ago: their courriels wait, and can still be taken back. */
const A_L_INSTANT = { incomplete: 3, complete: 2 } as const
const MINUTE_MS = 60_000

/** The last dossiers of formations that still receive, where Pli writes to the candidats itself. */
const derniers = (plan: Plan, sort: keyof typeof A_L_INSTANT): CandidaturePlanifiee[] =>
  plan.candidatures.filter((une) => une.sort === sort && une.saison.retour > 0 && une.formation.maitre === 'pli' && plan.personnes[une.personne]?.courriel !== undefined).slice(-A_L_INSTANT[sort])

/** Ends each of the last controls within the last nine minutes. */
function controlesALInstant(dossiers: readonly CandidaturePlanifiee[], maintenant: string): Evenement[] {
  return dossiers.flatMap((planifiee, rang) => {
    const fin = Date.parse(maintenant) - MINUTE_MS * (1.2 * (dossiers.length - rang) + 0.5)
    const duree = Date.parse(controleDe(planifiee, 0).at(-1)?.le ?? '1970-01-01T00:00:00Z')
    return controleDe(planifiee, fin - duree)
  })
}

/** Everything that was done in the office until now, in its order. */
export function derouler(plan: Plan, maintenant: string): Evenement[] {
  const recents = [...derniers(plan, 'complete'), ...derniers(plan, 'incomplete')]
  const ordinaires = plan.candidatures.filter((planifiee) => planifiee.controleLe !== undefined && !recents.includes(planifiee))
  const tous = [
    ...plan.candidatures.flatMap((planifiee) => arriveesDe(plan, planifiee)),
    ...ordinaires.flatMap((planifiee) => controleDe(planifiee, debutDuControle(plan, planifiee))),
    ...plan.candidatures.flatMap((planifiee) => annotationsDe(plan, planifiee)),
    ...jurysDe(plan),
    ...controlesALInstant(recents, maintenant),
  ]
  return tous.filter(({ le }) => le <= maintenant).sort((a, b) => a.le.localeCompare(b.le))
}
