import { aControle } from '#shared/domain/texte.ts'
import { DomainError } from '#shared/domain/refus.ts'
import type { Context } from '../context.ts'
import type { Depot } from '../ports.ts'

const NOM_MAX = 100
const OCTETS_PAR_MO = 1_000_000

/** The name as the candidat gave it, shown and never used as a path: control and bidirectional characters made visible, cut at 100. */
export function nomAffiche(nom: string): string {
  const normal = nom.normalize('NFC').replaceAll(/[/\\]/g, '_').trim()
  const shown = Array.from(normal, (character) => (aControle(character) ? '\u2423' : character)).join('')
  return shown.slice(-NOM_MAX) || 'sans nom'
}

/**
 * Receives the bytes of a piece, a logo or a signature: stored under their hash, then analysed in a process that may die of them. A file that
 * staff must be able to keep is kept with its problem; the others throw FICHIER_REFUSE with the code that says why.
 */
export async function recevoirDepot(ctx: Pick<Context, 'reglages' | 'fichiers' | 'identifiant'>, recu: { flux: ReadableStream<Uint8Array>; nom: string }): Promise<Depot> {
  const nom = nomAffiche(recu.nom)
  const maxOctets = ctx.reglages.pieceMaxMo * OCTETS_PAR_MO
  const { sha256, tailleOctets } = await ctx.fichiers.ranger(recu.flux, maxOctets).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'FICHIER_REFUSE' ? new DomainError('FICHIER_REFUSE', { code: (error as DomainError<'FICHIER_REFUSE'>).data.code, nom }) : error
  })
  const analyse = await ctx.fichiers.analyser(sha256, recu.nom, maxOctets)
  if (!analyse.accepte) throw new DomainError('FICHIER_REFUSE', { code: analyse.code, nom })
  const depot: Depot = { id: ctx.identifiant(), nom, sha256, tailleOctets, type: analyse.type, pages: analyse.pages, probleme: analyse.probleme }
  ctx.fichiers.garderDepot(depot)
  return depot
}
