import type { FluxFichier } from '#main/usecases/ports.ts'
import { recevoirDepot } from '#main/usecases/fichiers/recevoir-depot.ts'
import { trouverFichier, type FichierServi } from '#main/usecases/fichiers/ouvrir-fichier.ts'
import { estRefus, REFUS } from '#shared/domain/refus.ts'
import { exigerSiOuvert } from './exiger-si-ouvert.ts'
import type { ApiContext } from './os.ts'

/** What a door answers when bytes are refused: the same codes as on `/rpc`. */
export interface BytesAnswer {
  readonly status: number
  readonly body: unknown
}

/** A refusal as a door says it; a bug keeps its text to itself. */
export function refusal({ hote }: ApiContext, error: unknown): BytesAnswer {
  if (estRefus(error)) return { status: REFUS[error.code].status, body: { code: error.code, data: error.data } }
  return { status: 500, body: { code: 'PANNE', data: { reference: hote.consigner(error) } } }
}

/** Whoever sent the bytes left in the middle: nothing is broken, and nobody reads the answer. */
const estCoupure = (error: unknown): boolean => error instanceof Error && (error.name === 'AbortError' || ('code' in error && (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')))

/** Receives one file, of a piece or of the office being created: what was kept, or the refusal that says why not. */
export async function recevoir(context: ApiContext, flux: ReadableStream<Uint8Array>, nom: string): Promise<BytesAnswer> {
  try {
    exigerSiOuvert(context, 'GEST_FEN_CAND')
    const depot = await recevoirDepot(context.hote.reception(), { flux, nom })
    const { id, type, tailleOctets, pages, probleme } = depot
    return { status: 200, body: { depotId: id, nom: depot.nom, type, tailleOctets, pages, probleme } }
  } catch (error) {
    if (estCoupure(error)) return { status: 400, body: { code: 'DEPOT_COUPE' } }
    return refusal(context, error)
  }
}

/** The file behind a reference and the way to its bytes. Throws the refusals INTROUVABLE and ROLE_INTERDIT. */
export function ouvrirFichier({ hote, visite }: ApiContext, reference: string): { servi: FichierServi; ouvrir: (plage?: { debut: number; fin: number }) => FluxFichier | undefined } {
  const ctx = hote.contexte(visite)
  const servi = trouverFichier(ctx, reference)
  return { servi, ouvrir: (plage) => ctx.fichiers.ouvrir(servi.sha256, plage) }
}

export const trouverExport = ({ hote }: ApiContext, id: string) => hote.export(id)
