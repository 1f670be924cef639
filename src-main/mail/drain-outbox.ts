import { getProchainDepart } from '#main/database/queries/courriels-envoi.ts'
import type { Courriel } from '#main/database/queries/courriels.ts'
import type { Annonce } from '#shared/contract/evenements.ts'
import { estRefus } from '#shared/domain/refus.ts'
import { createAnnoncesGroupees } from './annonces-groupees.ts'
import { envoyerCourriel } from './envoyer-courriel.ts'
import { createInscription } from './inscription.ts'
import { prendreCourriel, reprendreEnCours, type Registre } from './inscrire.ts'
import type { Ligne } from './ligne.ts'
import { createPause, type Pause } from './pause.ts'
import type { Matiere } from './preparer-message.ts'
import { createReveil } from './reveil.ts'

export interface BureauDuCourrier extends Registre, Matiere {
  ecrire<T>(travail: () => T): T
  annoncer(annonce: Annonce): void
  consigner(error: unknown): unknown
  /** The line in force; `undefined` while no server is set or its password is not known: everything waits. */
  ligne(): Ligne | undefined
  /** True in a demonstration, where nothing can be sent (decision 22). */
  sansEnvoi(): boolean
}

export interface Vidange {
  /** Asks for a look at the outbox, soon; may be called inside a transaction. */
  reveiller(): void
  demarrer(): void
  /** Stops at once and writes nothing more: the base is damaged. */
  arreter(): void
  /** Stops taking; waits for what is being sent, then cuts it, and records what became of it. */
  close(): Promise<void>
  /** Resolves when nothing is being sent. */
  auRepos(): Promise<void>
  lever(): void
  pauseJusqua(): string | null
}

const EN_MEME_TEMPS = 5
/** Between two looks at what is due and cannot be taken: its letter is being made, the line is not set, the base is being checked. */
const PATIENCE_MS = 5_000
const DEPART_MS = 500
const GRACE_MS = 10_000

/** The sendings under way: taken from the outbox one transaction each, and written when they end. */
function createEnvois(bureau: BureauDuCourrier, pause: Pause, suite: () => void) {
  const annonces = createAnnoncesGroupees(bureau.annoncer)
  const inscription = createInscription(bureau, annonces.noter)
  const enVol = new Map<number, Promise<void>>()
  const etat = { muet: false }

  const traiter = async (courriel: Courriel, ligne: Ligne): Promise<void> => {
    const issue = await envoyerCourriel(bureau, courriel, ligne)
    enVol.delete(courriel.id)
    if (etat.muet) return
    inscription.ajouter(courriel, issue, pause.noter(issue))
    suite()
  }

  const prendre = (ligne: Ligne): boolean => {
    const courriel = bureau.ecrire(() => prendreCourriel(bureau))
    if (courriel === undefined) return false
    annonces.noter(courriel)
    enVol.set(courriel.id, traiter(courriel, ligne))
    return true
  }

  return {
    reprendre: (): void => bureau.ecrire(() => reprendreEnCours(bureau, bureau.sansEnvoi())).forEach(annonces.noter),
    remplir(ligne: Ligne): void {
      const places = pause.enSonde() ? 1 : EN_MEME_TEMPS
      if (!inscription.tout()) return
      while (enVol.size < places && prendre(ligne)) continue
    },
    async auRepos(): Promise<void> {
      while (enVol.size > 0) await Promise.allSettled(enVol.values())
    },
    taire(): void {
      etat.muet = true
      annonces.oublier()
    },
    finir(): void {
      inscription.tout()
      annonces.dire()
    },
  }
}

/** Sends what is due, five at a time, each with its own attempt on the disk before the connection and its issue after it. */
export function createVidange(bureau: BureauDuCourrier): Vidange {
  const pause = createPause(bureau.maintenant)
  const envois = createEnvois(bureau, pause, () => tourner())
  const reveil = createReveil()
  let etat: 'attente' | 'marche' | 'fin' = 'attente'
  let ligne: Ligne | undefined

  const dormir = (): void => {
    const prochain = pause.jusqua() ?? getProchainDepart(bureau.db)
    if (prochain === undefined) return
    const reste = Date.parse(prochain) - Date.parse(bureau.maintenant())
    reveil.dans(reste > 0 ? reste : PATIENCE_MS, tourner)
  }

  const tourner = (): void => {
    if (etat !== 'marche') return
    try {
      if (pause.jusqua() === null) ligne = bureau.ligne()
      if (pause.jusqua() === null && ligne !== undefined) envois.remplir(ligne)
      dormir()
    } catch (error) {
      if (!estRefus(error)) bureau.consigner(error)
      reveil.dans(PATIENCE_MS, tourner)
    }
  }

  /** Acts wait while the base is being checked (decision 14); so does the outbox. */
  const demarrer = (): void => {
    if (etat !== 'attente') return
    try {
      envois.reprendre()
      etat = 'marche'
      tourner()
    } catch (error) {
      if (!estRefus(error)) bureau.consigner(error)
      reveil.dans(DEPART_MS, demarrer)
    }
  }

  return {
    reveiller: () => etat === 'marche' && reveil.dans(0, tourner),
    demarrer,
    arreter() {
      etat = 'fin'
      reveil.annuler()
      envois.taire()
      ligne?.fermer(true)
    },
    async close() {
      etat = 'fin'
      reveil.annuler()
      const couper = setTimeout(() => ligne?.fermer(true), GRACE_MS)
      await envois.auRepos()
      clearTimeout(couper)
      envois.finir()
      ligne?.fermer()
    },
    auRepos: envois.auRepos,
    lever: pause.lever,
    pauseJusqua: pause.jusqua,
  }
}
