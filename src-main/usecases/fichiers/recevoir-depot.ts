import { nomAffiche } from '#shared/domain/nom-affiche.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import type { Depot } from '../ports.ts'

const SANS_NOM = 'sans nom'
const OCTETS_PAR_MO = 1_000_000

/**
 * Receives the bytes of a piece, a logo or a signature: stored under their hash, then analysed in a process that may die of them. A file that
 * staff must be able to keep is kept with its problem; the others throw FICHIER_REFUSE with the code that says why.
 */
export async function recevoirDepot(ctx: Pick<Context, 'reglages' | 'fichiers' | 'identifiant'>, recu: { flux: ReadableStream<Uint8Array>; nom: string }): Promise<Depot> {
  const nom = nomAffiche(recu.nom) || SANS_NOM
  const maxOctets = ctx.reglages.pieceMaxMo * OCTETS_PAR_MO
  const { sha256, tailleOctets } = await ctx.fichiers.ranger(recu.flux, maxOctets).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'FICHIER_REFUSE' ? new DomainError('FICHIER_REFUSE', { ...(error as DomainError<'FICHIER_REFUSE'>).data, nom }) : error
  })
  const analyse = await ctx.fichiers.analyser(sha256, recu.nom, maxOctets)
  if (!analyse.accepte) throw new DomainError('FICHIER_REFUSE', { code: analyse.code, nom, donnees: { ...analyse.donnees } })
  const depot: Depot = { id: ctx.identifiant(), nom, sha256, tailleOctets, type: analyse.type, pages: analyse.pages, probleme: analyse.probleme, avertissements: analyse.avertissements }
  ctx.fichiers.garderDepot(depot)
  return depot
}
