import { getProchainDepart } from '#main/database/queries/courriels-envoi.ts'
import type { Courriel } from '#main/database/queries/courriels.ts'
import type { Annonce } from '#shared/contract/evenements.ts'
import { estRefus } from '#shared/domain/refus.ts'
import { createAnnoncesGroupees } from './annonces-groupees.ts'
import { inscrireIssue, prendreCourriel, reprendreEnCours, type Registre } from './inscrire.ts'
import { MessageImpossible, type Issue } from './issue.ts'
import type { Ligne } from './ligne.ts'
import { createPause } from './pause.ts'
import { preparerMessage, type Matiere } from './preparer-message.ts'

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
/** A timer that is asked for more sleeps through suspensions and clock changes; this one looks again at least so often. */
const REVEIL_MAX_MS = 60_000
const PATIENCE_MS = 5_000
const GRACE_MS = 10_000

/** Nothing was sent: the message cannot leave as it is, or its bytes could not be read this time. */
const impossible = ({ etape, message }: MessageImpossible): Issue => ({ statut: 'refuse', panne: 'aucune', etape, code: null, texte: message })
const INTERNE: Issue = { statut: 'a_reessayer', panne: 'aucune', etape: 'interne', code: null, texte: '' }

/** Sends what is due, five at a time, each with its own attempt on the disk before the connection and its issue after it. */
export function createVidange(bureau: BureauDuCourrier): Vidange {
  const pause = createPause(bureau.maintenant)
  const annonces = createAnnoncesGroupees(bureau.annoncer)
  const enVol = new Map<number, Promise<void>>()
  const aInscrire: { readonly courriel: Courriel; readonly issue: Issue; readonly repriseLe: string | undefined }[] = []
  let etat: 'attente' | 'marche' | 'arret' = 'attente'
  let timer: NodeJS.Timeout | undefined

  const plusTard = (ms: number): void => {
    clearTimeout(timer)
    if (etat === 'marche') timer = setTimeout(tourner, Math.min(Math.max(ms, 0), REVEIL_MAX_MS))
  }

  /** False when the base could not take it (full disk): nothing more is sent before it does, so that no message goes twice. */
  const inscrireTout = (): boolean => {
    for (let next = aInscrire[0]; next !== undefined; next = aInscrire[0]) {
      const { courriel, issue, repriseLe } = next
      try {
        bureau.ecrire(() => inscrireIssue(bureau, courriel, issue, repriseLe))
      } catch (error) {
        bureau.consigner(error)
        return false
      }
      aInscrire.shift()
      annonces.noter(courriel)
    }
    return true
  }

  const envoyer = async (courriel: Courriel, ligne: Ligne): Promise<Issue> => {
    try {
      return await ligne.envoyer(await preparerMessage(bureau, courriel, bureau.maintenant()), courriel.id)
    } catch (error) {
      if (error instanceof MessageImpossible) return impossible(error)
      bureau.consigner(error)
      return INTERNE
    }
  }

  const traiter = async (courriel: Courriel, ligne: Ligne): Promise<void> => {
    const issue = await envoyer(courriel, ligne)
    enVol.delete(courriel.id)
    if (etat === 'arret') return
    aInscrire.push({ courriel, issue, repriseLe: pause.noter(issue) })
    inscrireTout()
    tourner()
  }

  const prendre = (ligne: Ligne): boolean => {
    const courriel = bureau.ecrire(() => prendreCourriel(bureau))
    if (courriel === undefined) return false
    annonces.noter(courriel)
    enVol.set(courriel.id, traiter(courriel, ligne))
    return true
  }

  const dormir = (): void => {
    const prochain = pause.jusqua() ?? getProchainDepart(bureau.db)
    if (prochain === undefined) return
    const reste = Date.parse(prochain) - Date.parse(bureau.maintenant())
    // What is due and was not taken waits for its letter, or for a line.
    plusTard(reste > 0 ? reste : PATIENCE_MS)
  }

  const remplir = (): void => {
    const ligne = pause.jusqua() === null ? bureau.ligne() : undefined
    const places = pause.enSonde() ? 1 : EN_MEME_TEMPS
    if (ligne === undefined || !inscrireTout()) return
    while (enVol.size < places && prendre(ligne)) continue
  }

  const tourner = (): void => {
    if (etat !== 'marche') return
    try {
      remplir()
      dormir()
    } catch (error) {
      // The base cannot take it now (being checked, full disk): ask again.
      if (!estRefus(error)) bureau.consigner(error)
      plusTard(PATIENCE_MS)
    }
  }

  const commencer = (): void => {
    if (etat === 'arret') return
    try {
      for (const row of bureau.ecrire(() => reprendreEnCours(bureau, bureau.sansEnvoi()))) annonces.noter(row)
      etat = 'marche'
      tourner()
    } catch (error) {
      // Acts wait while the base is being checked (decision 14); so does the outbox.
      if (!estRefus(error)) bureau.consigner(error)
      timer = setTimeout(commencer, 500)
    }
  }

  const auRepos = async (): Promise<void> => {
    while (enVol.size > 0) await Promise.allSettled(enVol.values())
  }

  return {
    reveiller: () => plusTard(0),
    demarrer: commencer,
    arreter() {
      etat = 'arret'
      clearTimeout(timer)
      annonces.oublier()
      bureau.ligne()?.fermer(true)
    },
    async close() {
      if (etat === 'marche') etat = 'attente'
      clearTimeout(timer)
      const couper = setTimeout(() => bureau.ligne()?.fermer(true), GRACE_MS)
      await auRepos()
      clearTimeout(couper)
      inscrireTout()
      etat = 'arret'
      annonces.dire()
      bureau.ligne()?.fermer()
    },
    auRepos,
    lever: pause.lever,
    pauseJusqua: pause.jusqua,
  }
}
