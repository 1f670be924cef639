import { setImmediate } from 'node:timers/promises'
import { createContexte, trouverMoi, type Outils } from '#main/composition/contexte.ts'
import { setReglage } from '#main/database/queries/bureau.ts'
import type { Context } from '#main/usecases/context.ts'
import { createHasard, type Hasard } from '../hasard.ts'
import { derouler } from './deroulement.ts'
import type { Bureau, Evenement } from './evenement.ts'
import { fonderDemonstration, type Reperes } from './fonder.ts'
import { GESTIONNAIRES } from './gens.ts'
import type { Plan } from './plan.ts'

/** Between two slices the core answers everybody else. */
const TRANCHE_MS = 15

/** Where the office remembers from what it was made, so that its files can be finished another day. */
export const REGLAGE_DEMONSTRATION = 'demonstration'

export interface Remplissage {
  readonly outils: Outils
  readonly plan: Plan
  /** Now: nothing of the office's past is later. */
  readonly maintenant: string
}

const uuid = (hasard: Hasard): string => {
  const hexa = Array.from({ length: 32 }, () => hasard.int(0, 15).toString(16))
  hexa[12] = '4'
  return [8, 12, 16, 20].reduceRight((texte, position) => `${texte.slice(0, position)}-${texte.slice(position)}`, hexa.join(''))
}

/** The office's past goes by on a clock of its own; nothing is announced, sent or printed while it does. */
function createPasse({ outils, plan }: Remplissage): { outils: Outils; avancer: (instant: string) => void } {
  const hasard = createHasard(`${plan.graine}/passe`)
  let instant = plan.calendrier.instant(plan.calendrier.jour(-120), 0)
  const monde = { horloge: () => instant, hasard: hasard.fork('numeros').next, identifiant: () => uuid(hasard) }
  const passe: Outils = {
    ...outils, monde,
    transaction: { ecrire: outils.transaction.ecrire, annoncer: () => {} },
    mail: { ...outils.mail, reveiller: () => {} },
    lettres: { ...outils.lettres, produire: () => {} },
  }
  return {
    outils: passe,
    avancer: (le) => {
      instant = le
    },
  }
}

async function vivre(evenements: readonly Evenement[], contextes: readonly Context[], reperes: Reperes, avancer: (le: string) => void): Promise<void> {
  const candidats = new Map<number, number>()
  let debut = performance.now()
  for (const evenement of evenements) {
    avancer(evenement.le)
    const bureau: Bureau = { ctx: contextes[evenement.qui] as Context, reperes, candidats }
    await evenement.faire(bureau)
    if (performance.now() - debut < TRANCHE_MS) continue
    await setImmediate()
    debut = performance.now()
  }
}

/** Makes every row of the office by its use cases, in the order in which they were done. To be called inside one transaction. */
export async function remplir(remplissage: Remplissage): Promise<void> {
  const { plan, maintenant } = remplissage
  const { db } = remplissage.outils
  const { outils, avancer } = createPasse(remplissage)
  const reperes = fonderDemonstration({ db, maintenant: outils.monde.horloge, hasard: outils.monde.hasard, calendrier: plan.calendrier })
  const contextes = GESTIONNAIRES.map((_, place) => createContexte(outils, trouverMoi(db, place + 1)))
  contextes[0]?.journaliser({ acte: 'creer_bureau', sujet: 'etablissement', sujetId: 1 })
  await vivre(derouler(plan, maintenant), contextes, reperes, avancer)
  setReglage(db, REGLAGE_DEMONSTRATION, { graine: plan.graine, jour: plan.calendrier.aujourdhui, fichiers: 'a_faire' })
}
