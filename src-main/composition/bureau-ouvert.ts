import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Base } from '#main/database/open.ts'
import { openDatabase } from '#main/database/open.ts'
import { libererLest, poserLest } from '#main/database/disque-lest.ts'
import { lireBureau } from '#main/database/sauvegarde/requetes.ts'
import { getEtablissement } from '#main/database/queries/bureau.ts'
import { teteDuJournal } from '#main/database/queries/journal.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import type { Context } from '#main/usecases/context.ts'
import type { Place } from '#main/usecases/hote.ts'
import type { Modele } from '#shared/domain/modele-fichier.ts'
import { createContexte, gestionnaireDe, trouverMoi, type Monde, type Outils } from './contexte.ts'
import { createDepots, createExports } from './depots.ts'
import type { Diffusion } from './diffusion.ts'
import { createFichiersPort } from './fichiers-port.ts'
import { createTransaction } from './transaction.ts'
import { createTravauxLongs, type Executants } from './travaux-longs.ts'
import type { Services } from './services.ts'
import { createRepos } from './repos.ts'
import { createServices } from './services.ts'
import { readPiecesUsuelles } from './nomenclatures.ts'

export const MONDE_REEL: Monde = { horloge: () => new Date().toISOString(), hasard: Math.random, identifiant: randomUUID }

export interface OuvertureBureau {
  readonly dossier: string
  readonly racine: string
  readonly demonstration: boolean
  readonly monde: Monde
  readonly travaux: Travaux
  readonly diffusion: Diffusion
  readonly consigner: (error: unknown) => string
  readonly secrets: Secrets
  /** The texts shipped with the product. */
  readonly modeles: { readonly courriels: readonly Modele[]; readonly lettres: readonly Modele[] }
}

/** Where secrets are kept: the system's keychain when there is one, memory otherwise (P38). */
export interface Secrets {
  readonly durable: boolean
  get(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>
}

/** One data folder held open: its base, its files, its outbox, its jobs. */
export interface BureauOuvert {
  readonly base: Base
  readonly dossier: string
  readonly outils: Outils
  readonly services: Services
  verification: boolean
  contexte(place: Place | null): Context
  readonly exports: ReturnType<typeof createExports>
  close(): Promise<void>
  /** Stops everything at once and closes the base without one byte written: it is damaged (P6). */
  abandonner(): void
}

export const cheminBase = (dossier: string): string => join(dossier, 'pli.db')

/** Opens the office of a folder, migrated. Throws `ErreurBase` with the code of the recovery screen. */
export function ouvrirBureau(ouverture: OuvertureBureau): BureauOuvert {
  const { dossier, racine, monde, travaux, diffusion, consigner } = ouverture
  const base = openDatabase({ chemin: cheminBase(dossier), migrationsDir: join(racine, 'src-main/database/migrations'), lireBureau: (base) => lireBureau(base) })
  const { db, sqlite } = base
  const demonstration = () => getEtablissement(db)?.demonstration ?? ouverture.demonstration
  const etat = { verification: false }
  /** What ends after its base was closed has nobody left to tell: the windows reload. */
  const annoncer = (annonce: Parameters<Diffusion['announce']>[0]) => (sqlite.open ? diffusion.announce(annonce, teteDuJournal(db).sequence) : undefined)
  /** The log goes into the base while nobody waits for a commit. */
  const repos = createRepos(() => {
    try {
      if (sqlite.open && !sqlite.inTransaction) base.checkpoint()
    } catch (error) {
      consigner(error)
    }
  })
  const transaction = createTransaction({ sqlite, enVerification: () => etat.verification, annoncer, libererLest: () => libererLest(dossier), apresCommit: repos.noter })
  const depots = createDepots()
  const exports = createExports()
  const fichiers = createFichiersPort({ dossier: join(dossier, 'fichiers'), travaux, depots, noterIncident: consigner })
  const executants: { now: Executants } = { now: {} }
  const longs = createTravauxLongs({
    maintenant: monde.horloge, identifiant: monde.identifiant, annoncer, consigner, executants: () => executants.now,
    lireAilleurs: (question, entree) => travaux.runTravail('lire', { chemin: cheminBase(dossier), question, entree }) as never,
  })
  const services = createServices({ ...ouverture, db, demonstration, transaction, fichiers, exports, travauxLongs: longs, cheminBase: cheminBase(dossier) })
  executants.now = services.executants
  const outils: Outils = { db, monde, transaction, fichiers, lettres: services.lettres, mail: services.mail, travaux: longs, catalogueUsuel: () => readPiecesUsuelles(racine) }
  poserLest(dossier)
  return {
    base, dossier, outils, services, exports,
    get verification() {
      return etat.verification
    },
    set verification(value) {
      etat.verification = value
    },
    contexte: (place) => createContexte(outils, trouverMoi(db, gestionnaireDe(db, place))),
    async close() {
      await services.close()
      await longs.attendreTous()
      repos.arreter()
      base.close()
    },
    abandonner() {
      repos.arreter()
      services.arreterTout()
      longs.interrompre()
      base.abandonner()
    },
  }
}
