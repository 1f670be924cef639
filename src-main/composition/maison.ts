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

type Tenu = Extract<Verrou, { ok: true }>

interface Piece {
  readonly dossier: string
  readonly demonstration: boolean
  readonly verrou: Tenu
  readonly bureau: BureauOuvert | undefined
  readonly probleme: string | null
}

export interface Maison extends Pick<Hote, 'creer' | 'examinerSauvegarde' | 'restaurer' | 'travaux'> {
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

function prendre({ monde }: Ouvrante, infos: Partial<InfosVerrou>, dossier: string): Tenu {
  const verrou = prendreVerrou(dossier, { secret: monde.identifiant() + monde.identifiant(), ouvertLe: monde.horloge(), ...infos })
  if (!verrou.ok) throw new DejaOuvert(verrou.proprietaire)
  return verrou
}

/** Opens the office of a folder whose lock is held; one that cannot be opened is held all the same, with its code, for the recovery screen. */
function entrer(options: Ouvrante, verrou: Tenu, dossier: string, demonstration: boolean): Piece {
  try {
    reprendreRestauration(dossier)
    return { dossier, demonstration, verrou, bureau: ouvrirBureau({ ...options, dossier, demonstration }), probleme: null }
  } catch (error) {
    if (!(error instanceof ErreurBase)) {
      verrou.liberer()
      throw error
    }
    options.consigner(error)
    return { dossier, demonstration, verrou, bureau: undefined, probleme: error.code }
  }
}

/** The folder that is held: how it is entered, left, and condemned. */
function createSejour(options: MaisonOptions & { diffusion: Diffusion }) {
  const { monde, diffusion, consigner } = options
  let piece: Piece | undefined
  let infos: Partial<InfosVerrou> = {}
  let enPreparation = false

  const sequence = (): number => (piece?.bureau === undefined ? 0 : teteDuJournal(piece.bureau.base.db).sequence)
  const recharger = (): void => diffusion.announce({ type: 'reload_all' }, sequence())
  const prendreIci = (dossier: string): Tenu => prendre(options, infos, dossier)

  /** Closes the office and whoever reads its base; the lock is given back to whoever asked, still held. */
  const fermer = async (): Promise<Tenu | undefined> => {
    const leaving = piece
    piece = undefined
    await leaving?.bureau?.close()
    await options.travaux.congedier('permanent')
    return leaving?.verrou
  }

  /** A base found damaged is closed without one byte written, and said (P6). */
  const condamner = (damaged: Piece, probleme: string): void => {
    if (piece !== damaged) return
    damaged.bureau?.abandonner()
    piece = { ...damaged, bureau: undefined, probleme }
    recharger()
  }

  /** The base is sound, or nobody could say otherwise: what works by itself begins, and the windows hear that acts may. */
  const commencer = (sound: Piece): void => {
    if (piece !== sound) return
    sound.bureau?.services.demarrer()
    sound.bureau?.outils.transaction.annoncer({ type: 'bureau_change' })
  }

  const installer = async (dossier: string, demonstration: boolean, verrou = prendreIci(dossier)): Promise<void> => {
    const entered = entrer(options, verrou, dossier, demonstration)
    piece = entered
    const { bureau } = entered
    if (bureau === undefined) return
    await balayerRestes(bureau)
    const office = getEtablissement(bureau.base.db)
    if (office === undefined ? demonstration : office.demonstration) {
      enPreparation = office === undefined
      await preparerDemonstration(bureau, options).finally(() => {
        enPreparation = false
      })
    }
    verifierALOuverture({ bureau, travaux: options.travaux, arretPropre: verrou.arretPropre, monde, consigner, condamner: (code) => condamner(entered, code), commencer: () => commencer(entered) })
  }

  return {
    sequence, recharger, prendre: prendreIci, fermer, installer,
    piece: () => piece,
    enPreparation: () => enPreparation,
    sortir: async (): Promise<void> => (await fermer())?.liberer(),
    publier: (more: Partial<InfosVerrou>): void => {
      infos = { ...infos, ...more }
      piece?.verrou.mettreAJour(more)
    },
  }
}

/** Holds one data folder open at a time: its lock, its office, and what is wrong with it when it could not be opened (P6, P10). */
export function createMaison(options: MaisonOptions & { diffusion: Diffusion }): Maison {
  const sejour = createSejour(options)
  const { piece, sequence, recharger, sortir, installer } = sejour
  const dossierTenu = (): string => piece()?.dossier ?? options.dataDir
  const enTour = createTour()

  /** Comes back to what was open, when the other could not be entered. */
  const echanger = async (dossier: string, demonstration: boolean): Promise<void> => {
    const ancien = piece()
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

  /** From the closing of the old office to the opening of the new one, the lock of the folder never leaves this process. */
  const remplacer = (echange: () => string, signal: AbortSignal): Promise<string> =>
    enTour(async () => {
      signal.throwIfAborted()
      const dossier = dossierTenu()
      const verrou = (await sejour.fermer()) ?? sejour.prendre(dossier)
      try {
        return echange()
      } finally {
        await installer(dossier, false, verrou).finally(recharger)
      }
    })

  const { exigerAucune, close: interrompre, ...restauration } = createRestaurateur({
    ...options, remplacer,
    annoncer: (annonce) => options.diffusion.announce(annonce, sequence()),
    ouvert: () => enTour(() => Promise.resolve({ dossier: dossierTenu(), bureau: piece()?.bureau })),
  })

  return {
    ...restauration, sequence,
    publier: sejour.publier,
    bureau: () => piece()?.bureau,
    etat: () => (sejour.enPreparation() ? 'preparation' : etatDe(piece())),
    probleme: () => piece()?.probleme ?? null,
    dossier: dossierTenu,
    async ouvrir(dossier, demonstration) {
      exigerAucune()
      await enTour(() => echanger(dossier, demonstration))
    },
    async creer(visite, nouveau) {
      const bureau = piece()?.bureau
      if (bureau === undefined || sejour.enPreparation()) throw new DomainError('BUREAU_FERME', {})
      exigerAucune()
      fonderBureau(bureau, options, visite, nouveau)
    },
    async close() {
      await interrompre()
      await enTour(sortir)
    },
  }
}
