import { findMotif } from './motifs.ts'
import { repondre } from '#main/usecases/avis/repondre.ts'
import { saisirAvis } from '#main/usecases/avis/saisir-avis.ts'
import { validerAvis } from '#main/usecases/avis/valider-avis.ts'
import type { RapportValidation, SaisieAvis } from '#shared/contract/avis.ts'
import type { CanalReponse } from '#shared/domain/reponse.ts'
import { createHasard } from '../hasard.ts'
import { STRUCTURE } from '../structure.ts'
import { idDe } from './arrivees.ts'
import type { Bureau, Evenement } from './evenement.ts'
import { COMMENTAIRES_AVIS, RESERVES } from './gens.ts'
import type { CandidaturePlanifiee, Plan } from './plan.ts'
import { SAISON, type LigneSaison } from './saison.ts'

/** What each jury that is over gave, in the order of its list. `valide` false: entered, waiting for the responsable. */
interface Jury {
  readonly formation: string
  readonly favorables: number
  readonly sousReserve: number
  readonly preselections: number
  readonly listeComplementaire: number
  readonly listeAttente: number
  readonly defavorables: number
  readonly valide: boolean
}

const JURYS: readonly Jury[] = [
  { formation: 'M1-INFO-GL', favorables: 9, sousReserve: 2, preselections: 0, listeComplementaire: 3, listeAttente: 0, defavorables: 5, valide: true },
  { formation: 'M1-PSY-DEV', favorables: 7, sousReserve: 1, preselections: 0, listeComplementaire: 3, listeAttente: 2, defavorables: 6, valide: true },
  { formation: 'M1-ARCHIVES', favorables: 1, sousReserve: 0, preselections: 6, listeComplementaire: 0, listeAttente: 1, defavorables: 2, valide: true },
  { formation: 'M1-DROIT-PUB', favorables: 5, sousReserve: 1, preselections: 0, listeComplementaire: 0, listeAttente: 3, defavorables: 3, valide: false },
]

interface Ligne {
  readonly planifiee: CandidaturePlanifiee
  readonly avis: (bureau: Bureau) => SaisieAvis
}

const repeter = <T>(nombre: number, faire: (rang: number) => T): T[] => Array.from({ length: nombre }, (_, rang) => faire(rang))

function listeDuJury(plan: Plan, jury: Jury): Ligne[] {
  const hasard = createHasard(`${plan.graine}/jury/${jury.formation}`)
  const motif = (): string => hasard.pick(STRUCTURE.motifsAvisDefavorable).code
  const rendezVous = { preselectionLe: plan.calendrier.ouvres(7, 11)[0] ?? plan.calendrier.jour(9), preselectionLieu: 'Bâtiment Olympe, salle 012' }
  const avis: ((bureau: Bureau) => SaisieAvis)[] = [
    ...repeter(jury.favorables, () => () => ({ type: 'favorable' as const, ...(hasard.chance(0.3) ? { commentaire: hasard.pick(COMMENTAIRES_AVIS) } : {}) })),
    ...repeter(jury.sousReserve, (rang) => () => ({ type: 'favorable' as const, reserve: RESERVES[rang % RESERVES.length] ?? '' })),
    ...repeter(jury.preselections, (rang) => () => ({ type: 'preselection' as const, ...rendezVous, preselectionHeure: `${String(9 + Math.floor(rang / 2)).padStart(2, '0')}:${rang % 2 === 0 ? '00' : '30'}` })),
    ...repeter(jury.listeComplementaire, (rang) => () => ({ type: 'liste_complementaire' as const, rang: rang + 1 })),
    ...repeter(jury.listeAttente, () => () => ({ type: 'liste_attente' as const })),
    ...repeter(jury.defavorables, motif).map((code) => ({ ctx }: Bureau) => ({ type: 'defavorable' as const, motifId: findMotif(ctx.db, code) })),
  ]
  const examinees = hasard.shuffle(plan.candidatures.filter(({ formation, sort }) => formation.code === jury.formation && sort === 'complete')).slice(0, avis.length)
  return examinees.map((planifiee, rang) => ({ planifiee, avis: avis[rang] as (bureau: Bureau) => SaisieAvis }))
}

