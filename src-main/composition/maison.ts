import { reprendreRestauration } from '#main/database/restauration-echange.ts'
import { ErreurBase } from '#main/database/open-erreurs.ts'
import { prendreVerrou, type InfosVerrou, type Proprietaire, type Verrou } from '#main/database/verrou.ts'
import { getEtablissement } from '#main/database/queries/bureau.ts'
import { teteDuJournal } from '#main/database/queries/journal.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import type { Hote } from '#main/usecases/hote.ts'
import type { Session } from '#shared/contract/bureau.ts'
import { DomainError } from '#shared/domain/refus.ts'
import { ouvrirBureau, type BureauOuvert, type OuvertureBureau, type Secrets } from './bureau-ouvert.ts'
import type { Monde } from './contexte.ts'
import type { Diffusion } from './diffusion.ts'
import { balayerRestes } from './entretien.ts'
import { fonderBureau } from './fonder.ts'
import { preparerDemonstration } from './demonstration.ts'
import { createRestaurateur } from './restaurateur.ts'
import { verifierALOuverture } from './verification.ts'

export interface MaisonOptions {
  readonly dataDir: string
  readonly racine: string
  readonly demo: boolean
  readonly monde: Monde
  readonly travaux: Travaux
  readonly secrets: Secrets
  readonly modeles: OuvertureBureau['modeles']
  readonly dossierPersonnel: string
  readonly consigner: (error: unknown) => string
}

/** Another process holds this data folder. */
export class DejaOuvert extends Error {
  readonly proprietaire: Proprietaire | undefined
  constructor(proprietaire: Proprietaire | undefined) {
    super('the data folder is open in another process')
    this.proprietaire = proprietaire
  }
}

interface Piece {
  readonly dossier: string
  readonly demonstration: boolean
  readonly verrou: Extract<Verrou, { ok: true }>
  readonly bureau: BureauOuvert | undefined
  readonly probleme: string | null
}

export interface Maison extends Pick<Hote, 'creer' | 'examinerSauvegarde' | 'restaurer'> {
  bureau(): BureauOuvert | undefined
  etat(): Session['etat']
  probleme(): string | null
  dossier(): string
  sequence(): number
  ouvrir(dossier: string, demonstration: boolean): Promise<void>
  /** Tells the others, through the lock, where to knock. */
  publier(infos: Partial<InfosVerrou>): void
  close(): Promise<void>
}

function etatDe(piece: Piece | undefined): Session['etat'] {
  if (piece === undefined) return 'preparation'
  if (piece.bureau === undefined) return 'abime'
  if (getEtablissement(piece.bureau.base.db) === undefined) return 'absent'
  return piece.bureau.verification ? 'verification' : 'ouvert'
}

/** One change of office at a time, in the order asked: two windows may want the demonstration together. */
function createTour(): <T>(geste: () => Promise<T>) => Promise<T> {
  let dernier: Promise<unknown> = Promise.resolve()
  return (geste) => {
    const mien = dernier.then(geste)
    dernier = mien.catch(() => {})
    return mien
  }
}

type Ouvrante = Omit<OuvertureBureau, 'dossier' | 'demonstration'>

/** Takes the folder's lock and opens its office; one that cannot be opened is held all the same, with its code, for the recovery screen. */
function entrer(options: Ouvrante, infos: Partial<InfosVerrou>, dossier: string, demonstration: boolean): Piece {
  const { monde, consigner } = options
  const verrou = prendreVerrou(dossier, { secret: monde.identifiant() + monde.identifiant(), ouvertLe: monde.horloge(), ...infos })
  if (!verrou.ok) throw new DejaOuvert(verrou.proprietaire)
  try {
    reprendreRestauration(dossier)
    return { dossier, demonstration, verrou, bureau: ouvrirBureau({ ...options, dossier, demonstration }), probleme: null }
  } catch (error) {
    if (!(error instanceof ErreurBase)) {
      verrou.liberer()
      throw error
    }
    consigner(error)
    return { dossier, demonstration, verrou, bureau: undefined, probleme: error.code }
  }
}

/** Holds one data folder open at a time: its lock, its office, and what is wrong with it when it could not be opened (P6, P10). */
export function createMaison(options: MaisonOptions & { diffusion: Diffusion }): Maison {
  const { monde, diffusion, consigner } = options
  let piece: Piece | undefined
  let infos: Partial<InfosVerrou> = {}
  let enPreparation = false

  const sortir = async (): Promise<void> => {
    const leaving = piece
    piece = undefined
    await leaving?.bureau?.close()
    leaving?.verrou.liberer()
  }

  const recharger = (): void => diffusion.announce({ type: 'reload_all' }, maison.sequence())

  /** A base found damaged is closed without one byte written, and said (P6). */
  const condamner = (damaged: Piece, probleme: string): void => {
    if (piece !== damaged) return
    damaged.bureau?.services.arreterTout()
    damaged.bureau?.base.abandonner()
    piece = { ...damaged, bureau: undefined, probleme }
    recharger()
  }

  const installer = async (dossier: string, demonstration: boolean): Promise<void> => {
    const entered = entrer(options, infos, dossier, demonstration)
    piece = entered
    const { bureau, verrou } = entered
    if (bureau === undefined) return
    await balayerRestes(bureau)
    const office = getEtablissement(bureau.base.db)
    if (office === undefined ? demonstration : office.demonstration) {
      enPreparation = office === undefined
      await preparerDemonstration(bureau, options).finally(() => {
        enPreparation = false
      })
    }
    verifierALOuverture({ bureau, travaux: options.travaux, arretPropre: verrou.arretPropre, monde, consigner, condamner: (code) => condamner(entered, code), sonner: () => bureau.outils.transaction.annoncer({ type: 'bureau_change' }) })
    bureau.services.demarrer()
  }

  /** Comes back to what was open, when the other could not be entered. */
  const echanger = async (dossier: string, demonstration: boolean): Promise<void> => {
    const ancien = piece
    if (ancien?.dossier === dossier) return
    await sortir()
    try {
      await installer(dossier, demonstration)
    } catch (error) {
      await sortir()
      if (ancien !== undefined) await installer(ancien.dossier, ancien.demonstration)
      throw error
    } finally {
      recharger()
    }
  }

  const enTour = createTour()
  const restaurateur = createRestaurateur({ ...options, dossier: () => piece?.dossier ?? options.dataDir, bureau: () => piece?.bureau, sortir, rentrer: (dossier) => installer(dossier, false), recharger })

  const maison: Maison = {
    ouvrir: (dossier, demonstration) => enTour(() => echanger(dossier, demonstration)),
    bureau: () => piece?.bureau,
    etat: () => (enPreparation ? 'preparation' : etatDe(piece)),
    probleme: () => piece?.probleme ?? null,
    dossier: () => piece?.dossier ?? options.dataDir,
    sequence: () => (piece?.bureau === undefined ? 0 : teteDuJournal(piece.bureau.base.db).sequence),
    creer: async (visite, nouveau) => {
      if (piece?.bureau === undefined || enPreparation) throw new DomainError('BUREAU_FERME', {})
      fonderBureau(piece.bureau, options, visite, nouveau)
    },
    examinerSauvegarde: restaurateur.examiner,
    restaurer: restaurateur.restaurer,
    publier: (more) => {
      infos = { ...infos, ...more }
      piece?.verrou.mettreAJour(more)
    },
    close: sortir,
  }
  return maison
}
