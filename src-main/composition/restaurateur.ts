import { codeSauvegarde } from '#main/database/sauvegarde/erreurs.ts'
import { balayerPreparations, echanger } from '#main/database/restauration-echange.ts'
import { listMigrations } from '#main/database/migrate.ts'
import { getEtablissement } from '#main/database/queries/bureau.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import type { Hote } from '#main/usecases/hote.ts'
import type { SauvegardeView } from '#shared/contract/bureau.ts'
import type { Annonce } from '#shared/contract/evenements.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { join } from 'node:path'
import type { BureauOuvert } from './bureau-ouvert.ts'
import type { Monde } from './contexte.ts'
import { createTravauxLongs, type FinTravail, type Suivi } from './travaux-longs.ts'

interface Options {
  readonly racine: string
  readonly monde: Monde
  readonly travaux: Travaux
  readonly consigner: (error: unknown) => string
  readonly annoncer: (annonce: Annonce) => void
  /** What is open once the changes asked before have been made. */
  readonly ouvert: () => Promise<Ouvert>
  /** Makes the swap with the office closed, no reader left and its lock held, then opens what the folder holds. Throws first when cancelled. */
  readonly remplacer: (echange: () => string, signal: AbortSignal) => Promise<string>
}

interface Ouvert {
  readonly dossier: string
  readonly bureau: BureauOuvert | undefined
}

interface Demande {
  readonly destination: string
  readonly generation: string
}

export interface Restaurateur extends Pick<Hote, 'examinerSauvegarde' | 'restaurer' | 'travaux'> {
  /** Throws while a restoration runs: what it will replace must stay where it is. */
  exigerAucune(): void
  /** Cancels a restoration that has not come to its swap, and waits for its end. */
  close(): Promise<void>
}

const NOM_BASE = 'pli.db'

/** A named backup error as the refusal that the screen knows. */
export function refuserSauvegarde(error: unknown): never {
  const code = codeSauvegarde(error)
  throw code === undefined ? error : new DomainError('SAUVEGARDE', { code })
}

/** Restores a generation: written and verified beside in a child while the office works, then swapped once the base is closed (P8). */
export function createRestaurateur(options: Options): Restaurateur {
  const { monde, travaux, consigner } = options

  const examinerSauvegarde = async (dossier: string): Promise<SauvegardeView[]> => {
    try {
      return await travaux.runTravail('examinerSauvegardes', { destination: dossier, maintenant: monde.horloge() })
    } catch (error) {
      return refuserSauvegarde(error)
    }
  }

  const preparer = ({ destination, generation }: Demande, { dossier, bureau }: Ouvert, { signal, avancer }: Suivi) => {
    const code = bureau === undefined ? undefined : getEtablissement(bureau.base.db)?.codeOffice
    const versionMax = listMigrations(join(options.racine, 'src-main/database/migrations')).length
    const entree = { destination, generation, dossier, nomBase: NOM_BASE, maintenant: monde.horloge(), versionMax, ...(code === undefined ? {} : { bureau: code }) }
    return travaux.runTravail('preparerRestauration', entree, { signal, onProgression: ({ fait, total }) => avancer(fait, total) })
  }

  const executer = async (demande: Demande, suivi: Suivi): Promise<FinTravail> => {
    const ouvert = await options.ouvert()
    try {
      const { nouveau, nom } = await preparer(demande, ouvert, suivi)
      return { dossier: await options.remplacer(() => echanger(ouvert.dossier, nouveau, nom), suivi.signal) }
    } catch (error) {
      return refuserSauvegarde(error)
    } finally {
      balayerPreparations(ouvert.dossier)
    }
  }

  const longs = createTravauxLongs({
    maintenant: monde.horloge, identifiant: monde.identifiant, consigner, annoncer: options.annoncer,
    executants: () => ({ restaurer: executer }),
    lireAilleurs: () => Promise.reject(new Error('a restoration asks nothing of the base')),
  })

  const exigerAucune = (): void => {
    if (longs.list().some(({ etat }) => etat === 'en_cours')) throw new DomainError('SAUVEGARDE', { code: 'E-SAUV-EN-COURS' })
  }

  return {
    examinerSauvegarde, exigerAucune,
    travaux: { get: longs.get, annuler: longs.annuler },
    restaurer(destination, generation) {
      exigerAucune()
      return longs.lancer('restaurer', { destination, generation })
    },
    close: longs.attendreTous,
  }
}