const exigerSansRefus = ({ refus }: RapportValidation): void => {
  const [premier] = refus
  if (premier !== undefined) throw new Error(`the demonstration's avis of ${premier.numero} was refused: ${premier.code}`)
}

/** How many avis are selected and validated together. */
const PAR_SELECTION = 6

/** The afternoon of the jury: each avis as it falls; the validation of the list on the next working day. */
function seance(plan: Plan, jury: Jury, { jury: jour }: LigneSaison, liste: readonly Ligne[]): Evenement[] {
  const { calendrier } = plan
  const [seance = calendrier.jour(jour)] = calendrier.ouvres(jour, jour)
  const lendemain = calendrier.ouvres(jour + 1, jour + 4).find((date) => date > seance) ?? calendrier.jour(-1)
  const saisies = liste.map(({ planifiee, avis }, rang): Evenement => ({
    le: calendrier.instant(seance, 390 + rang * 2), qui: 1,
    faire: async (bureau) => exigerSansRefus(await saisirAvis(bureau.ctx, { candidatureIds: [idDe(planifiee)], avis: avis(bureau) })),
  }))
  const groupes = jury.valide ? repeter(Math.ceil(liste.length / PAR_SELECTION), (rang) => liste.slice(rang * PAR_SELECTION, (rang + 1) * PAR_SELECTION)) : []
  const validations = groupes.map((groupe, rang): Evenement => ({
    le: calendrier.instant(lendemain, 130 + rang * 3), qui: 0,
    faire: async ({ ctx }) => exigerSansRefus(await validerAvis(ctx, { candidatureIds: groupe.map(({ planifiee }) => idDe(planifiee)) })),
  }))
  return [...saisies, ...validations]
}

type Reponse = readonly [acte: 'confirmer' | 'desister', canal: CanalReponse, motif: string]

/** What admitted candidats answered, in the order of the favourable list. */
const REPONSES: Readonly<Record<string, readonly Reponse[]>> = {
  'M1-INFO-GL': [['confirmer', 'courriel', ''], ['confirmer', 'telephone', ''], ['desister', 'courriel', 'Admis dans une autre université.'], ['confirmer', 'guichet', '']],
  'M1-PSY-DEV': [['confirmer', 'courriel', ''], ['desister', 'telephone', 'Projet professionnel modifié.'], ['confirmer', 'poste', '']],
}

const repondreA = (planifiee: CandidaturePlanifiee, [acte, canal, motif]: Reponse, le: string): Evenement => ({
  le, qui: 1, faire: ({ ctx }) => void repondre(ctx, { candidatureId: idDe(planifiee), acte, date: ctx.aujourdhui(), canal, motif, annoncer: true }),
})

/** Somebody who gave up before any avis (decision 25). */
function renoncement(plan: Plan): Evenement[] {
  const planifiee = plan.candidatures.find(({ sort, saison, controleLe = '' }) => sort === 'incomplete' && saison.retour > 0 && controleLe < plan.calendrier.jour(-2))
  return planifiee === undefined ? [] : [repondreA(planifiee, ['desister', 'telephone', 'A trouvé un emploi.'], plan.calendrier.instant(plan.calendrier.ouvres(-1, -1)[0] ?? '', 400))]
}

/** The juries that are over: their avis, their validation, and the first answers of the candidats. */
export function jurysDe(plan: Plan): Evenement[] {
  return [
    ...JURYS.flatMap((jury) => {
      const ligne = SAISON.find(({ formation }) => formation.code === jury.formation)
      if (ligne === undefined) return []
      const liste = listeDuJury(plan, jury)
      const reponses = (REPONSES[jury.formation] ?? []).flatMap((reponse, rang) => {
        const jours = plan.calendrier.ouvres(-5, -1)
        const jour = jours[rang % jours.length] ?? ''
        const cible = liste[rang]
        return cible === undefined ? [] : [repondreA(cible.planifiee, reponse, plan.calendrier.instant(jour, 60 + rang * 55))]
      })
      return [...seance(plan, jury, ligne, liste), ...reponses]
    }),
    ...renoncement(plan),
  ]
}
