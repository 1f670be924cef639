import type { Alea } from '../documents/fabrique.ts'
import { createHasard, type Hasard } from '../hasard.ts'
import { createPersonnes, type Personne } from '../personnes.ts'
import type { FormationDemo } from '../structure/formations.ts'
import { createCalendrier, type Calendrier } from './calendrier.ts'
import { DOSSIERS_PROPRES, planifierPieces, TROUBLES, type PiecePlanifiee } from './plan-pieces.ts'
import { NOMBRE_EN_RETARD, NOMBRE_PERSONNES, SAISON, type LigneSaison, type Sort } from './saison.ts'

export interface CandidaturePlanifiee {
  /** Its place in the order of creation: the first is 0, and its row has the id 1. */
  readonly rang: number
  readonly personne: number
  readonly formation: FormationDemo
  readonly saison: LigneSaison
  readonly sort: Sort
  readonly creeeLe: string
  /** Date of the office; absent while the dossier is awaited. */
  readonly recuLe?: string
  /** The day on which its pieces are looked at. */
  readonly controleLe?: string
  /** Its place in the queue of the dossiers to check, the oldest first. */
  readonly place?: number
  readonly pieces: readonly PiecePlanifiee[]
}

export interface Plan {
  readonly graine: string
  readonly calendrier: Calendrier
  readonly personnes: readonly Personne[]
  readonly candidatures: readonly CandidaturePlanifiee[]
}

type Ebauche = Omit<CandidaturePlanifiee, 'rang' | 'personne' | 'pieces' | 'place'> & { personne: number }

const RECUES: readonly (readonly [Sort, number])[] = [['a_pointer', 70], ['en_cours', 27], ['a_declarer', 15]]

const ebauches = (saison: LigneSaison): Pick<Ebauche, 'formation' | 'saison' | 'sort'>[] => {
  const de = (sort: Sort, nombre: number) => Array.from({ length: nombre }, () => ({ formation: saison.formation, saison, sort }))
  return [...de('complete', saison.completes), ...de('incomplete', saison.incompletes), ...de('a_pointer', saison.recues), ...de('attendue', saison.attendues)]
}

/** A dossier of a closed formation arrived before its date; one that is still to be checked arrived these days, or waits too long. */
const reception = (hasard: Hasard, calendrier: Calendrier, { sort, saison }: Pick<Ebauche, 'sort' | 'saison'>, enRetard: boolean): string | undefined => {
  if (sort === 'attendue') return undefined
  if (enRetard) return hasard.pick(calendrier.ouvres(-19, -12))
  if (sort === 'complete' || sort === 'incomplete') return hasard.pick(saison.retour < 0 ? calendrier.ouvres(saison.retour - 35, saison.retour - 2) : calendrier.ouvres(-26, -9))
  return hasard.pick(calendrier.ouvres(-10, -1))
}

const controle = (hasard: Hasard, calendrier: Calendrier, sort: Sort, recuLe: string): string | undefined => {
  if (sort === 'attendue' || sort === 'a_pointer') return undefined
  const age = Math.round((Date.parse(recuLe) - Date.parse(calendrier.aujourdhui)) / 86_400_000)
  const jours = calendrier.ouvres(age, -1).slice(0, sort === 'incomplete' ? 9 : 6)
  return hasard.pick(jours)
}

const dater = (hasard: Hasard, calendrier: Calendrier, base: Pick<Ebauche, 'formation' | 'saison' | 'sort'>, enRetard: boolean): Ebauche => {
  const recuLe = reception(hasard, calendrier, base, enRetard)
  const age = Math.round((Date.parse(recuLe ?? calendrier.jour(-1)) - Date.parse(calendrier.aujourdhui)) / 86_400_000)
  const creation = hasard.pick(calendrier.ouvres(age - 24, age - 1))
  const controleLe = recuLe === undefined ? undefined : controle(hasard, calendrier, base.sort, recuLe)
  return {
    ...base, personne: -1, creeeLe: calendrier.instant(creation, hasard.between(0, 480)),
    ...(recuLe === undefined ? {} : { recuLe }), ...(controleLe === undefined ? {} : { controleLe }),
  }
}

