import { createHasard, type Hasard } from '../hasard.ts'
import { createCalendrier, type Calendrier } from '../office/calendrier.ts'
import { planifierPieces, type PiecePlanifiee } from '../office/plan-pieces.ts'
import { SAISON, type LigneSaison, type Sort } from '../office/saison.ts'
import type { Personne } from '../personnes.ts'

/** One candidature of the large office, as it stands today. */
export interface CandidatureTiree {
  readonly saison: LigneSaison
  readonly sort: Sort
  readonly creeeLe: string
  readonly recuLe: string | null
  readonly cachetLe: string | null
  /** When its dossier was declared complete or incomplete. */
  readonly declareLe: string | null
  readonly pieces: readonly PiecePlanifiee[]
  readonly avis: AvisTire | null
}

export interface AvisTire {
  readonly type: 'favorable' | 'defavorable' | 'liste_complementaire' | 'liste_attente' | 'preselection'
  readonly rang: number | null
  readonly motif: number
  readonly saisiLe: string
  readonly valideLe: string | null
  readonly reponse: 'aucune' | 'confirmee' | 'desistee'
}

const SORTS: readonly (readonly [Sort, number])[] = [['attendue', 12], ['a_pointer', 22], ['en_cours', 9], ['a_declarer', 6], ['incomplete', 14], ['complete', 37]]
const TYPES: readonly (readonly [AvisTire['type'], number])[] = [['favorable', 42], ['defavorable', 34], ['liste_complementaire', 10], ['liste_attente', 9], ['preselection', 5]]

const decale = (calendrier: Calendrier, date: string, jours: number): string => {
  const age = Math.round((Date.parse(date) - Date.parse(calendrier.aujourdhui)) / 86_400_000)
  return calendrier.jour(Math.min(-1, age + jours))
}

const avisDe = (hasard: Hasard, calendrier: Calendrier, declareLe: string): AvisTire => {
  const type = hasard.weighted(TYPES)
  const saisi = decale(calendrier, declareLe, hasard.int(4, 20))
  const valide = hasard.chance(0.8) ? calendrier.instant(decale(calendrier, saisi, 1), hasard.between(100, 200)) : null
  const reponse = type !== 'favorable' || valide === null ? 'aucune' : hasard.weighted([['aucune', 6], ['confirmee', 3], ['desistee', 1]] as const)
  const saisiLe = calendrier.instant(saisi, hasard.between(0, 90))
  return { type, rang: type === 'liste_complementaire' ? hasard.int(1, 90) : null, motif: type === 'defavorable' ? hasard.int(0, 8) : -1, saisiLe, valideLe: valide === null || valide < saisiLe ? null : valide, reponse }
}

const tirer = (hasard: Hasard, calendrier: Calendrier, saison: LigneSaison, personne: Personne, rang: number): CandidatureTiree => {
  const sort = hasard.weighted(SORTS)
  const { formation } = saison
  const recuLe = sort === 'attendue' ? null : calendrier.jour(sort === 'complete' || sort === 'incomplete' ? -hasard.int(12, 95) : -hasard.weighted([[hasard.int(1, 10), 94], [hasard.int(11, 24), 6]] as const))
  const creation = recuLe === null ? calendrier.jour(-hasard.int(1, 60)) : decale(calendrier, recuLe, -hasard.int(1, 30))
  const declareLe = recuLe !== null && (sort === 'complete' || sort === 'incomplete') ? decale(calendrier, recuLe, hasard.int(1, 9)) : null
  return {
    saison, sort, recuLe, declareLe, creeeLe: calendrier.instant(creation, hasard.between(0, 60)),
    cachetLe: recuLe !== null && formation.mode === 'courrier' && hasard.chance(0.9) ? decale(calendrier, recuLe, -hasard.int(1, 4)) : null,
    pieces: planifierPieces(hasard, { formation, sort, rang }, personne),
    avis: sort === 'complete' && declareLe !== null && hasard.chance(0.55) ? avisDe(hasard, calendrier, declareLe) : null,
  }
}

/** The formations that one person applies to: one, two or three, never twice the same, at most one of them dematerialised (its pieces are shared). */
const choisir = (hasard: Hasard): LigneSaison[] => {
  const nombre = hasard.weighted([[1, 80], [2, 16], [3, 4]] as const)
  const [premiere, ...autres] = hasard.sample(SAISON, 6)
  return premiere === undefined ? [] : [premiere, ...autres.filter(({ formation }) => formation.mode === 'courrier').slice(0, nombre - 1)]
}

/** People with all their candidatures, one person after the other, until there are `nombre` candidatures. */
export function* tirerOffice(graine: string, aujourdhui: string, nombre: number, personnes: readonly Personne[]): Generator<{ personne: Personne; candidatures: CandidatureTiree[] }> {
  const calendrier = createCalendrier(aujourdhui)
  let faites = 0
  for (const [rang, personne] of personnes.entries()) {
    const hasard = createHasard(`${graine}/jeu/${rang}`)
    const candidatures = choisir(hasard).slice(0, nombre - faites).map((saison) => tirer(hasard, calendrier, saison, personne, faites))
    if (candidatures.length === 0) return
    faites += candidatures.length
    yield { personne, candidatures }
  }
}
