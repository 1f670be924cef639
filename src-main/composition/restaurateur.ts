import { ErreurSauvegarde } from '#main/database/sauvegarde/erreurs.ts'
import { listerGenerations, type Generation } from '#main/database/sauvegarde/generations.ts'
import { echanger } from '#main/database/restauration-echange.ts'
import { listMigrations } from '#main/database/migrate.ts'
import { getEtablissement } from '#main/database/queries/bureau.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import type { Hote } from '#main/usecases/hote.ts'
import type { SauvegardeView } from '#shared/contract/bureau.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { join } from 'node:path'
import type { BureauOuvert } from './bureau-ouvert.ts'
import type { Monde } from './contexte.ts'
import { createTravauxLongs } from './travaux-longs.ts'

interface Options {
  readonly racine: string
  readonly monde: Monde
  readonly travaux: Travaux
  readonly consigner: (error: unknown) => string
  readonly dossier: () => string
  readonly bureau: () => BureauOuvert | undefined
  readonly sortir: () => Promise<void>
  readonly rentrer: (dossier: string) => Promise<void>
  readonly recharger: () => void
}

export function sauvegardeView({ nom, creeLe, etat }: Generation): SauvegardeView {
  const commun = { nom, faiteLe: creeLe }
  if (!etat.valide) return { ...commun, tailleOctets: 0, pieces: 0, valide: false, probleme: etat.code, codeOffice: '', etablissement: '' }
  const { base, pieces, bureau } = etat.manifeste
  const tailleOctets = pieces.reduce((total, [, taille]) => total + taille, base.taille)
  return { ...commun, tailleOctets, pieces: pieces.length, valide: true, probleme: null, codeOffice: bureau, etablissement: '' }
}

/** A named backup error as the refusal that the screen knows. */
export function refuserSauvegarde(error: unknown): never {
  if (error instanceof ErreurSauvegarde) throw new DomainError('SAUVEGARDE', { code: error.code })
  throw error
}

/** Restores a generation: written and verified beside in a child while the office works, then swapped once the base is closed (P8). */
export function createRestaurateur(options: Options): Pick<Hote, 'examinerSauvegarde' | 'restaurer'> & { examiner: Hote['examinerSauvegarde'] } {
  const { monde, travaux, consigner } = options

  const examiner = async (dossier: string): Promise<SauvegardeView[]> => {
    try {
      return listerGenerations({ destination: dossier, maintenant: monde.horloge() }).map(sauvegardeView)
    } catch (error) {
      return refuserSauvegarde(error)
    }
  }

  const executer = async ({ destination, generation }: { destination: string; generation: string }, avancer: (fait: number, total: number) => void, signal: AbortSignal): Promise<string> => {
    const dossier = options.dossier()
    const bureau = options.bureau()
    const code = bureau === undefined ? undefined : getEtablissement(bureau.base.db)?.codeOffice
    const entree = { destination, generation, dossier, nomBase: 'pli.db', maintenant: monde.horloge(), versionMax: listMigrations(join(options.racine, 'src-main/database/migrations')).length, ...(code === undefined ? {} : { bureau: code }) }
    const { nouveau, nom } = await travaux.runTravail('preparerRestauration', entree, { signal, onProgression: ({ fait, total }) => avancer(fait, total) })
    await options.sortir()
    try {
      return echanger(dossier, nouveau, nom)
    } finally {
      await options.rentrer(dossier)
      options.recharger()
    }
  }

  const longs = createTravauxLongs({
    maintenant: monde.horloge, identifiant: monde.identifiant, consigner, annoncer: () => {},
    executants: () => ({ restaurer: async (entree: { destination: string; generation: string }, { avancer, signal }) => ({ dossier: await executer(entree, avancer, signal) }) }),
    lireAilleurs: () => Promise.reject(new Error('a restoration asks nothing of the base')),
  })

  return { examiner, examinerSauvegarde: examiner, restaurer: (destination, generation) => longs.lancer('restaurer', { destination, generation }) }
}
