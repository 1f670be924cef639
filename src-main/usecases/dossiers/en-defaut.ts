import { setImmediate } from 'node:timers/promises'
import { listPeutEtreEnDefaut } from '#main/database/queries/dossiers.ts'
import { listPiecesDemandees } from '#main/database/queries/pieces.ts'
import type { DefautsEnMasse } from '#shared/contract/dossiers.ts'
import type { ElementListe, Valeurs } from '#shared/domain/modele.ts'
import type { StatutPiece } from '#shared/domain/piece.ts'
import type { Context } from '../context.ts'
import { exigerDroit } from '../exiger.ts'

export interface PieceEnDefaut {
  readonly pieceJustificativeId: number
  readonly libelle: string
  readonly statut: StatutPiece
  readonly commentaire: string
}

/** The pieces that keep a dossier from being complete: refused, or asked and not there (CRPA L114-5). *Transmise* counts as there. */
export function listEnDefaut(ctx: Context, input: { id: number }): PieceEnDefaut[] {
  return listPiecesDemandees(ctx.db, input.id)
    .map((ligne) => ({ pieceJustificativeId: ligne.pieceJustificativeId, libelle: ligne.libelle, statut: ligne.statut ?? 'en_attente', commentaire: ligne.commentaire ?? '', demandee: ligne.demandee === 1 }))
    .filter(({ statut, demandee }) => statut === 'refusee' || (statut === 'en_attente' && demandee))
    .map(({ demandee: _demandee, ...rest }) => rest)
}

/** About 40 ms of reading: between two slices the core answers everybody else. */
const TRANCHE = 100
/** As many as are named; the others are counted. */
const NOMMES = 8

/** Of a selection, how many dossiers have a piece refused or missing, and the first of them: `complet` in bulk asks once (decision 34). */
export async function listEnDefautEnMasse(ctx: Context, { ids }: { ids: readonly number[] }): Promise<DefautsEnMasse> {
  exigerDroit(ctx, 'EDIT_STATUT_DOSSIER')
  const dossiers: DefautsEnMasse['premiers'] = []
  for (let start = 0; start < ids.length; start += TRANCHE) {
    dossiers.push(...listPeutEtreEnDefaut(ctx.db, ids.slice(start, start + TRANCHE)).filter(({ id }) => listEnDefaut(ctx, { id }).length > 0))
    await setImmediate()
  }
  return { nombre: dossiers.length, premiers: dossiers.slice(0, NOMMES) }
}

const element = ({ libelle, commentaire }: PieceEnDefaut): ElementListe => (commentaire === '' ? { libelle } : { libelle, detail: commentaire })

/** The same, as the variables of the incomplete text. */
export function valeursEnDefaut(pieces: readonly PieceEnDefaut[]): Valeurs {
  const refusees = pieces.filter((piece) => piece.statut === 'refusee').map(element)
  const manquantes = pieces.filter((piece) => piece.statut !== 'refusee').map(element)
  return { piecesARenvoyer: [...refusees, ...manquantes], piecesRefusees: refusees, piecesManquantes: manquantes }
}
