import { open } from 'node:fs/promises'
import { type AnalyseFichier, type CodeGardeFichier, extensionDe, type LimitesPiece, type TypePiece } from '#shared/domain/probleme-fichier.ts'
import type { CodeTravail, TravailError } from '#main/travaux/travail-error.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import { lireSignature } from './signature.ts'

export interface Depot {
  chemin: string
  /** As the sender named it: only its extension is read. */
  nom: string
  limites?: Partial<LimitesPiece>
  signal?: AbortSignal
}

export interface OptionsAnalyse {
  travaux: Pick<Travaux, 'runTravail'>
  /** Told of every child that was killed or died, for the log. */
  onIncident?: (erreur: TravailError) => void
  /** Ten seconds unless said otherwise, counted on the wall: a busy machine needs more for the same file. */
  dureeMs?: number
}

type CodeMort = Exclude<CodeTravail, 'ANNULE'>

/** An image that kills its decoder is as unreadable as a broken one: the office has one sentence for both. */
const CODES_MORT: Record<CodeMort, Record<TypePiece, CodeGardeFichier>> = {
  TROP_LONG: { pdf: 'PDF_TROP_LONG', jpeg: 'IMAGE_ILLISIBLE', png: 'IMAGE_ILLISIBLE' },
  TROP_LOURD: { pdf: 'PDF_TROP_LOURD', jpeg: 'IMAGE_ILLISIBLE', png: 'IMAGE_ILLISIBLE' },
  PLANTE: { pdf: 'PDF_ILLISIBLE', jpeg: 'IMAGE_ILLISIBLE', png: 'IMAGE_ILLISIBLE' },
  ECHEC: { pdf: 'PDF_ILLISIBLE', jpeg: 'IMAGE_ILLISIBLE', png: 'IMAGE_ILLISIBLE' },
}

async function lireType(chemin: string): Promise<TypePiece | undefined> {
  const fichier = await open(chemin, 'r')
  try {
    return lireSignature((await fichier.read({ buffer: new Uint8Array(16) })).buffer)
  } finally {
    await fichier.close()
  }
}

/**
 * Judges a deposited file in a child process. Whatever the file does to its reader, the answer is a verdict: it throws
 * only when the caller cancels (`TravailError` ANNULE) or when the file cannot be read at all.
 */
export function createAnalyseDepot({ travaux, onIncident, dureeMs }: OptionsAnalyse): (depot: Depot) => Promise<AnalyseFichier> {
  const apresMort = async (chemin: string, erreur: TravailError): Promise<AnalyseFichier> => {
    if (erreur.code === 'ANNULE') throw erreur
    onIncident?.(erreur)
    const type = await lireType(chemin)
    if (type === undefined) return { issue: 'refuse', code: 'TYPE_INCONNU', donnees: {} }
    return { issue: 'garde', type, pages: 0, avertissements: [], probleme: { code: CODES_MORT[erreur.code][type], donnees: {} } }
  }
  return ({ chemin, nom, limites, signal }) => {
    const options = { ...(signal && { signal }), ...(dureeMs !== undefined && { limites: { dureeMs } }) }
    return travaux
      .runTravail('analyserPiece', { chemin, annonce: extensionDe(nom), ...(limites && { limites }) }, options)
      .catch((erreur: TravailError) => apresMort(chemin, erreur))
  }
}
