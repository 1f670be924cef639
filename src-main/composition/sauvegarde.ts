import { join } from 'node:path'
import { setReglage, getReglage } from '#main/database/queries/bureau.ts'
import { ajouterAuJournal } from '#main/database/queries/journal.ts'
import { getDerniereSauvegarde, insertSauvegarde } from '#main/database/queries/sauvegardes.ts'
import { codeSauvegarde } from '#main/database/sauvegarde/erreurs.ts'
import type { SauvegarderOutput } from '#main/database/sauvegarde/sauvegarder.ts'
import { REGLAGE_DOSSIER, REGLAGE_ERREUR } from '#main/usecases/bureau/sauvegardes.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Atelier } from './services.ts'
import type { Executants, Suivi } from './travaux-longs.ts'

const TOUTES_LES_HEURES = 3_600_000
const UN_JOUR = 24 * TOUTES_LES_HEURES

export interface Sauvegardeur {
  readonly executants: Executants
  demarrer(): void
  arreter(): void
}

/** The daily backup to the second folder (P7): once a day while the office is open, at once when the last one is older, and on demand. */
export function createSauvegardeur(atelier: Atelier): Sauvegardeur {
  const { db, monde, travaux, transaction, cheminBase, dossier } = atelier
  let timer: NodeJS.Timeout | undefined

  const noter = (destination: string, made: SauvegarderOutput): void =>
    transaction.ecrire(() => {
      insertSauvegarde(db, { faiteLe: monde.horloge(), dossier: destination, tailleOctets: made.tailleOctets, journalSequence: made.journalSequence })
      setReglage(db, REGLAGE_ERREUR, null)
      ajouterAuJournal(db, { faitLe: monde.horloge(), faitPar: null, acte: 'sauvegarder', sujet: 'sauvegarde', sujetId: made.journalSequence, candidatureId: null, donnees: { pieces: made.piecesCopiees, manquantes: made.manquantes.length }, sel: monde.identifiant() })
      transaction.annoncer({ type: 'bureau_change' })
    })

  const sauvegarder = async (_entree: unknown, { signal, avancer }: Suivi) => {
    const destination = getReglage(db, REGLAGE_DOSSIER)
    if (typeof destination !== 'string') throw new DomainError('SAUVEGARDE', { code: 'E-SAUV-DESTINATION' })
    try {
      const entree = { chemin: cheminBase, fichiers: join(dossier, 'fichiers'), destination, maintenant: monde.horloge() }
      const made = await travaux.runTravail('sauvegarder', entree, { signal, onProgression: ({ fait, total }) => avancer(fait, total) })
      noter(destination, made)
      return { dossier: destination, manquants: made.manquantes }
    } catch (error) {
      if (signal.aborted) throw error
      const code = codeSauvegarde(error) ?? 'E-SAUV-ECHEC'
      transaction.ecrire(() => setReglage(db, REGLAGE_ERREUR, code))
      throw new DomainError('SAUVEGARDE', { code })
    }
  }

  const due = (): boolean => {
    if (atelier.demonstration() || typeof getReglage(db, REGLAGE_DOSSIER) !== 'string') return false
    const last = getDerniereSauvegarde(db)
    return last === undefined || Date.parse(monde.horloge()) - Date.parse(last.faiteLe) >= UN_JOUR
  }

  const battre = (): void => {
    if (due()) atelier.travauxLongs.lancer('sauvegarder', null)
  }

  return {
    executants: { sauvegarder },
    demarrer() {
      battre()
      timer = setInterval(battre, TOUTES_LES_HEURES)
      timer.unref()
    },
    arreter: () => clearInterval(timer),
  }
}