/** The three states of a dossier to check, dealt over those that were received. */
const repartirRecues = (hasard: Hasard, toutes: readonly Pick<Ebauche, 'formation' | 'saison' | 'sort'>[]) => {
  const sorts = hasard.shuffle(RECUES.flatMap(([sort, nombre]) => Array.from({ length: nombre }, () => sort)))
  let rang = 0
  return toutes.map((base) => (base.sort === 'a_pointer' ? { ...base, sort: sorts[rang++] as Sort } : base))
}

const estRecue = ({ sort }: Pick<Ebauche, 'sort'>): boolean => sort === 'a_pointer' || sort === 'en_cours' || sort === 'a_declarer'

/** Whoever studied the field first; then whoever nobody took; then somebody who applies elsewhere already, never twice to the same place. */
const attribuer = (hasard: Hasard, toutes: readonly Ebauche[], personnes: readonly Personne[]): void => {
  const libres = new Set(hasard.shuffle([...personnes.keys()]))
  const siennes = new Map<number, Ebauche[]>()
  const compatible = (autres: readonly Ebauche[], base: Ebauche): boolean =>
    autres.length < 4 && autres.every(({ formation, sort }) => formation !== base.formation && (formation.mode === 'courrier' || base.formation.mode === 'courrier' || sort === base.sort))
  const nouvelle = (base: Ebauche): number | undefined => [...libres].find((rang) => personnes[rang]?.filiere === base.formation.filiere) ?? [...libres][0]
  const connue = (base: Ebauche): number => hasard.pick([...siennes.entries()].filter(([rang, autres]) => autres.length > 0 && personnes[rang] !== undefined && compatible(autres, base)).map(([rang]) => rang))
  for (const base of hasard.shuffle(toutes)) {
    const rang = nouvelle(base) ?? connue(base)
    libres.delete(rang)
    base.personne = rang
    siennes.set(rang, [...(siennes.get(rang) ?? []), base])
  }
}

/** Two paper dossiers of one person, both just arrived, came in one envelope. */
const regrouperPlis = (toutes: Ebauche[]): Ebauche[] => {
  const premieres = new Map<number, Ebauche>()
  return toutes.map((base) => {
    if (base.formation.mode !== 'courrier' || !estRecue(base)) return base
    const premiere = premieres.get(base.personne)
    if (premiere?.recuLe === undefined || base.sort !== 'a_pointer') {
      premieres.set(base.personne, base)
      return base
    }
    return base.creeeLe < premiere.recuLe ? { ...base, recuLe: premiere.recuLe } : base
  })
}

/** Who applies where, when, and what their dossier holds: everything that the demonstration is, from a seed and a day. */
export const createPlan = (graine: string, aujourdhui: string): Plan => {
  const hasard = createHasard(`${graine}/plan`)
  const calendrier = createCalendrier(aujourdhui)
  const personnes = createPersonnes(graine, NOMBRE_PERSONNES)
  const bases = repartirRecues(hasard.fork('sorts'), SAISON.flatMap(ebauches))
  const enRetard = new Set(bases.filter((base) => estRecue(base) && base.saison.retour < 30).slice(0, NOMBRE_EN_RETARD))
  const datees = bases.map((base, rang) => dater(hasard.fork(`dates/${rang}`), calendrier, base, enRetard.has(base)))
  attribuer(hasard.fork('personnes'), datees, personnes)
  const ordonnees = regrouperPlis(datees).sort((a, b) => a.creeeLe.localeCompare(b.creeeLe) || a.personne - b.personne)
  const file = ordonnees.filter(estRecue).sort((a, b) => (a.recuLe ?? '').localeCompare(b.recuLe ?? ''))
  const places = new Map(file.map((base, place) => [base, { place }]))
  const troubles = new Map(file.slice(DOSSIERS_PROPRES).filter(({ formation, sort }) => formation.mode === 'dematerialise' && sort !== 'a_declarer').map((base, rang) => [base, { trouble: TROUBLES[rang % TROUBLES.length] as Alea }]))
  const candidatures = ordonnees.map((base, rang) => {
    const commun = { ...base, rang, ...places.get(base), ...troubles.get(base) }
    return { ...commun, pieces: planifierPieces(hasard.fork(`pieces/${rang}`), commun, personnes[base.personne] as Personne) }
  })
  return { graine, calendrier, personnes, candidatures }
}
