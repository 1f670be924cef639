import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Outils } from '#main/composition/contexte.ts'
import type { Db } from '#main/database/base.ts'
import { getEtablissement, getReglage, setReglage } from '#main/database/queries/bureau.ts'
import { dateLocale } from '#shared/domain/dates.ts'
import { estRefus } from '#shared/domain/refus.ts'
import { attacher, listCodes, pieceEnAttente } from './office/attacher.ts'
import { documentsPromis, type DocumentPromis } from './office/documents.ts'
import type { FichierFabrique } from './office/fabriquer-documents.ts'
import { createPlan, type Plan } from './office/plan.ts'
import { REGLAGE_DEMONSTRATION, remplir } from './office/remplir.ts'


export interface Suivi {
  readonly signal: AbortSignal
  avancer(fait: number, total: number): void
}

export interface DemandeDemonstration {
  readonly outils: Outils
  /** Makes these documents in another process, their bytes stored, and says what they are. */
  readonly fabriquer: (promis: readonly DocumentPromis[], signal?: AbortSignal) => Promise<FichierFabrique[]>
  /** All or nothing, over several turns of the loop: a stop in the middle leaves an empty base. */
  readonly enUneFois: (travail: () => Promise<void>) => Promise<void>
  /** Goes on behind a progress bar. */
  readonly suite: (poursuivre: (suivi: Suivi) => Promise<void>) => void
  readonly graine?: string
}

interface Memoire {
  readonly graine: string
  readonly jour: string
  readonly fichiers: 'a_faire' | 'faits'
}

export const GRAINE = 'pli'
/** Dossiers whose files are there when the office opens. */
const PREMIERS_DOSSIERS = 20
const PAR_LOT = 24
const ATTENTE_MS = 100

/** Attaches in one short transaction; waits while the base is being checked, during which nobody writes. */
async function inscrire({ outils }: DemandeDemonstration, lot: readonly DocumentPromis[], fichiers: readonly FichierFabrique[], signal?: AbortSignal): Promise<void> {
  const { db, transaction } = outils
  const codes = listCodes(db)
  for (;;) {
    try {
      return transaction.ecrire(() => {
        const touchees = lot.filter((promis, rang) => fichiers[rang] !== undefined && attacher(db, codes, promis, fichiers[rang]))
        transaction.annoncer({ type: 'candidatures_changees', candidatureIds: [...new Set(touchees.map(({ candidatureId }) => candidatureId))] })
      })
    } catch (error) {
      if (!estRefus(error) || error.code !== 'VERIFICATION_EN_COURS') throw error
      await setTimeout(ATTENTE_MS, undefined, signal === undefined ? {} : { signal })
    }
  }
}

const enLots = <T>(liste: readonly T[], taille: number): T[][] => Array.from({ length: Math.ceil(liste.length / taille) }, (_, rang) => liste.slice(rang * taille, (rang + 1) * taille))

/** One child after the other: what else asks for one (a letter, a backup) does not wait long. */
async function poursuivre(demande: DemandeDemonstration, memoire: Memoire, promis: readonly DocumentPromis[], suivi: Suivi): Promise<void> {
  let faits = 0
  suivi.avancer(0, promis.length)
  for (const lot of enLots(promis, PAR_LOT)) {
    suivi.signal.throwIfAborted()
    await inscrire(demande, lot, await demande.fabriquer(lot, suivi.signal), suivi.signal)
    faits += lot.length
    suivi.avancer(faits, promis.length)
  }
  demande.outils.transaction.ecrire(() => setReglage(demande.outils.db, REGLAGE_DEMONSTRATION, { ...memoire, fichiers: 'faits' }))
}

/** Two processes share the first files by what they draw, so that none paints a background that the other paints too. */
const estCarte = ({ commande: { genre } }: DocumentPromis): boolean => genre === 'identite' || genre === 'diplome' || genre === 'formulaire'

const debutDeFile = (plan: Plan): ReadonlySet<number> => new Set(plan.candidatures.flatMap(({ place, rang }) => (place !== undefined && place < PREMIERS_DOSSIERS ? [rang + 1] : [])))

async function creer(demande: DemandeDemonstration): Promise<void> {
  const { outils } = demande
  const maintenant = outils.monde.horloge()
  const memoire: Memoire = { graine: demande.graine ?? GRAINE, jour: dateLocale(maintenant), fichiers: 'a_faire' }
  const plan = createPlan(memoire.graine, memoire.jour)
  const promis = documentsPromis(plan)
  const premieres = debutDeFile(plan)
  const premiers = promis.filter(({ candidatureId }) => premieres.has(candidatureId))
  const moities = [premiers.filter(estCarte), premiers.filter((un) => !estCarte(un))]
  const enCours = moities.map((lot) => demande.fabriquer(lot))
  await Promise.all([demande.enUneFois(() => remplir({ outils, plan, maintenant })), ...enCours])
  for (const [rang, lot] of moities.entries()) await inscrire(demande, lot, (await enCours[rang]) ?? [])
  const reste = promis.filter((un) => !premiers.includes(un))
  demande.suite((suivi) => poursuivre(demande, memoire, reste, suivi))
}

/** What the seed promised and the base does not have; looked for by slices. */
async function manquants(db: Db, plan: Plan): Promise<DocumentPromis[]> {
  const codes = listCodes(db)
  const trouves: DocumentPromis[] = []
  for (const lot of enLots(documentsPromis(plan), PAR_LOT)) {
    trouves.push(...lot.filter((promis) => pieceEnAttente(db, codes, promis) !== undefined))
    await setImmediate()
  }
  return trouves
}

/** Takes up the files where a stop left them. */
function reprendre(demande: DemandeDemonstration, memoire: Memoire): void {
  demande.suite(async (suivi) => poursuivre(demande, memoire, await manquants(demande.outils.db, createPlan(memoire.graine, memoire.jour)), suivi))
}

/** Fills an empty demonstration office, or goes on with one that was stopped. The first dossiers of the queue are whole when it answers. */
export async function peuplerDemonstration(demande: DemandeDemonstration): Promise<void> {
  const { db } = demande.outils
  if (getEtablissement(db) === undefined) return creer(demande)
  const memoire = getReglage(db, REGLAGE_DEMONSTRATION) as Memoire | undefined
  if (memoire?.fichiers === 'a_faire') reprendre(demande, memoire)
}
