import { getVersion, setRotations } from '#main/database/queries/fichiers.ts'
import { listCandidaturesDePiece } from '#main/database/queries/pieces.ts'
import type { FichierView } from '#shared/contract/pieces.ts'
import type { Context } from '../context.ts'
import { exigerDroit, trouve } from '../exiger.ts'
import { fichierView } from './piece-view.ts'

/** Keeps the rotation of a page. The bytes and the verdict stay as they are: same pages (decision 3). */
export function tournerPage(ctx: Context, input: { fichierId: number; page: number; degres: 0 | 90 | 180 | 270 }): FichierView {
  return ctx.ecrire(() => {
    exigerDroit(ctx, 'GEST_FEN_CAND')
    const version = trouve(getVersion(ctx.db, input.fichierId), 'fichier')
    const rotations = { ...version.rotations, [input.page]: input.degres }
    setRotations(ctx.db, input.fichierId, rotations)
    const [candidatureId = null] = listCandidaturesDePiece(ctx.db, version.pieceId)
    ctx.journaliser({ acte: 'tourner_page', sujet: 'piece', sujetId: version.pieceId, candidatureId, donnees: { page: input.page, degres: input.degres } })
    return fichierView({ ...version, rotations })
  })
}
