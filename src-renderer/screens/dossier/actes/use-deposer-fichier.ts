import type { PieceView } from '#shared/contract/pieces.ts'
import { pli } from '../../../api/client.ts'
import { deposer } from '../../../api/deposer.ts'
import { useWording } from '../../../shell/wording/use-wording.ts'
import { cleEnvoi } from '../magasin/envois.ts'
import { useMagasinPoste } from '../magasin/magasin-poste.ts'
import { choisirFichier } from './choisir-fichier.ts'
import { cibleDe, useActePiece } from './use-acte-piece.ts'
import { useRefus } from './use-refus.ts'

export const peutDeposer = ({ actes }: PieceView): boolean => actes.includes('deposer') || actes.includes('remplacer')

/** Puts a file on a piece: the bytes are sent first, with their progress, then attached. A file that is there becomes an earlier version. */
export function useDeposerFichier(): (piece: PieceView, file: File) => Promise<void> {
  const agir = useActePiece()
  const { envois } = useMagasinPoste()
  const refuse = useRefus()
  const { fait } = useWording().dossier
  return async (piece, file) => {
    const cle = cleEnvoi(piece)
    envois.avancer(cle, 0)
    try {
      const { depotId } = await deposer(file, file.name, { onProgress: (part) => envois.avancer(cle, part) })
      const libelle = piece.fichier === null ? fait.deposer(piece.libelle) : fait.remplacer(piece.libelle)
      agir(piece, { libelle, apercu: (seen) => seen, appeler: (version) => pli.pieces.deposer({ ...cibleDe(piece), version, depotId }) })
    } catch (error) {
      refuse(error, piece.candidatureId)
    } finally {
      envois.finir(cle)
    }
  }
}

/** The same, the file being chosen in the browser's dialog. */
export function useChoisirFichier(): (piece: PieceView) => void {
  const deposerFichier = useDeposerFichier()
  return (piece) => {
    choisirFichier((file) => void deposerFichier(piece, file))
  }
}
