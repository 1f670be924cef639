import { declarerFichier } from '#main/database/queries/fichiers.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import type { Depot, FichiersPort } from '../ports.ts'

/** A received picture that can be printed on what the office sends. Throws DEPOT_EXPIRE; FICHIER_REFUSE for what is no picture, or cannot be shown. */
export function exigerImage(fichiers: Pick<FichiersPort, 'depot'>, depotId: string): Depot {
  const depot = fichiers.depot(depotId)
  if (depot === undefined) throw new DomainError('DEPOT_EXPIRE', {})
  const code = depot.type === 'application/pdf' ? 'TYPE_REFUSE' : depot.probleme
  if (code !== null) throw new DomainError('FICHIER_REFUSE', { code, nom: depot.nom })
  return depot
}

/**
 * The picture received earlier, kept under its hash; null when none is wanted. To be called in the transaction that cites it; the deposit is
 * forgotten by whoever commits it, so that an act refused can be tried again.
 */
export function prendreImage(ctx: Context, depotId: string | null): { sha256: string; type: string } | null {
  if (depotId === null) return null
  const { sha256, type, tailleOctets } = exigerImage(ctx.fichiers, depotId)
  declarerFichier(ctx.db, { sha256, tailleOctets, type, rangeLe: ctx.maintenant() })
  return { sha256, type }
}
