import { createAnalyseDepot } from '#main/files/analyser-depot.ts'
import { FichierError } from '#main/files/fichier-error.ts'
import { createMagasinFichiers } from '#main/files/magasin-fichiers.ts'
import type { Travaux } from '#main/travaux/travaux.ts'
import type { FichiersPort } from '#main/usecases/ports.ts'
import { LIMITES_PIECE, MIME_PIECE } from '#shared/domain/probleme-fichier.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { createDepots } from './depots.ts'

function traduire(error: unknown, maxOctets: number): never {
  if (error instanceof FichierError && error.code === 'FICHIER_TROP_GROS') throw new DomainError('FICHIER_REFUSE', { code: error.code, nom: '', donnees: { maxOctets } })
  if (error instanceof FichierError && error.code === 'DISQUE_PLEIN') throw new DomainError('DISQUE_PLEIN', {})
  throw error
}

/** The store of bytes and its analysis, as use cases know them. */
export function createFichiersPort(options: { dossier: string; travaux: Pick<Travaux, 'runTravail'>; depots: ReturnType<typeof createDepots>; noterIncident: (error: unknown) => void }): FichiersPort {
  const magasin = createMagasinFichiers({ dossier: options.dossier })
  const analyserDepot = createAnalyseDepot({ travaux: options.travaux, onIncident: options.noterIncident })
  return {
    ranger: (octets, maxOctets) => magasin.ranger(octets, { maxOctets }).catch((error: unknown) => traduire(error, maxOctets)),
    async analyser(sha256, nom, maxOctets) {
      const analyse = await analyserDepot({ chemin: magasin.chemin(sha256), nom, limites: { ...LIMITES_PIECE, maxOctets } })
      if (analyse.issue === 'refuse') return { accepte: false, code: analyse.code, donnees: analyse.donnees }
      const type = MIME_PIECE[analyse.type] as 'application/pdf' | 'image/jpeg' | 'image/png'
      return { accepte: true, type, pages: analyse.pages === 0 ? null : analyse.pages, probleme: analyse.probleme?.code ?? null, avertissements: analyse.avertissements }
    },
    depot: (id) => options.depots.get(id),
    garderDepot: (depot) => options.depots.put(depot.id, depot),
    oublierDepot: (id) => options.depots.drop(id),
    ouvrir: (sha256, plage) => magasin.lire(sha256, plage),
    async lire(sha256) {
      const opened = magasin.lire(sha256)
      return opened === undefined ? undefined : new Uint8Array(await new Response(opened.flux as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
    },
    chemin: (sha256) => magasin.chemin(sha256),
  }
}
