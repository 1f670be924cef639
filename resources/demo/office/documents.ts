import type { Commande } from '../documents/fabrique.ts'
import type { Personne } from '../personnes.ts'
import { STRUCTURE } from '../structure.ts'
import { deposeLe, idDe } from './arrivees.ts'
import { estPartagee } from './demande.ts'
import type { CandidaturePlanifiee, Plan } from './plan.ts'

/** A file that the plan promises: whose piece it answers, how it is made, when and by whom it came in. */
export interface DocumentPromis {
  readonly candidatureId: number
  readonly code: string
  readonly deposeLe: string
  /** The gestionnaire who scanned it; null when the candidat sent it. */
  readonly deposePar: number | null
  readonly commande: Commande
}

const commandeDe = (plan: Plan, planifiee: CandidaturePlanifiee, piece: CandidaturePlanifiee['pieces'][number]): Commande | undefined => {
  const demandee = STRUCTURE.pieces.find(({ code }) => code === piece.code)
  if (demandee === undefined || piece.fichier === undefined) return undefined
  const { alea, format, lourd } = piece.fichier
  const personne = plan.personnes[planifiee.personne] as Personne
  return { genre: demandee.genre, personne, graine: `${plan.graine}/${planifiee.personne}`, alea, format, formation: planifiee.formation.libelle, destinataire: STRUCTURE.etablissement.nom, deposeLe: deposeLe(plan, planifiee, piece.code).slice(0, 10), rentree: plan.calendrier.rentree, ...(lourd ? { poids: 'lourd' as const } : {}) }
}

/** The first dossiers that somebody opens come first: the queue in its order, then what is incomplete, awaited, complete. */
const ORDRE = ['incomplete', 'attendue', 'complete']
const priorite = ({ place, sort }: CandidaturePlanifiee): number => place ?? 1000 * (1 + ORDRE.indexOf(sort))

/** Every file of the office, in the order in which it is wanted. A shared piece has one file for all the candidatures of its person. */
export function documentsPromis(plan: Plan): DocumentPromis[] {
  const partages = new Set<string>()
  const premiere = (planifiee: CandidaturePlanifiee, code: string): boolean => {
    const demandee = STRUCTURE.pieces.find((une) => une.code === code)
    if (demandee === undefined || !estPartagee(planifiee.formation, demandee)) return true
    const cle = `${planifiee.personne}/${code}`
    return !partages.has(cle) && partages.add(cle) !== undefined
  }
  const promis = plan.candidatures.flatMap((planifiee) =>
    planifiee.pieces.flatMap((piece) => {
      const commande = commandeDe(plan, planifiee, piece)
      if (commande === undefined || !premiere(planifiee, piece.code)) return []
      const deposePar = planifiee.formation.mode === 'courrier' ? 3 : null
      return [{ rang: priorite(planifiee), document: { candidatureId: idDe(planifiee), code: piece.code, deposeLe: deposeLe(plan, planifiee, piece.code), deposePar, commande } }]
    }),
  )
  return promis.sort((a, b) => a.rang - b.rang).map(({ document }) => document)
}
