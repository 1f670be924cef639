import { setImmediate } from 'node:timers/promises'
import type { Db } from '#main/database/base.ts'
import { declarerFichier } from '#main/database/queries/fichiers.ts'
import { ajouterAuJournal } from '#main/database/queries/journal.ts'
import { getLettre, listAProduire, updateLettre, type Lettre } from '#main/database/queries/lettres.ts'
import { TravailError } from '#main/travaux/travail-error.ts'
import { annoncesLettres, type Annonce } from '#shared/contract/evenements.ts'
import type { LettreAProduire, LettreProduite } from './produire-lettres.ts'

export interface PasseOptions {
  readonly db: Db
  readonly maintenant: () => string
  readonly identifiant: () => string
  readonly ecrire: <T>(travail: () => T) => T
  readonly annoncer: (annonce: Annonce) => void
  readonly consigner: (error: unknown) => string
  /** The job `produireLettres`, in its child. */
  readonly tirer: (lettres: readonly LettreAProduire[], signal: AbortSignal) => Promise<LettreProduite[]>
  /** Letters were issued: a courriel may have waited for one of them. */
  readonly surEmission: () => void
}

/** A child costs half a second to start, so it is given many letters. */
const PAQUET = 300
/** A slice of recording ends after this time and is then committed: the core never stops answering for 50 ms (decision 13). */
const TRANCHE_MS = 15
const MORTELLES = new Set(['PLANTE', 'TROP_LOURD', 'TROP_LONG'])

/** The disk took no more letters: those that remain wait. */
export class DisqueSansPlace extends Error {}

/** A letter that kills the child is found by halves: the others are made. */
async function tirerParMoities(lettres: readonly LettreAProduire[], tirer: (lettres: readonly LettreAProduire[]) => Promise<LettreProduite[]>): Promise<LettreProduite[]> {
  try {
    return await tirer(lettres)
  } catch (error) {
    if (!(error instanceof TravailError) || !MORTELLES.has(error.code)) throw error
    if (lettres.length === 1) return lettres.map(({ id }) => ({ id, erreur: error.code }))
    const milieu = Math.ceil(lettres.length / 2)
    return [...(await tirerParMoities(lettres.slice(0, milieu), tirer)), ...(await tirerParMoities(lettres.slice(milieu), tirer))]
  }
}

type Deposee = Extract<LettreProduite, { sha256: string }>

/** The letter that is issued; `undefined` for one that was set aside meanwhile: nothing is recorded, its bytes will be collected. */
function emettre({ db, maintenant, identifiant }: PasseOptions, { id, sha256, tailleOctets }: Deposee): Lettre | undefined {
  const lettre = getLettre(db, id)
  if (lettre?.statut !== 'a_produire') return undefined
  const le = maintenant()
  declarerFichier(db, { sha256, tailleOctets, type: 'application/pdf', rangeLe: le })
  updateLettre(db, id, lettre.version, { statut: 'emise', sha256, tailleOctets, emiseLe: le })
  const donnees = { genre: lettre.genre, sha256, modeleVersion: lettre.modeleVersion }
  ajouterAuJournal(db, { faitLe: le, faitPar: lettre.creeePar, acte: 'emettre_lettre', sujet: 'lettre', sujetId: id, candidatureId: lettre.candidatureId, donnees, sel: identifiant() })
  return lettre
}

/** Makes one look over the letters *a_produire*, the oldest first. Rejects with `DisqueSansPlace`, with the error of a job that could not run, or with what `ecrire` refuses. */
export function createPasse(options: PasseOptions): (signal: AbortSignal) => Promise<void> {
  const { db, ecrire, annoncer, consigner, surEmission } = options
  const dites = new Set<number>()

  /** A letter that cannot be made is logged once a session, and tried again at each look. */
  const consignerEchec = (id: number, erreur: string): void => {
    if (erreur === 'DISQUE_PLEIN') throw new DisqueSansPlace()
    if (!dites.has(id)) consigner(new Error(`letter ${id} cannot be made: ${erreur}`))
    dites.add(id)
  }

  /** Records the first of these letters, for the time of a slice; answers how many. */
  const enregistrer = (faites: readonly LettreProduite[]): number => {
    const fin = performance.now() + TRANCHE_MS
    let lues = 0
    const emises = ecrire(() => {
      const issued: Lettre[] = []
      for (const faite of faites) {
        if (lues > 0 && performance.now() > fin) break
        lues += 1
        const lettre = 'sha256' in faite ? emettre(options, faite) : undefined
        if (lettre !== undefined) issued.push(lettre)
      }
      if (issued.length > 0) annoncesLettres(issued).forEach(annoncer)
      return issued
    })
    if (emises.length > 0) surEmission()
    for (const faite of faites.slice(0, lues)) if ('erreur' in faite) consignerEchec(faite.id, faite.erreur)
    return lues
  }

  const tirer = (lignes: readonly Lettre[], signal: AbortSignal): Promise<LettreProduite[]> =>
    tirerParMoities(lignes.map(({ id, donnees }) => ({ id, donnees })), (lettres) => options.tirer(lettres, signal))

  const suivants = async (apres: number, signal: AbortSignal): Promise<{ faites: LettreProduite[]; derniere: number } | undefined> => {
    const lignes = signal.aborted ? [] : listAProduire(db, apres, PAQUET)
    const derniere = lignes.at(-1)?.id
    return derniere === undefined ? undefined : { faites: await tirer(lignes, signal), derniere }
  }

  return async (signal) => {
    let tirage = suivants(0, signal)
    for (let paquet = await tirage; paquet !== undefined; paquet = await tirage) {
      // The next letters are made while these are recorded; if recording fails, the next look makes them again.
      tirage = suivants(paquet.derniere, signal)
      tirage.catch(() => undefined)
      for (let faites = 0; faites < paquet.faites.length && !signal.aborted; ) {
        // Ordering the next letters, or recording some of these, is enough for one turn of the loop.
        await setImmediate()
        faites += enregistrer(paquet.faites.slice(faites))
      }
    }
  }
}
