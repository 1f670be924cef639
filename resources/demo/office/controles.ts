import { getCandidature } from '#main/database/queries/candidatures.ts'
import { etiqueter, noter } from '#main/usecases/candidatures/annoter.ts'
import { declarerComplet, declarerIncomplet, preparerIncomplet } from '#main/usecases/dossiers/declarer.ts'
import { declarerNonConcernee } from '#main/usecases/pieces/declarer-non-concernee.ts'
import { refuserPiece } from '#main/usecases/pieces/refuser-piece.ts'
import { validerPiece } from '#main/usecases/pieces/valider-piece.ts'
import { createHasard } from '../hasard.ts'
import { STRUCTURE } from '../structure.ts'
import { idDe, pieceId, reponseA } from './arrivees.ts'
import type { Bureau, Evenement } from './evenement.ts'
import { NOTES, TAGS, type Place } from './gens.ts'
import type { PiecePlanifiee } from './plan-pieces.ts'
import type { CandidaturePlanifiee, Plan } from './plan.ts'

const texteDuMotif = (code: string | undefined): string => STRUCTURE.motifsRefusPiece.find((motif) => motif.code === code)?.texte ?? ''

/** A shared piece may have been decided on already, in another dossier of the same person: it is left as it is. */
function decider(bureau: Bureau, planifiee: CandidaturePlanifiee, { code, verdict, motif }: PiecePlanifiee): void {
  const { ctx } = bureau
  const reponse = reponseA(bureau, planifiee, code)
  if (reponse !== undefined && reponse.statut !== 'transmise' && reponse.statut !== 'en_attente') return
  const cible = { candidatureId: idDe(planifiee), pieceJustificativeId: pieceId(bureau, code), version: reponse?.version ?? 0 }
  if (verdict === 'validee' || (verdict === 'non_concernee' && reponse?.statut === 'transmise')) validerPiece(ctx, cible)
  else if (verdict === 'refusee') refuserPiece(ctx, { ...cible, commentaire: texteDuMotif(motif) })
  else if (verdict === 'non_concernee') declarerNonConcernee(ctx, cible)
}

function declarer({ ctx }: Bureau, planifiee: CandidaturePlanifiee): void {
  const id = idDe(planifiee)
  const cible = { id, version: getCandidature(ctx.db, id)?.version ?? 0, date: ctx.aujourdhui(), annoncer: true }
  if (planifiee.sort === 'complete') declarerComplet(ctx, cible)
  else declarerIncomplet(ctx, { ...cible, limiteLe: preparerIncomplet(ctx, { id }).limiteLe })
}

/** From when the pieces of a dossier are looked at, in minutes of the office's day. */
const MATIN = 300
const SECONDES_PAR_PIECE = 35

const quiControle = ({ rang }: CandidaturePlanifiee): Place => (rang % 4 === 0 ? 0 : 1)

/** The pieces one after the other, then the declaration. `debut` is the instant of the first verdict. */
export function controleDe(planifiee: CandidaturePlanifiee, debut: number): Evenement[] {
  const qui = quiControle(planifiee)
  const decidees = planifiee.pieces.filter(({ verdict }) => verdict !== 'aucun')
  const instant = (rang: number): string => new Date(debut + rang * SECONDES_PAR_PIECE * 1000).toISOString()
  const verdicts = decidees.map((piece, rang): Evenement => ({ le: instant(rang), qui, faire: (bureau) => decider(bureau, planifiee, piece) }))
  const declares = planifiee.sort === 'complete' || planifiee.sort === 'incomplete'
  return declares ? [...verdicts, { le: instant(decidees.length + 1), qui, faire: (bureau) => declarer(bureau, planifiee) }] : verdicts
}

export const debutDuControle = (plan: Plan, { controleLe = '', rang }: CandidaturePlanifiee): number => Date.parse(plan.calendrier.instant(controleLe, MATIN + (rang % 170)))

/** A note, or a tag, on some of the dossiers. */
export function annotationsDe(plan: Plan, planifiee: CandidaturePlanifiee): Evenement[] {
  const hasard = createHasard(`${plan.graine}/notes/${planifiee.rang}`)
  const jour = planifiee.controleLe ?? planifiee.recuLe
  if (jour === undefined || jour >= plan.calendrier.aujourdhui) return []
  const le = (minute: number): string => plan.calendrier.instant(jour, minute + (planifiee.rang % 40))
  const id = idDe(planifiee)
  const texte = hasard.pick(NOTES)
  const tag = hasard.int(0, TAGS.length - 1)
  return [
    ...(hasard.chance(0.12) ? [{ le: le(440), qui: hasard.pick([0, 1, 2] as const), faire: ({ ctx }: Bureau) => void noter(ctx, { id, texte }) }] : []),
    ...(hasard.chance(0.16) ? [{ le: le(445), qui: 1 as const, faire: ({ ctx, reperes }: Bureau) => etiqueter(ctx, { ids: [id], tagId: reperes.tags[tag] ?? 0, poser: true }) }] : []),
  ]
}
